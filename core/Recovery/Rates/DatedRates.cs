using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Recovery.Rates;

/// <summary>Values that no statute fixes: an administrator enters them with their day and source, and no calculation runs without them.</summary>
public sealed class DatedRates(Database database, TimeProvider clock)
{
    /// <summary>By kind, newest first.</summary>
    public Task<IReadOnlyList<RateView>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RateView>>(async db => await db.Set<DatedRate>().OrderBy(r => r.Kind).ThenByDescending(r => r.From)
            .Select(r => new RateView(r.Kind, r.From, r.Value, r.Source, r.EnteredByName, r.EnteredAt)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Entered again for the same day it corrects. Problems: <c>rate.value_bad</c>, <c>rate.source_needed</c>, <c>rate.future</c> (more than a year ahead).</summary>
    public Task<Result<Done>> EnterAsync(RateKind kind, DateOnly from, decimal value, string source, Guid by, string byName, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (Refuse(kind, from, value, source, ShanghaiTime.DayOf(now)) is { } problem)
            {
                return problem;
            }

            if (await db.Set<DatedRate>().FindAsync([kind, from], cancellationToken) is { } known)
            {
                known.Correct(value, source.Trim(), by, byName, now);
                return default(Done);
            }

            db.Add(new DatedRate(kind, from, value, source.Trim(), by, byName, now));
            return default(Done);
        }, cancellationToken);

    internal static async Task<KnownRates> AllAsync(FrontDoorDb db, CancellationToken cancellationToken) =>
        new(await db.Set<DatedRate>().Select(r => new RateView(r.Kind, r.From, r.Value, r.Source, r.EnteredByName, r.EnteredAt)).ToListAsync(cancellationToken));

    private static Problem? Refuse(RateKind kind, DateOnly from, decimal value, string source, DateOnly today) => true switch
    {
        _ when value <= 0 || (kind == RateKind.LoanPrimeOneYear ? value > 30 : value > 10_000_000) => new("rate.value_bad"),
        _ when source.Trim().Length is 0 or > 300 => new("rate.source_needed"),
        _ when from > today.AddYears(1) || from.Year < 2000 => new("rate.future"),
        _ => null,
    };
}

public sealed record RateView(RateKind Kind, DateOnly From, decimal Value, string Source, string EnteredBy, DateTimeOffset EnteredAt);

/// <summary>What was entered, by day.</summary>
public sealed record KnownRates(IReadOnlyList<RateView> Rates)
{
    /// <summary>Null: nobody entered one for this day.</summary>
    public RateView? On(RateKind kind, DateOnly day) => Rates.Where(rate => rate.Kind == kind && rate.From <= day).MaxBy(rate => rate.From);
}
