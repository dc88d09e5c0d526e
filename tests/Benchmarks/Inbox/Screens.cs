using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Benchmarks.Load;
using FrontDoor.Tests.Load;
using FrontDoor.Tests.Road;
using Microsoft.Playwright;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>What specialists see while enterprises write: how long a message takes to their screens, and what their open pages cost the host.</summary>
internal sealed partial class Screens(HostProcess host, ReplySink replies, IBrowserContext office)
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Conversations = 50;
    private const int Watched = 10;
    private const int Circuits = 30;
    private const double PerSecond = 2;

    // Clocks are the same on one machine: when a line with a mark stands in the page, the page writes down the moment.
    private const string Watch = """
        () => {
          window.seen = {};
          const look = () => { for (const m of document.body.innerText.matchAll(/#(\d+)#/g)) window.seen[m[1]] ??= Date.now(); };
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
        }
        """;

    private readonly TurnRequest request = new(host.Address, replies.Address);
    private readonly Dictionary<int, long> sent = [];

    /// <summary>Starts a host, fills it with conversations, opens the pages, writes for that long. The line to print.</summary>
    public static async Task<string> MeasureAsync(int seconds)
    {
        if (!File.Exists(Chromium))
        {
            return $"console: screens are not measured, there is no Chromium at {Chromium}; tests/run installs it.";
        }

        await using var replies = await ReplySink.StartAsync();
        await using var host = await HostProcess.StartAsync(new() { ["environment"] = "Development" });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, ChromiumSandbox = !Environment.IsPrivilegedProcess });
        await using var office = await browser.NewContextAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1280, Height = 800 } });
        office.SetDefaultTimeout(120_000);
        return await new Screens(host, replies, office).RunAsync(seconds);
    }

    private async Task<string> RunAsync(int seconds)
    {
        using var client = await RawConnection.OpenAsync(host.Address);
        for (var c = 0; c < Conversations; c++)
        {
            await SayAsync(client, c, "青禾展览欠我们展厅视频尾款三万五，没签合同，只有微信聊天记录");
            await SayAsync(client, c, $"我们是{Company(c)}，我叫王小样，电话13800001234");
            await SayAsync(client, c, "转人工");
        }

        var pages = await OpenAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var (cpu, watch) = (ProcessFigures.Cpu([host.Id]), Stopwatch.StartNew());
        ProcessFigures.ForgetMost(host.Id);
        await WriteAsync(client, seconds);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var core = (ProcessFigures.Cpu([host.Id]) - cpu) / watch.Elapsed;

        var (times, unseen) = await SeenAsync(pages);
        var figures = new Latencies([.. times], watch.Elapsed);
        return FormattableString.Invariant($"console: screens={Watched} circuits={Circuits} conversations={Conversations} messages={sent.Count} seen={times.Count} unseen={unseen} p50_ms={figures.Percentile(0.5):0} p99_ms={figures.Percentile(0.99):0} core_percent={core * 100:0} most_mb={ProcessFigures.MostMegabytes(host.Id):0} load={ProcessFigures.MachineLoad()}");
    }

    private static string Company(int number) => FormattableString.Invariant($"样例{number + 100}号展览有限公司");

    private async Task SayAsync(RawConnection client, int conversation, string text)
    {
        var (status, _) = await client.SendAsync(request.Of(FormattableString.Invariant($"screen-{conversation}"), Guid.NewGuid().ToString(), text));
        if (status != 200)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"A message was answered with {status}."));
        }
    }

    private async Task<IReadOnlyList<IPage>> OpenAsync()
    {
        var pages = new List<IPage>();
        for (var number = 0; number < Circuits; number++)
        {
            var page = await office.NewPageAsync();
            await page.GotoAsync(new Uri(host.Address, "/console").ToString());
            if (number == 0)
            {
                await page.FillAsync("[name='Form.UserName']", "legal1");
                await page.FillAsync("[name='Form.Password']", await host.PasswordAsync("legal1"));
                await page.ClickAsync("button.go");
            }

            await page.Locator(".rows .row").First.WaitForAsync();
            if (number < Watched)
            {
                await page.GotoAsync(new Uri(host.Address, await AddressAsync(page, Company(number))).ToString());
                await page.Locator(".line-text", new() { HasText = Company(number) }).First.WaitForAsync();
                await page.EvaluateAsync(Watch);
                pages.Add(page);
            }
        }

        return pages;
    }

    private static async Task<string> AddressAsync(IPage page, string company)
    {
        await page.Locator(".row", new() { HasText = company }).First.ClickAsync();
        await page.WaitForURLAsync(CaseAddress());
        return new Uri(page.Url).PathAndQuery;
    }

    /// <summary>Messages at their own rate, whether the host keeps up or not; each carries its mark.</summary>
    private async Task WriteAsync(RawConnection client, int seconds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1 / PerSecond));
        for (var number = 0; number < seconds * PerSecond; number++)
        {
            await tick.WaitForNextTickAsync();
            sent[number] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            await SayAsync(client, number % Conversations, FormattableString.Invariant($"再补充一句，编号 #{number}#"));
        }
    }

    private async Task<(IReadOnlyList<double> Times, int Unseen)> SeenAsync(IReadOnlyList<IPage> pages)
    {
        var (times, unseen) = (new List<double>(), 0);
        for (var conversation = 0; conversation < pages.Count; conversation++)
        {
            var seen = await pages[conversation].EvaluateAsync<Dictionary<string, double>>("() => window.seen");
            foreach (var number in sent.Keys.Where(number => number % Conversations == conversation))
            {
                if (seen.TryGetValue(number.ToString(CultureInfo.InvariantCulture), out var at))
                {
                    times.Add(at - sent[number]);
                }
                else
                {
                    unseen++;
                }
            }
        }

        return (times, unseen);
    }

    [GeneratedRegex("/console/cases?/")]
    private static partial Regex CaseAddress();
}
