using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FrontDoor.Tests.Links;

/// <summary>What somebody got by a personal link ends with the link.</summary>
public sealed class RevokedLink
{
    private static readonly Reader Supervisor = new(Guid.Empty, IsSupervisor: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_came_by_the_link_is_out_at_once_with_cookie_token_and_socket()
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        using var answer = await host.Client.PostAsync($"/l/{opened.LinkToken}/continue", null, Stop);
        var session = await TokenAsync(host.Client);
        var (id, token) = ((string)session["conversationId"]!, (string)session["token"]!);
        Assert.Equal(200, await ReadAsync(host, id, token));
        using var socket = await ListenAsync(host, id, token);

        await RevokeAsync(host, opened);

        Assert.Equal(403, await ReadAsync(host, id, token));
        var (posted, _) = await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "还在吗" });
        var (refreshed, _) = await host.SendAsync("POST", "tokens/refresh", token);
        Assert.Equal((403, 403), (posted, refreshed));
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await ClosedAsync(socket));
        var after = await TokenAsync(host.Client);
        Assert.NotEqual(id, (string?)after["conversationId"]);
        Assert.False((bool)after["hasBegun"]!);
    }

    [Fact]
    public async Task Who_began_the_conversation_keeps_it_after_opening_the_own_link_but_gets_no_new_link_by_the_cookie()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var session = await TokenAsync(host.Client);
        var (id, token) = ((string)session["conversationId"]!, (string)session["token"]!);
        await host.SendAsync("POST", "conversations", token);
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "我们给一家公司做了展厅视频，尾款三万五拖了一年多，我叫李雷，电话13900001111", channelData = new { clientActivityID = "m1" } });
        var links = host.Host.Services.GetRequiredService<PersonalLinks>();
        var url = await UploadLinkAsync(host.Client);
        var link = (await links.FindAsync(url!.Split('/')[2], Stop))!;
        using var other = host.Host.NewClient();
        foreach (var browser in new[] { host.Client, other })
        {
            using var answer = await browser.PostAsync($"/l/{url.Split('/')[2]}/continue", null, Stop);
            Assert.Equal(id, (string?)(await TokenAsync(browser))["conversationId"]);
        }

        await links.RevokeAllAsync(link.CaseId, Supervisor, Stop);

        Assert.Equal(id, (string?)(await TokenAsync(host.Client))["conversationId"]);
        Assert.Equal(200, await ReadAsync(host, id, token));
        Assert.Null(await UploadLinkAsync(host.Client));
        Assert.NotEqual(id, (string?)(await TokenAsync(other))["conversationId"]);
        Assert.Null(await UploadLinkAsync(other));
    }

    [Fact]
    public async Task A_cookie_from_a_link_lasts_as_long_as_the_link_however_often_it_is_used()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var host = await DirectLineHost.StartAsync(clock);
        var opened = await OpenCaseAsync(host);
        clock.Advance(TimeSpan.FromDays(100));
        using var answer = await host.Client.PostAsync($"/l/{opened.LinkToken}/continue", null, Stop);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains($"max-age={80 * 24 * 3600}", cookie, StringComparison.Ordinal);
        var id = (string?)(await TokenAsync(host.Client))["conversationId"];
        Assert.Equal(id, (string?)(await TokenAsync(host.Client))["conversationId"]);
        clock.Advance(TimeSpan.FromDays(80));
        // The client of this test does not forget the cookie; the host does not take it any more.
        using var later = host.Host.NewClient();
        later.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.NotEqual(id, (string?)(await TokenAsync(later))["conversationId"]);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_page_of_another_site_puts_nobody_into_its_writers_conversation(string header, string value)
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        foreach (var act in (string[])["continue", "urge", "note", "colleague"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/l/{opened.LinkToken}/{act}");
            request.Headers.Add(header, value);
            using var answer = await host.Client.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "null")]
    [InlineData(null, null)]
    public async Task The_own_page_continues_also_in_a_browser_that_tells_nothing(string? header, string? value)
    {
        await using var host = await DirectLineHost.StartAsync();
        var opened = await OpenCaseAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/l/{opened.LinkToken}/continue");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var answer = await host.Client.SendAsync(request, Stop);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
    }

    private static async Task<OpenedCase> OpenCaseAsync(DirectLineHost host) =>
        (await host.Host.Services.GetRequiredService<OpenCase>().RunAsync(
            new(Guid.NewGuid().ToString(), CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "屋顶漏水" }, new ContactDetails(Person: "王女士"), IsComplete: true), Stop)).Value;

    private static async Task RevokeAsync(DirectLineHost host, OpenedCase opened) =>
        Assert.True((await host.Host.Services.GetRequiredService<PersonalLinks>().RevokeAllAsync(opened.CaseId, Supervisor, Stop)).Succeeded);

    private static async Task<JsonNode> TokenAsync(HttpClient browser)
    {
        using var answer = await browser.PostAsync("/api/chat/token", null, Stop);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
    }

    /// <summary>Null: there is none for this browser.</summary>
    private static async Task<string?> UploadLinkAsync(HttpClient browser)
    {
        using var answer = await browser.PostAsync("/api/chat/upload-link", null, Stop);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["url"];
    }

    private static async Task<int> ReadAsync(DirectLineHost host, string id, string token) =>
        (await host.SendAsync("GET", $"conversations/{id}/activities", token)).Status;

    private static async Task<ClientWebSocket> ListenAsync(DirectLineHost host, string id, string token)
    {
        var socket = new ClientWebSocket();
        var address = host.Host.Address.Replace("http", "ws", StringComparison.Ordinal);
        await socket.ConnectAsync(new($"{address}/v3/directline/conversations/{id}/stream?watermark=0&t={token}"), Stop);
        return socket;
    }

    private static async Task<WebSocketCloseStatus?> ClosedAsync(ClientWebSocket socket)
    {
        var buffer = new byte[65536];
        while ((await socket.ReceiveAsync(buffer, Stop)).MessageType != WebSocketMessageType.Close)
        {
            // What was there before the revocation may still arrive.
        }

        return socket.CloseStatus;
    }
}
