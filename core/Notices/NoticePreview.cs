namespace FrontDoor.Core.Notices;

/// <summary>What would happen if it were handed in now.</summary>
/// <param name="ByWay">Rows by way.</param>
/// <param name="Unreached">People by reason: <c>opted_out</c>, <c>no_consent</c>, <c>no_address</c>, <c>window</c>, <c>week</c>, <c>day</c>; and under <c>nobody</c> enterprises of which no person is known.</param>
/// <param name="MissedEnterprises">Enterprises whose people are none of them reached.</param>
/// <param name="TwiceToday">Recipients to whom another notice goes today.</param>
/// <param name="Finish">When the last row will have been sent, by the limits of the ways and quiet hours; null when everything is passed on by the captain.</param>
/// <param name="ApprovalReason">As in <see cref="Notice.ApprovalReason"/>.</param>
public sealed record NoticePreview(
    int People,
    int Enterprises,
    IReadOnlyDictionary<string, int> ByWay,
    IReadOnlyDictionary<string, int> Unreached,
    int MissedEnterprises,
    int TwiceToday,
    DateTimeOffset? Finish,
    string? ApprovalReason)
{
    /// <summary>What a way without a limit is taken to manage.</summary>
    private static readonly TimeSpan UnlimitedSpacing = TimeSpan.FromMilliseconds(10);

    internal static NoticePreview Of(NoticeContent content, RecipientPlan plan, string? approvalReason, NoticeOptions options, DateTimeOffset now)
    {
        var byWay = plan.Rows.GroupBy(r => r.Way).ToDictionary(g => g.Key, g => g.Count());
        var sent = byWay.Where(way => way.Key != NoticeWays.Link).Select(way => way.Value * (options.LimitOf(way.Key).Spacing ?? UnlimitedSpacing)).ToList();
        DateTimeOffset? finish = sent.Count == 0 ? null : new QuietHours(options).EndOf(content.NotBefore ?? now, sent.Max(), content.UrgentReason is not null);
        return new(plan.People, plan.Enterprises, byWay, plan.Unreached, plan.Missed.Count, plan.TwiceToday, finish, approvalReason);
    }
}
