using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>What timers of claims do, in the transaction in which they are marked as done: pings to staff, one message to the enterprise, a line in the thread.</summary>
internal sealed class ClaimTimerActs(CaseWriter writer, IReadOnlyList<ClaimCard> cards)
{
    private Case Case => writer.Case;

    public async Task RunAsync(IReadOnlyList<ClaimTimer> due)
    {
        await LimitationAsync([.. due.Where(timer => timer.Kind == ClaimTimerKind.Limitation).Select(timer => timer.ClaimId).Distinct()]);
        await NextStepAsync([.. due.Where(timer => timer.Kind == ClaimTimerKind.NextStep).Select(timer => timer.ClaimId).Distinct()]);
        if (due.Any(timer => timer.Kind == ClaimTimerKind.Digest))
        {
            await DigestAsync();
        }
    }

    // To the enterprise it is said that a lawyer has to look; never that anything has ended.
    private async Task LimitationAsync(HashSet<Guid?> claims)
    {
        if (claims.Count == 0)
        {
            return;
        }

        await writer.PingAsync(PingReason.Limitation, Responsible());
        writer.Tell("claim.look_now", new() { ["number"] = Case.Number, ["count"] = Count(claims.Count), ["items"] = ClaimItems.Of(cards.Where(card => claims.Contains(card.Claim.Id)), withElements: false), ["as_of"] = ClaimItems.AsOf });
        await writer.RecordByProgramAsync("timer.limitation", Count(claims.Count), new Dictionary<string, string> { ["note"] = Numbers(claims) });
    }

    private async Task NextStepAsync(HashSet<Guid?> claims)
    {
        if (claims.Count > 0)
        {
            await writer.PingAsync(PingReason.NextDate, Responsible());
            await writer.RecordByProgramAsync("timer.next_date", null, new Dictionary<string, string> { ["note"] = Numbers(claims) });
        }
    }

    private async Task DigestAsync()
    {
        var digest = WeeklyDigest.Of(cards);
        writer.Tell("claim.digest", new()
        {
            ["number"] = Case.Number,
            ["count"] = Count(digest.Claims),
            ["paid"] = Count(digest.Paid),
            ["sum"] = digest.Recovered.ToString("0.##", CultureInfo.InvariantCulture),
            ["todo"] = Count(digest.ToDo.Count),
            ["items"] = ClaimItems.Of(digest.ToDo, withElements: true),
            ["as_of"] = ClaimItems.AsOf,
        });
        await writer.RecordByProgramAsync("timer.digest");
    }

    // A case that nobody has is its desk's.
    private PingTo Responsible() => Case.SpecialistId is { } specialist ? new(PingAudience.Specialist, Case.DeskId, specialist) : new(PingAudience.Desk, Case.DeskId);

    private string Numbers(HashSet<Guid?> claims) => string.Join(' ', cards.Where(card => claims.Contains(card.Claim.Id)).Take(20).Select(card => $"#{card.Claim.Ordinal}"));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
