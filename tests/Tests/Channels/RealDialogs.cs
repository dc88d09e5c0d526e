using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Cases;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Channels;

/// <summary>The whole host as it runs, nothing replaced: the promises of the road with the real conversation behind them.</summary>
public class RealDialogs
{
    private const string WishAndContact = "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录。我是杭州样例数字文化有限公司的王小样，电话13800001234";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_messages_in_parallel_in_one_conversation_are_fifty_in_the_log_in_one_order()
    {
        await using var host = await StartAsync();
        var (id, token) = await host.BeginAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => SayAsync(host, id, token, $"第{i}句，屋顶漏水", $"k{i}")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var log = await ReadAsync(host, id, token);
        var heard = log.Where(IsFromUser).Select(activity => (string?)activity["text"]).ToList();
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"第{i}句，屋顶漏水").Order(StringComparer.Ordinal), heard.OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(50, answers.Select(answer => (string?)answer.Body["id"]).Distinct().Count());
        // Each was told the place at which its own words stand.
        var told = answers.Select((answer, i) => ((string?)answer.Body["id"], (string?)$"第{i + 1}句，屋顶漏水"));
        Assert.Equal(log.Where(IsFromUser).Select(activity => ((string?)activity["id"], (string?)activity["text"])).Order(), told.Order());
    }

    [Fact]
    public async Task Same_message_five_times_at_once_on_Direct_Line_is_one_turn_and_each_reply_is_shown_once()
    {
        await using var host = await StartAsync();
        var (id, token) = await host.BeginAsync();
        var before = (await ReadAsync(host, id, token)).Count;

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => SayAsync(host, id, token, "尾款三万五拖了一年多", "same")));

        Assert.Single(answers.Select(answer => (string?)answer.Body["id"]).Distinct());
        var log = (await ReadAsync(host, id, token)).Skip(before).ToList();
        Assert.Single(log, IsFromUser);
        Assert.Contains(log, activity => !IsFromUser(activity));
        Assert.Equal(log.Count, log.Select(activity => (string?)activity["text"] ?? activity["attachments"]?.ToJsonString()).Distinct().Count());
    }

    [Fact]
    public async Task Same_message_five_times_at_once_with_expectReplies_gets_the_same_replies_each_time()
    {
        await using var host = await StartAsync();

        var bodies = await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => PostAsync(host, "expectReplies", serviceUrl: null)));

        Assert.NotEmpty(bodies[0]!["activities"]!.AsArray());
        Assert.Single(bodies.Select(body => body!.ToJsonString()).Distinct());
        Assert.Single(await HeardAsync(host));
    }

    [Fact]
    public async Task Same_message_five_times_at_once_by_the_connector_is_one_turn_and_each_reply_is_posted_once()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var host = await StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 5).Select(_ => PostAsync(host, deliveryMode: null, sink.ServiceUrl)));

        var lines = await host.Host.Services.GetRequiredService<IConversationStore>().ReadLogAsync(ConnectorClient.ConversationId, 0, 100, Stop);
        Assert.Single(lines, line => line.Key.StartsWith("in:", StringComparison.Ordinal));
        await TestHost.EventuallyAsync(() => Task.FromResult(sink.Posts >= lines.Count - 1), "all replies are posted");
        Assert.Equal(lines.Count - 1, sink.Posts);
    }

    [Fact]
    public async Task What_was_noted_and_the_next_question_reach_a_phone_as_one_message()
    {
        await using var sink = await ConnectorSink.StartAsync();
        await using var host = await StartAsync();

        await PostAsync(host, deliveryMode: null, sink.ServiceUrl);

        var lines = await host.Host.Services.GetRequiredService<IConversationStore>().ReadLogAsync(ConnectorClient.ConversationId, 0, 100, Stop);
        var told = Assert.Single(lines, line => line.Key.StartsWith("re:", StringComparison.Ordinal));
        Assert.Contains("35,000", told.Json, StringComparison.Ordinal);
        Assert.Contains("suggestedActions", told.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_message_that_already_holds_wish_and_contact_makes_one_case_also_when_raced()
    {
        await using var host = await StartAsync();
        var (id, token) = await host.BeginAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => SayAsync(host, id, token, WishAndContact, i <= 3 ? "same" : $"k{i}")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(await CasesAsync(host, id));
    }

    [Theory]
    [InlineData("run.exe", 0, "收不了")]
    [InlineData("huge.png", (20 << 20) + 1, "20 MB")]
    public async Task A_file_that_is_not_taken_gets_a_sentence_and_the_conversation_goes_on(string name, int size, string sentence)
    {
        await using var host = await StartAsync();
        var (id, token) = await host.BeginAsync();
        byte[] bytes = size == 0 ? [.. "MZ"u8, .. new byte[200]] : [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[size - 8]];
        using var file = new ByteArrayContent(bytes);
        using var form = new MultipartFormDataContent { { file, "file", name } };

        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=dl_test", token, form)).Status);
        Assert.Equal(200, (await SayAsync(host, id, token, "尾款三万五拖了一年多", "after")).Status);

        var said = (await ReadAsync(host, id, token)).Where(activity => !IsFromUser(activity)).Select(activity => (string?)activity["text"] ?? "").ToList();
        Assert.Contains(said, text => text.Contains(sentence, StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("35,000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("outcome:{0}:solved")]
    [InlineData("outcome:{0}:not")]
    [InlineData("rate:{0}:1")]
    public async Task A_button_made_by_hand_moves_no_case_of_another_conversation(string press)
    {
        await using var host = await StartAsync();
        var (victim, victimToken) = await host.BeginAsync();
        await SayAsync(host, victim, victimToken, WishAndContact, "k1");
        var before = Assert.Single(await CasesAsync(host, victim));
        var specialist = await TakeOverRounds.SpecialistAsync(host.Host);
        Assert.True((await host.Host.Services.GetRequiredService<MoveCase>().StartWorkAsync(before.Id, specialist, Stop)).Succeeded);
        Assert.True((await host.Host.Services.GetRequiredService<MoveCase>().ResolveAsync(before.Id, specialist, "已付款", Stop)).Succeeded);

        var (id, token) = await host.BeginAsync("dl_other");
        await SayAsync(host, id, token, "屋顶漏水", "k0");
        var answer = await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", value = new { press = string.Format(System.Globalization.CultureInfo.InvariantCulture, press, before.Id) } });

        Assert.Equal(200, answer.Status);
        Assert.Equal(CaseStatus.Resolved, Assert.Single(await CasesAsync(host, victim)).Status);
    }

    [Fact]
    public async Task A_draft_of_another_conversation_is_not_opened_by_its_id()
    {
        await using var host = await StartAsync();
        var (victim, victimToken) = await host.BeginAsync();
        await SayAsync(host, victim, victimToken, WishAndContact, "k1");
        var opened = Assert.Single(await CasesAsync(host, victim));

        var (id, token) = await host.BeginAsync("dl_other");
        foreach (var verb in (string[])["cancel", "confirm", "share", "continue"])
        {
            var answer = await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", value = new { press = $"{verb}:{opened.OpeningKey}" } });
            Assert.Equal(200, answer.Status);
        }

        Assert.Empty(await CasesAsync(host, id));
        Assert.Equal(opened, Assert.Single(await CasesAsync(host, victim)));
        Assert.DoesNotContain(await ReadAsync(host, id, token), activity => ((string?)activity["text"] ?? "").Contains("/l/", StringComparison.Ordinal));
    }

    private static async Task<DirectLineHost> StartAsync() => new(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));

    private static Task<(int Status, JsonNode Body)> SayAsync(DirectLineHost host, string id, string token, string text, string key) =>
        host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text, locale = "zh-CN", channelData = new { clientActivityID = key } });

    private static bool IsFromUser(JsonNode? activity) => (string?)activity!["from"]!["role"] == "user";

    private static async Task<List<JsonNode>> ReadAsync(DirectLineHost host, string id, string token)
    {
        var all = new List<JsonNode>();
        for (string? watermark = ""; ;)
        {
            var (_, page) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark={watermark}", token);
            if (page["activities"]!.AsArray().Count == 0)
            {
                return all;
            }

            all.AddRange(page["activities"]!.AsArray().OfType<JsonNode>());
            watermark = (string?)page["watermark"];
        }
    }

    private static Task<IReadOnlyList<ConversationCase>> CasesAsync(DirectLineHost host, string id) =>
        host.Host.Services.GetRequiredService<CasesOfConversation>().RunAsync("directline|" + id, Stop);

    private static async Task<JsonNode?> PostAsync(DirectLineHost host, string? deliveryMode, string? serviceUrl)
    {
        using var answer = await host.Client.PostAsJsonAsync(
            "/api/messages",
            new { type = "message", id = "m1", text = "尾款三万五拖了一年多", channelId = "emulator", deliveryMode, serviceUrl = serviceUrl ?? "", locale = "zh-CN", from = new { id = "u1" }, recipient = new { id = "b1" }, conversation = new { id = "conv" } },
            Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static async Task<List<LogLine>> HeardAsync(DirectLineHost host) =>
        [.. (await host.Host.Services.GetRequiredService<IConversationStore>().ReadLogAsync(ConnectorClient.ConversationId, 0, 100, Stop)).Where(line => line.Key.StartsWith("in:", StringComparison.Ordinal))];
}
