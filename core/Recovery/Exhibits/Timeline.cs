using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;

namespace FrontDoor.Core.Recovery.Exhibits;

/// <summary>What happened, day by day: the marks that a person confirmed and the steps of the diary. Pure.</summary>
public static class Timeline
{
    /// <summary>Oldest first, what has no day at the end.</summary>
    /// <param name="events">Those that were struck out are left out.</param>
    public static IReadOnlyList<TimelineLine> Of(IReadOnlyList<ExhibitItem> exhibits, IEnumerable<EventView> events)
    {
        var numbers = exhibits.ToDictionary(exhibit => exhibit.Id, exhibit => exhibit.Number);
        var marks = exhibits.SelectMany(exhibit => exhibit.Marks.Where(mark => !mark.IsProposal)
            .Select(mark => new TimelineLine(mark.On, mark.At, mark.Speaker, mark.Words, mark.Kind, null, exhibit.Number, exhibit.Id, null)));
        var steps = events.Where(e => !e.IsStruck)
            .Select(e => new TimelineLine(e.On, null, null, e.Words ?? "", null, e.Kind, e.ExhibitId is { } shown && numbers.TryGetValue(shown, out var number) ? number : null, e.ExhibitId, e.ClaimId));
        return [.. marks.Concat(steps).OrderBy(line => line.On is null).ThenBy(line => line.On).ThenBy(line => line.At is null).ThenBy(line => line.At).ThenBy(line => line.Exhibit)];
    }
}

/// <param name="Mark">Null: a step of the diary.</param>
/// <param name="Event">Null: a mark.</param>
/// <param name="Exhibit">Its number; null: only stated.</param>
public sealed record TimelineLine(DateOnly? On, TimeOnly? At, string? Speaker, string Words, MarkKind? Mark, EventKind? Event, int? Exhibit, Guid? ExhibitId, Guid? ClaimId);
