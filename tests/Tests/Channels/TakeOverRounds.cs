using System.Text.Json.Nodes;
using FrontDoor.Bot.Delivery;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Channels;

public class TakeOverRounds
{
    private const int Rounds = 12;
    private static readonly Guid Specialist = new("6f1d3f6e-0000-4000-8000-000000000002");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_under_way_when_a_specialist_takes_over_sends_nothing()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await SpecialistAsync(host.Host);
        for (var round = 0; round < Rounds; round++)
        {
            await PlayAsync(host, round, TimeSpan.FromMilliseconds(random.Next(0, 120)));
        }
    }

    internal static async Task<Guid> SpecialistAsync(TestHost host)
    {
        var desks = await host.Services.GetRequiredService<DirectoryLists>().DesksAsync(Stop);
        await host.Services.GetRequiredService<SaveSpecialist>().RunAsync(Specialist, "王律师", [.. desks.Select(desk => desk.Key)], isActive: true, isSample: true, Stop);
        return Specialist;
    }

    private static async Task PlayAsync(DirectLineHost host, int round, TimeSpan pause)
    {
        var (id, token) = await host.BeginAsync($"dl_{round}");
        await SayAsync(host, id, token, "尾款三万五拖了一年多。我是王小样，电话13800001234", "first");
        var opened = Assert.Single(await host.Host.Services.GetRequiredService<CasesOfConversation>().RunAsync("directline|" + id, Stop));

        var talk = Task.WhenAll(Enumerable.Range(1, 8).Select(i => SayAsync(host, id, token, $"补充{i}：对方叫杭州某某公司{i}", $"m{i}")));
        await Task.Delay(pause, Stop);
        var taken = await host.Host.Services.GetRequiredService<TakeOverConversation>().RunAsync(opened.Id, Specialist, Stop);
        Assert.True(taken.Succeeded);
        // From here on the console says that the specialist holds.
        var said = (await ReadAsync(host, id, token)).Count(activity => IsFromBot(activity) && !IsTakeOverLine(activity));
        await talk;
        await TestHost.EventuallyAsync(async () => (await ReadAsync(host, id, token)).Exists(IsTakeOverLine), "the person is told who has taken over");

        var log = await ReadAsync(host, id, token);
        Assert.Equal(said, log.Where(activity => !IsTakeOverLine(activity)).Count(IsFromBot));
        Assert.DoesNotContain(log.SkipWhile(activity => !IsTakeOverLine(activity)).Skip(1), IsFromBot);
        Assert.True(log.Count(activity => !IsFromBot(activity)) == 9, string.Join('\n', log.Select(activity => $"{activity["id"]} {activity["from"]!["role"]} {activity["text"]}")));
        await GivenBackTalksAgainAsync(host, opened.Id, id, token);
    }

    private static async Task GivenBackTalksAgainAsync(DirectLineHost host, Guid caseId, string id, string token)
    {
        Assert.True((await host.Host.Services.GetRequiredService<HandoffDesk>().GiveBackAsync(caseId, Specialist, "", Stop)).Succeeded);
        var before = (await ReadAsync(host, id, token)).Count(IsFromBot);
        await TestHost.EventuallyAsync(async () =>
        {
            await SayAsync(host, id, token, "还有什么要补的？", Guid.NewGuid().ToString());
            return (await ReadAsync(host, id, token)).Count(IsFromBot) > before;
        }, "the bot answers again");
    }

    private static bool IsFromBot(JsonNode? activity) => (string?)activity!["from"]!["role"] == "bot";

    private static bool IsTakeOverLine(JsonNode? activity) => IsFromBot(activity) && ((string?)activity!["text"] ?? "").Contains("王律师", StringComparison.Ordinal);

    private static async Task<List<JsonNode>> ReadAsync(DirectLineHost host, string id, string token)
    {
        var (_, page) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        return [.. page["activities"]!.AsArray().OfType<JsonNode>()];
    }

    private static async Task SayAsync(DirectLineHost host, string id, string token, string text, string key) =>
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text, locale = "zh-CN", channelData = new { clientActivityID = key } })).Status);
}
