using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Pings;

/// <summary>A ping to a phone.</summary>
public sealed class SendSms(SmsGateway gateway, PingWords words)
{
    internal Task<PingOutcome> RunAsync(DuePing ping, CancellationToken cancellationToken) =>
        gateway.PostAsync(FormattableString.Invariant($"ping:{ping.Id}"), ping.Address, words.Of(ping), ping.Number, words.Link(ping), cancellationToken);
}
