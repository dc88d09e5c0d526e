using System.Text.Json.Nodes;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Limits;

/// <summary>Microsoft's Direct Line client has no working answer to a 429 (channels.md 0.6), so with the limits as they are shipped a person never meets one.</summary>
public sealed class WebChatInNormalUse
{
    private const int Burst = 40;

    /// <summary>Five times as eager as Web Chat (which asks once a second when it has no socket), three tabs behind one router, and a person who pastes forty lines at once.</summary>
    [Fact]
    public async Task Three_eager_clients_and_a_burst_of_forty_messages_meet_no_refusal()
    {
        await NodeClient.InstallAsync();
        var far = new FarAway();
        await using var host = new DirectLineHost(await TestHost.StartAsync(
            services =>
            {
                far.AddTo(services);
                services.AddSingleton<IBot, EchoBot>();
            },
            settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var conversation = DirectLineConversation.NewId();
        using var first = NodeClient.Start(host.Host.Address, host.TokenFor(conversation, "dl_node"), "polling");
        await first.UntilAsync(told => IsText(told, "welcome"));
        using var second = NodeClient.Start(host.Host.Address, host.TokenFor(conversation, "dl_node"), "polling");
        using var third = NodeClient.Start(host.Host.Address, host.TokenFor(conversation, "dl_node"), "socket");
        NodeClient[] clients = [first, second, third];
        foreach (var client in clients)
        {
            var lines = Enumerable.Range(0, Burst / clients.Length + 1).Select(n => $"say {Guid.NewGuid():N} line {n}");
            await client.TellAsync(string.Join('\n', [.. lines, $"say {Guid.NewGuid():N} last {Array.IndexOf(clients, client)}"]));
        }

        for (var n = 0; n < clients.Length; n++)
        {
            var last = $"echo last {n}";
            await clients[n].UntilAsync(told => IsText(told, last));
        }

        Assert.True(far.Answers.Count(answer => answer.Path.EndsWith("/activities", StringComparison.Ordinal)) > Burst);
        Assert.DoesNotContain(far.Answers, answer => answer.Status == 429);
    }

    private static bool IsText(JsonNode told, string text) => (string?)told["event"] == "activity" && (string?)told["activity"]!["text"] == text;
}
