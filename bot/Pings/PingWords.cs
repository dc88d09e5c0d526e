using FrontDoor.Bot.Resources;
using FrontDoor.Core.Outbox;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Pings;

/// <summary>The sentence of a ping: what kind of thing, its number, and the link to its page, which asks who is looking.</summary>
public sealed class PingWords(IStringLocalizer<Texts> texts, PublicAddress host)
{
    public string Link(DuePing ping) => ping switch
    {
        { CaseId: { } id } => $"{host.Root}/console/cases/{id}",
        { Reason: PingReason.PolicyWindow } => $"{host.Root}/console/policies",
        _ => $"{host.Root}/console",
    };

    public string Of(DuePing ping) => texts[$"Ping_{ping.Reason}", ping.Number ?? "", Link(ping)];

    public string Subject(DuePing ping) => texts[$"Ping_{ping.Reason}_Subject", ping.Number ?? ""];
}
