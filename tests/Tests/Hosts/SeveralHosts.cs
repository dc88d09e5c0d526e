using System.Net;
using System.Text.RegularExpressions;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Road;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Hosts;

[Collection(WholeRoad.Name)]
public sealed partial class SeveralHosts(Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Story =
    [
        "我叫李小样，电话13800005678，杭州样例会展服务有限公司欠我们尾款三万五，没签合同",
        "进度",
        "金额改成4万",
        "欠款方是杭州样例数字文化有限公司",
    ];

    [Fact]
    public async Task A_rolling_restart_under_load_loses_and_doubles_no_message()
    {
        await using var hosts = await TwoHosts.StartAsync();
        var expected = await TellAsync(hosts, "u-quiet");
        var restarts = RestartAsync(hosts, rounds: LongRun.IsWanted ? 5 : 1);

        var told = (await Task.WhenAll(Enumerable.Range(0, 6).Select(teller => TellUntilAsync(restarts, hosts, teller)))).SelectMany(stories => stories).ToList();
        await restarts;

        Assert.All(told, transcript => Assert.Equal(expected, transcript));
        Assert.Equal(told.Count + 1, await hosts.CountAsync("Cases"));
    }

    [Fact]
    public async Task Sixty_four_senders_on_two_hosts_in_one_conversation_have_one_order()
    {
        await using var hosts = await TwoHosts.StartAsync();
        var talk = await DirectLineTalk.StartAsync(hosts.Proxy.Client, "u");
        var texts = Enumerable.Range(0, 64).Select(i => $"第{i}句，屋顶漏水").ToList();

        await Task.WhenAll(texts.Select(text => Task.WhenAll(talk.SayAsync(text, "k" + text), talk.SayAsync(text, "k" + text))));

        var heard = (await talk.ReadAsync()).Where(activity => activity.GetProperty("from").GetProperty("id").GetString() == talk.User).Select(Transcript.Text).ToList();
        Assert.Equal(texts.Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_signed_in_on_one_host_is_signed_in_on_the_other()
    {
        await using var hosts = await TwoHosts.StartAsync("Development");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = hosts.First.Address };
        var html = await client.GetStringAsync("/console/sign-in", TestContext.Current.CancellationToken);
        var form = new Dictionary<string, string> { ["Form.UserName"] = "legal1", ["Form.Password"] = await PasswordAsync(hosts, "legal1"), ["_handler"] = "sign-in", ["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value };
        // Posted to the other host: its form was made by the first one.
        using var answer = await client.PostAsync(new Uri(hosts.Second.Address, "/console/sign-in"), new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        Assert.EndsWith("/console", answer.Headers.Location?.ToString(), StringComparison.Ordinal);

        using var page = await client.GetAsync(new Uri(hosts.First.Address, "/console"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Consoles_on_both_hosts_see_what_happens_on_either()
    {
        var first = new ConsoleDesk(await browser.OpenAsync(Screen.Desk));
        var second = new ConsoleDesk(await browser.OpenAsync(Screen.Desk));
        await using var hosts = await TwoHosts.StartAsync("Development");
        await first.SignInAsync(hosts.First.Address, "legal1", await PasswordAsync(hosts, "legal1"));
        // The lawyer's other screen: nobody else reads along in a case of the legal station.
        await second.SignInAsync(hosts.Second.Address, "legal1", await PasswordAsync(hosts, "legal1"));
        var talk = await DirectLineTalk.StartAsync(hosts.Proxy.Client, "u");
        await talk.SayAsync(Story[0]);
        await talk.SayAsync("想请律师看看怎么要");
        var number = Numbers().Match(string.Join(' ', (await talk.ReadAsync()).Select(Transcript.Text))).Value;

        await first.OpenCaseAsync(number);
        await second.OpenCaseAsync(number);
        await first.TakeOverAsync();
        await first.ReplyAsync("您好，我在第一台主机上。");
        await second.SeeAsync("我在第一台主机上");
        await talk.SayAsync("收到，谢谢律师");
        await first.SeeAsync("收到，谢谢律师");
        await second.SeeAsync("收到，谢谢律师");
        await TestHost.EventuallyAsync(async () => (await talk.ReadAsync()).Any(activity => Transcript.Text(activity).Contains("我在第一台主机上", StringComparison.Ordinal)), "the person hears the specialist");
    }

    private static async Task<IReadOnlyList<string>> TellAsync(TwoHosts hosts, string user)
    {
        var talk = await Patience.WithAsync(() => DirectLineTalk.StartAsync(hosts.Proxy.Client, user));
        foreach (var line in Story)
        {
            await talk.SayAsync(line);
        }

        return Transcript.Of(await Patience.WithAsync(talk.ReadAsync), user);
    }

    private static async Task<List<IReadOnlyList<string>>> TellUntilAsync(Task over, TwoHosts hosts, int teller)
    {
        var told = new List<IReadOnlyList<string>>();
        do
        {
            told.Add(await TellAsync(hosts, $"u-{teller}-{told.Count}"));
        }
        while (!over.IsCompleted);

        return told;
    }

    /// <summary>One host after the other is asked to end, and started again when it has.</summary>
    private static async Task RestartAsync(TwoHosts hosts, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var host in new[] { hosts.First, hosts.Second })
            {
                await host.StopAsync();
                await host.StartAgainAsync();
            }
        }
    }

    /// <summary>Whichever host was first made the sample people and printed their passwords.</summary>
    private static async Task<string> PasswordAsync(TwoHosts hosts, string user)
    {
        await TestHost.EventuallyAsync(() => Task.FromResult((hosts.First.Output + hosts.Second.Output).Contains(user, StringComparison.Ordinal)), "one of the hosts prints the sample people");
        var maker = hosts.First.Output.Contains("样例账号", StringComparison.Ordinal) ? hosts.First : hosts.Second;
        return await maker.PasswordAsync(user);
    }

    [GeneratedRegex(@"[A-Z]\d{6}-\d{4}")]
    private static partial Regex Numbers();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
