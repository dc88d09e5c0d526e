using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;

namespace FrontDoor.Core.Recovery.Limitation;

/// <summary>Something that happened, as limitation looks at it.</summary>
/// <param name="On">The day from which it has its effect: of a letter, when it arrived.</param>
/// <param name="IsShown">False: a letter whose arrival nobody can show (article 8 asks for that).</param>
internal sealed record Happening(DateOnly On, EventKind Kind, DateOnly? Until, decimal? Amount, Guid? EventId, Guid? ExhibitId, bool IsShown)
{
    /// <summary>Key of the rule by which it interrupts; null: it does not.</summary>
    public string? Article => Kind switch
    {
        EventKind.Demand => "limitation.demand",
        EventKind.PartPayment or EventKind.Promise => "limitation.promise",
        EventKind.Mediation or EventKind.PaymentOrder or EventKind.Preservation => "limitation.proceedings",
        EventKind.Suit => "limitation.interruption",
        _ => null,
    };

    public bool IsProceedings => Kind is EventKind.Mediation or EventKind.PaymentOrder or EventKind.Preservation or EventKind.Suit;

    /// <summary>Of the diary, and of the two days that the table of claims says.</summary>
    public static IEnumerable<Happening> Of(ClaimFields fields, IEnumerable<EventView> events)
    {
        foreach (var e in events.Where(e => !e.IsStruck))
        {
            var isLetter = e is { Kind: EventKind.Demand, Way: EventWay.Post or EventWay.Letter };
            yield return new(isLetter ? e.ArrivedOn ?? e.On : e.On, e.Kind, e.Until, e.Amount, e.Id, e.ExhibitId, !isLetter || e.ArrivedOn is not null);
        }

        foreach (var stated in new[] { Said(fields.LastDemandedOn, EventKind.Demand), Said(fields.LastPaidOn, EventKind.PartPayment) }.OfType<Happening>())
        {
            yield return stated;
        }
    }

    private static Happening? Said(PartialDate? date, EventKind kind) => date.First() is { } on ? new(on, kind, null, null, null, null, IsShown: true) : null;
}
