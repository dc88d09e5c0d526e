using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Links;

public partial class PersonalLinkPages
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<OpenedCase> OpenCaseAsync(DirectLineHost host)
    {
        var opened = await host.Host.Services.GetRequiredService<OpenCase>().RunAsync(
            new(Guid.NewGuid().ToString(), CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "屋顶漏水" }, new ContactDetails(Person: "王女士"), IsComplete: true,
                Transcript: [new("t1", ThreadEntryKind.FromEnterprise, DateTimeOffset.UnixEpoch.AddYears(56), "屋顶漏水已经三天")]),
            Stop);
        return opened.Value;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));

    [Fact]
    public async Task The_link_shows_the_state_and_the_number_alone_shows_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        using var page = await host.Client.GetAsync($"/l/{opened.LinkToken}", Stop);
        var text = await TextAsync(page);
        Assert.Contains(opened.Number, text, StringComparison.Ordinal);
        Assert.Contains("继续对话", text, StringComparison.Ordinal);
        using var byNumber = await host.Client.GetAsync($"/l/{opened.Number}", Stop);
        Assert.Equal(HttpStatusCode.NotFound, byNumber.StatusCode);
        Assert.DoesNotContain(opened.Number, await TextAsync(byNumber), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_presses_hurry_three_times_a_day_is_counted_once()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);

        for (var i = 0; i < 3; i++)
        {
            using var pressed = await host.Client.PostAsync($"/l/{opened.LinkToken}/urge", null, Stop);
            using var told = await host.Client.GetAsync($"/l/{opened.LinkToken}?said=link_urge_done", Stop);
            Assert.Matches("已催办：提醒已发给综合管理.*。 综合管理.*会在\\d+月\\d+日 \\d+:\\d\\d前答复您。", await TextAsync(told));
        }

        var card = await host.Host.Services.GetRequiredService<CaseLists>().FindAsync(opened.CaseId, new Reader(Guid.Empty, IsSupervisor: true), Stop);
        Assert.Equal(1, card!.Urges);
    }

    [Fact]
    public async Task Guessing_is_stopped_after_twenty_misses_but_known_links_of_others_are_not_told_apart()
    {
        await using var host = await DirectLineHost.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var miss = await host.Client.GetAsync($"/l/guess{i}", Stop);
            Assert.Equal(HttpStatusCode.NotFound, miss.StatusCode);
        }

        using var stopped = await host.Client.GetAsync("/l/guess", Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
    }

    [Fact]
    public async Task A_valid_link_opens_after_thirty_misses_from_the_same_address()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        for (var i = 0; i < 30; i++)
        {
            using var miss = await host.Client.GetAsync($"/l/guess{i}", Stop);
            Assert.False(miss.IsSuccessStatusCode);
        }

        using var page = await host.Client.GetAsync($"/l/{opened.LinkToken}", Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task What_is_said_after_continuing_stands_once_in_the_thread_and_nothing_comes_back_doubled()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var opened = await OpenCaseAsync(host);
        using var answer = await host.Client.PostAsync($"/l/{opened.LinkToken}/continue", null, Stop);
        using var token = await host.Client.PostAsync("/api/chat/token", null, Stop);
        var session = (await token.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        var (status, _) = await host.SendAsync("POST", $"conversations/{session["conversationId"]}/activities", (string?)session["token"], new { type = "message", text = "三楼也漏了", channelData = new { clientActivityID = "m1" } });
        Assert.Equal(200, status);

        var thread = await host.Host.Services.GetRequiredService<CaseLists>().ThreadAsync(opened.CaseId, 0, new(Guid.Empty, IsSupervisor: true), Stop);
        Assert.Single(thread, view => view.Line.Text == "三楼也漏了");
        Assert.Single(thread, view => view.Line.Text == "屋顶漏水已经三天");
        Assert.DoesNotContain(thread, view => view.Line is { Kind: ThreadEntryKind.FromBot, Text: "" });
    }

    [Fact]
    public async Task Link_opens_a_new_conversation_with_the_thread_when_the_old_one_has_expired()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "屋顶漏水，我是杭州样例数字文化有限公司的王小样，电话13800001234", locale = "zh-CN", channelData = new { clientActivityID = "k1" } });
        var (_, told) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        var link = ColleagueAddress().Match(told.ToJsonString()).Value;
        Assert.Equal(1, await host.Host.Services.GetRequiredService<IConversationStore>().ExpireAsync(TimeProvider.System.GetUtcNow().AddDays(1), 10, Stop));

        using var answer = await host.Client.PostAsync($"{link}/continue", null, Stop);
        using var page = await host.Client.PostAsync("/api/chat/token", null, Stop);
        var session = (await page.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        var (_, again) = await host.SendAsync("GET", $"conversations/{session["conversationId"]}/activities", (string?)session["token"]);

        Assert.NotEqual(id, (string?)session["conversationId"]);
        Assert.Single(again["activities"]!.AsArray(), activity => ((string?)activity!["text"])?.StartsWith("屋顶漏水", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Link_in_the_chat_is_a_card_that_opens_and_copies_it_and_still_stands_in_the_words()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "屋顶漏水，我是杭州样例数字文化有限公司的王小样，电话13800001234", locale = "zh-CN", channelData = new { clientActivityID = "k1" } });
        var (_, told) = await host.SendAsync("GET", $"conversations/{id}/activities", token);

        var opened = told["activities"]!.AsArray().Single(activity => ((string?)activity!["text"])?.StartsWith("已登记", StringComparison.Ordinal) == true)!;
        var card = Assert.Single(opened["attachments"]!.AsArray())!;
        Assert.Equal("application/vnd.microsoft.card.hero", (string?)card["contentType"]);
        var buttons = card["content"]!["buttons"]!.AsArray();
        var link = (string?)buttons[0]!["value"];
        Assert.Equal(["openUrl", "openUrl"], buttons.Select(button => (string?)button!["type"]));
        Assert.Equal(link + "#copy", (string?)buttons[1]!["value"]);
        Assert.EndsWith(link!, (string?)opened["text"], StringComparison.Ordinal);
        using var page = await host.Client.GetAsync(new Uri(link!).PathAndQuery, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Continuing_opens_the_chat_with_what_was_said_also_for_a_case_from_the_phone()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        using var answer = await host.Client.PostAsync($"/l/{opened.LinkToken}/continue", null, Stop);
        Assert.Equal((303, "/chat"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        using var token = await host.Client.PostAsync("/api/chat/token", null, Stop);
        var session = (await token.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        Assert.True((bool)session["hasBegun"]!);
        var (_, set) = await host.SendAsync("GET", $"conversations/{session["conversationId"]}/activities", (string?)session["token"]);
        Assert.Equal("屋顶漏水已经三天", (string?)set["activities"]![0]!["text"]);

        using var other = host.Host.NewClient();
        using var again = await other.PostAsync($"/l/{opened.LinkToken}/continue", null, Stop);
        using var second = await other.PostAsync("/api/chat/token", null, Stop);
        Assert.Equal((string?)session["conversationId"], (string?)(await second.Content.ReadFromJsonAsync<JsonNode>(Stop))!["conversationId"]);
    }

    [Fact]
    public async Task A_colleague_may_add_but_neither_see_nor_continue()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        var colleague = (await host.Host.Services.GetRequiredService<PersonalLinks>().ForColleagueAsync(opened.CaseId, "wish", Stop)).Value;
        using var page = await host.Client.GetAsync($"/l/{colleague}", Stop);
        Assert.DoesNotContain("继续对话", await TextAsync(page), StringComparison.Ordinal);
        using var forbidden = await host.Client.PostAsync($"/l/{colleague}/continue", null, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var note = await host.Client.PostAsync($"/l/{colleague}/note", new FormUrlEncodedContent([new("note", "补充：三楼"), new("key", Guid.NewGuid().ToString())]), Stop);
        Assert.Equal(303, (int)note.StatusCode);
        var thread = await host.Host.Services.GetRequiredService<CaseLists>().ThreadAsync(opened.CaseId, 0, new(Guid.Empty, IsSupervisor: true), Stop);
        Assert.Contains(thread, view => view.Line.Text == "补充：三楼");
    }

    [Fact]
    public async Task The_owner_withdraws_a_colleagues_link_later_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        var own = $"/l/{opened.LinkToken}";
        var key = Guid.NewGuid().ToString();
        using var made = await host.Client.PostAsync($"{own}/colleague", new FormUrlEncodedContent([new("key", key)]), Stop);
        using var again = await host.Client.PostAsync($"{own}/colleague", new FormUrlEncodedContent([new("key", key)]), Stop);
        var address = ColleagueAddress().Match(await TextAsync(made)).Value;
        Assert.Equal(address, ColleagueAddress().Match(await TextAsync(again)).Value);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(address, Stop)).StatusCode);

        using var later = await host.Client.GetAsync(own, Stop);
        var link = GivenLink().Matches(await TextAsync(later)).Single().Groups[1].Value;
        using var revoked = await host.Client.PostAsync($"{own}/colleague/revoke", new FormUrlEncodedContent([new("link", link)]), Stop);

        Assert.Equal(303, (int)revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(address, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(own, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_file_in_parts_goes_on_where_it_stopped_and_becomes_a_line_of_the_case()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        var files = $"/l/{opened.LinkToken}/files";
        using var begun = await host.Client.PostAsJsonAsync(files, new { name = "合同.txt", size = 10 }, Stop);
        var id = (string?)(await begun.Content.ReadFromJsonAsync<JsonNode>(Stop))!["id"];
        using var first = await host.Client.PostAsync($"{files}/{id}?at=0", new ByteArrayContent("hello"u8.ToArray()), Stop);
        using var repeated = await host.Client.PostAsync($"{files}/{id}?at=0", new ByteArrayContent("hello"u8.ToArray()), Stop);
        Assert.Equal((200, 409), ((int)first.StatusCode, (int)repeated.StatusCode));
        Assert.Equal("5", (string?)(await repeated.Content.ReadFromJsonAsync<JsonNode>(Stop))!["received"]);
        using var early = await host.Client.PostAsync($"{files}/{id}/complete", null, Stop);
        Assert.Equal(409, (int)early.StatusCode);
        using var rest = await host.Client.PostAsync($"{files}/{id}?at=5", new ByteArrayContent("world"u8.ToArray()), Stop);
        using var done = await host.Client.PostAsync($"{files}/{id}/complete", null, Stop);
        Assert.Equal((200, 200), ((int)rest.StatusCode, (int)done.StatusCode));
        var thread = await host.Host.Services.GetRequiredService<CaseLists>().ThreadAsync(opened.CaseId, 0, new(Guid.Empty, IsSupervisor: true), Stop);
        Assert.Contains(thread, view => view.Line.Files is [{ Name: "合同.txt", Size: 10 }]);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_a_sentence()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        using var refused = await host.Client.PostAsJsonAsync($"/l/{opened.LinkToken}/files", new { name = "a.mp4", size = 600L << 20 }, Stop);
        Assert.Equal(413, (int)refused.StatusCode);
        Assert.Contains("500", (string?)(await refused.Content.ReadFromJsonAsync<JsonNode>(Stop))!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_by_the_upload_page_counts_for_its_address_and_what_was_only_announced_does_not()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("Files:AddressMegabytesPerDay", "1")));
        var opened = await OpenCaseAsync(host);
        var files = $"/l/{opened.LinkToken}/files";
        using var begun = await host.Client.PostAsJsonAsync(files, new { name = "录音.mp3", size = 2 << 20 }, Stop);
        var part = $"{files}/{(string?)(await begun.Content.ReadFromJsonAsync<JsonNode>(Stop))!["id"]}?at=";
        for (var i = 0; i < 3; i++)
        {
            using var wrong = await host.Client.PostAsync(part + "5", new ByteArrayContent(new byte[700 << 10]), Stop);
            Assert.Equal(409, (int)wrong.StatusCode);
        }

        using var taken = await host.Client.PostAsync(part + "0", new ByteArrayContent(new byte[700 << 10]), Stop);
        using var refused = await host.Client.PostAsync(part + (700 << 10), new ByteArrayContent(new byte[700 << 10]), Stop);

        Assert.Equal((200, 413), ((int)taken.StatusCode, (int)refused.StatusCode));
        Assert.Equal("upload.address_quota", (string?)(await refused.Content.ReadFromJsonAsync<JsonNode>(Stop))!["code"]);
    }

    [GeneratedRegex("http://[^\"\\s]+/l/[\\w-]+")]
    private static partial Regex ColleagueAddress();

    [GeneratedRegex("name=\"link\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex GivenLink();
}
