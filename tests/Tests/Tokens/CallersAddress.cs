using System.Net;
using System.Net.Http.Json;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Tokens;

/// <summary>Without an app id only this machine is answered; a proxy on this machine is not this machine, whether it is known or not.</summary>
public sealed class CallersAddress
{
    private static readonly (string Name, string Value)[] Forwarding =
    [
        ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-For", "not-an-address"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "localhost"),
        ("Forwarded", "for=127.0.0.1"), ("X-Real-IP", "127.0.0.1"), ("Via", "1.1 proxy"), ("True-Client-IP", "127.0.0.1"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Request_with_a_forwarding_header_is_never_this_machine(string knownProxy)
    {
        await using var host = await TestHost.StartAsync(settings: knownProxy.Length == 0 ? [] : [("KnownProxies:0", knownProxy)]);
        using var client = host.NewClient();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(client, null));
        foreach (var header in Forwarding)
        {
            Assert.Equal((header, HttpStatusCode.Forbidden), (header, await PostAsync(client, header)));
        }
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, (string Name, string Value)? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = JsonContent.Create(new { type = "message", text = "x", channelId = "emulator", deliveryMode = "expectReplies", from = new { id = "u1" }, recipient = new { id = "b1" }, conversation = new { id = "c1" } }),
        };
        if (header is { } forwarding)
        {
            request.Headers.TryAddWithoutValidation(forwarding.Name, forwarding.Value);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
