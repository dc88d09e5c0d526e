using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Limits;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Notices;

/// <summary>The pages of notices over HTTP: what they refuse, and how.</summary>
public partial class NoticeDoorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_another_site_presses_nothing_on_the_public_pages()
    {
        await using var host = await TestHost.StartAsync();
        using var client = host.NewClient();
        foreach (var page in (string[])[$"/join/{Guid.NewGuid()}", "/captain/token", "/n/code/say", "/n/a.b/confirm"])
        {
            foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, page) { Headers = { { header, value } }, Content = new FormUrlEncodedContent([]) };
                using var answer = await client.SendAsync(request, Stop);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.False(answer.Headers.Contains("Set-Cookie"));
            }
        }
    }

    [Theory]
    [InlineData("/join/018f0000-0000-7000-8000-000000000001")]
    [InlineData("/captain/guess")]
    public async Task Pages_that_open_a_chat_count_as_conversations_begun(string page)
    {
        await using var host = await TestHost.StartAsync(new FarAway().AddTo, settings: ("Limits:ConversationsPerMinute", "2"));
        using var client = host.NewClient();
        for (var i = 0; i < 2; i++)
        {
            using var taken = await client.PostAsync(page, new FormUrlEncodedContent([]), Stop);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, taken.StatusCode);
        }

        using var refused = await client.PostAsync(page, new FormUrlEncodedContent([]), Stop);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        using var read = await client.GetAsync("/healthz", Stop);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_form_gets_a_sentence()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SupervisorAsync(host);
        var id = Guid.CreateVersion7();
        foreach (var page in (string[])[$"/notices/{id}/edit", $"/notices/{id}/send", $"/notices/{id}/call", $"/notices/{id}/prove", "/notices/captains/appoint", "/notices/directory", "/notices/directory/apply"])
        {
            foreach (var content in Bodies())
            {
                using var answer = await browser.Client.PostAsync(page, content, Stop);
                Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
                Assert.Contains("刚才出了点问题", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_second_of_two_who_edit_a_draft_is_told_and_keeps_the_own_words()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SupervisorAsync(host);
        var id = Guid.CreateVersion7();
        var page = $"/notices/{id}/edit";
        (string, string)[] words = [("title", "第一稿"), ("text", "周六停电。"), ("way", "link"), ("seen", "")];
        using var saved = await browser.PostAsync(page, "", words);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var other = new NoticeSender(Guid.NewGuid(), "吴主管", null);
        var draft = (await host.Services.GetRequiredService<NoticeLists>().FindAsync(id, other, Stop))!;
        await host.Services.GetRequiredService<WriteNotice>().SaveAsync(id, draft.Content with { Title = "别人改的" }, other, Stop);

        using var told = await browser.PostAsync(page, "", [("title", "我改的"), .. words[1..3], ("seen", draft.Content.Hash())]);
        var text = WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync(Stop));

        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        Assert.Contains("有人刚改过", text, StringComparison.Ordinal);
        Assert.Contains("我改的", text, StringComparison.Ordinal);
        var stands = (await host.Services.GetRequiredService<NoticeLists>().FindAsync(id, other, Stop))!.Content;
        Assert.Equal("别人改的", stands.Title);
        Assert.Contains(stands.Hash(), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_notice_keeps_words_and_files_and_takes_the_files_along_when_it_is_sent_again()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SupervisorAsync(host);
        var page = $"/notices/{Guid.CreateVersion7()}/edit";
        var token = Token().Match(await browser.Client.GetStringAsync(page, Stop)).Groups[1].Value;
        var picture = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 };

        using var refused = await browser.Client.PostAsync(page, Form(token, [("title", "停电"), ("text", ""), ("way", "link"), ("seen", "")], ("图.png", picture), ("空文件.exe", [1, 2, 3])), Stop);
        var text = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("停电", text, StringComparison.Ordinal);
        Assert.Contains("图.png", text, StringComparison.Ordinal);
        var keep = Kept().Match(text).Groups[1].Value;

        using var saved = await browser.Client.PostAsync(page, Form(token, [("title", "停电"), ("text", "周六停电。"), ("way", "link"), ("seen", ""), ("keep", keep), ("keep", keep[..^1] + (keep[^1] == 'A' ? 'B' : 'A'))]), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var id = Guid.Parse(page.Split('/')[2]);
        var notice = await host.Services.GetRequiredService<NoticeLists>().FindAsync(id, new(Guid.NewGuid(), "吴主管", null), Stop);
        Assert.Equal("图.png", Assert.Single(notice!.Content.Files).Name);
    }

    [Fact]
    public async Task File_goes_up_before_the_words_are_saved_and_belongs_to_its_writer_only()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SupervisorAsync(host);
        using var other = await SupervisorAsync(host, "second");
        var page = $"/notices/{Guid.CreateVersion7()}/edit";
        var token = Token().Match(await browser.Client.GetStringAsync(page, Stop)).Groups[1].Value;
        var picture = new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 };

        using var up = await browser.Client.PostAsync(page.Replace("/edit", "/files", StringComparison.Ordinal), Form(token, [], ("图.png", picture)), Stop);
        using var bad = await browser.Client.PostAsync(page.Replace("/edit", "/files", StringComparison.Ordinal), Form(token, [], ("不认识.exe", [1, 2, 3])), Stop);
        var keep = JsonDocument.Parse(await up.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("files")[0].GetProperty("keep").GetString()!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);

        var stolen = $"/notices/{Guid.CreateVersion7()}/edit";
        var foreign = Token().Match(await other.Client.GetStringAsync(stolen, Stop)).Groups[1].Value;
        using var taken = await other.Client.PostAsync(stolen, Form(foreign, [("title", "别人的"), ("text", "文件"), ("way", "link"), ("seen", ""), ("keep", keep)]), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.Empty((await host.Services.GetRequiredService<NoticeLists>().FindAsync(Guid.Parse(stolen.Split('/')[2]), new(Guid.NewGuid(), "吴主管", null), Stop))!.Content.Files);
    }

    [Fact]
    public async Task Notice_begins_with_a_template_or_with_the_words_of_an_earlier_one()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        using var browser = await SupervisorAsync(host);

        var survey = WebUtility.HtmlDecode(await browser.Client.GetStringAsync($"/notices/{Guid.CreateVersion7()}/edit?template=survey", Stop));
        var unknown = WebUtility.HtmlDecode(await browser.Client.GetStringAsync($"/notices/{Guid.CreateVersion7()}/edit?template=none&from=x", Stop));

        Assert.Contains("想听听您的意见", survey, StringComparison.Ordinal);
        Assert.Contains("value=\"想了解一下\"", survey, StringComparison.Ordinal);
        Assert.Contains("data-filled=\"yes\"", survey, StringComparison.Ordinal);
        Assert.Contains("停水停电", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("data-filled", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Park_shows_how_to_join_it_to_supervisors_and_to_its_own_captain_only()
    {
        await using var host = await TestHost.StartAsync(environment: "Development");
        var import = host.Services.GetRequiredService<DirectoryImport>();
        await import.RunAsync(new([new("甲园"), new("乙园")], [], []), true, Stop);
        var parks = (await host.Services.GetRequiredService<AudienceChoices>().RunAsync(new(Guid.NewGuid(), "", null), Stop)).Parks;
        var (own, foreign) = (parks.Single(p => p.Name == "甲园").Id, parks.Single(p => p.Name == "乙园").Id);
        using var browser = await SupervisorAsync(host);
        var captain = Guid.CreateVersion7();
        Assert.True((await host.Services.GetRequiredService<Captains>().AppointAsync(captain, new("张队长", own, false, null, null), "陈主管", Stop)).Succeeded);

        var list = WebUtility.HtmlDecode(await browser.Client.GetStringAsync("/notices/parks", Stop));
        var page = WebUtility.HtmlDecode(await browser.Client.GetStringAsync($"/notices/parks/{own}", Stop));
        using var picture = await browser.Client.GetAsync($"/notices/parks/{own}/join.png", Stop);
        Assert.Contains("乙园", list, StringComparison.Ordinal);
        Assert.Contains($"/join/{own}", page, StringComparison.Ordinal);
        Assert.Contains("张队长", page, StringComparison.Ordinal);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);

        using var phone = host.NewClient();
        var invitation = (await host.Services.GetRequiredService<Captains>().InviteAsync(captain, Stop)).Value;
        using var joined = await phone.PostAsync($"/captain/{invitation}", new FormUrlEncodedContent([]), Stop);
        using var toOwn = await phone.GetAsync("/notices/parks", Stop);
        Assert.Equal($"/notices/parks/{own}", toOwn.Headers.Location?.ToString());
        foreach (var path in (string[])["", "/poster", "/join.png"])
        {
            using var mine = await phone.GetAsync($"/notices/parks/{own}{path}", Stop);
            using var other = await phone.GetAsync($"/notices/parks/{foreign}{path}", Stop);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (mine.StatusCode, other.StatusCode));
        }
    }

    private static MultipartFormDataContent Form(string token, (string Name, string Value)[] fields, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return form;
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"keep\" value=\"([^\"]+)\"")]
    private static partial Regex Kept();

    private static IEnumerable<HttpContent> Bodies()
    {
        yield return new StringContent("{}", Encoding.UTF8, "application/json");
        yield return new StringContent("nothing") { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        yield return new StringContent("nothing") { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data") } };
    }

    private static async Task<StaffBrowser> SupervisorAsync(TestHost host, string name = "chief")
    {
        var password = await StaffBrowser.AddPersonAsync(host, name, Roles.Supervisor, Guid.NewGuid());
        var browser = new StaffBrowser(host);
        using var answer = await browser.SignInAsync(name, password);
        Assert.EndsWith("/console", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        return browser;
    }
}
