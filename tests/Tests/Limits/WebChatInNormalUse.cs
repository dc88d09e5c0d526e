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
        foreach (var client in (NodeClient[])[first, second, third])
        {
            await Task.WhenAll(Enumerable.Range(0, Burst / 3 + 1).Select(n => client.TellAsync($"say {Guid.NewGuid():N} line {n}")));
        }

        await first.TellAsync("say last last");
        await first.UntilAsync(told => IsText(told, "echo last"));

        Assert.True(far.Answers.Count(answer => answer.Path.EndsWith("/activities", StringComparison.Ordinal)) > Burst);
        Assert.DoesNotContain(far.Answers, answer => answer.Status == 429);
    }

    private static bool IsText(JsonNode told, string text) => (string?)told["event"] == "activity" && (string?)told["activity"]!["text"] == text;
}
