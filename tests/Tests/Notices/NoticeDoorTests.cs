using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Limits;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Notices;

/// <summary>The pages of notices over HTTP: what they refuse, and how.</summary>
public class NoticeDoorTests
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

    private static IEnumerable<HttpContent> Bodies()
    {
        yield return new StringContent("{}", Encoding.UTF8, "application/json");
        yield return new StringContent("nothing") { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        yield return new StringContent("nothing") { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data") } };
    }

    private static async Task<StaffBrowser> SupervisorAsync(TestHost host)
    {
        var password = await StaffBrowser.AddPersonAsync(host, "chief", Roles.Supervisor, Guid.NewGuid());
        var browser = new StaffBrowser(host);
        using var answer = await browser.SignInAsync("chief", password);
        Assert.EndsWith("/console", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        return browser;
    }
}
