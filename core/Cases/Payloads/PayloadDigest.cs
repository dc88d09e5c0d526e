using System.Globalization;

namespace FrontDoor.Core.Cases.Payloads;

/// <summary>What lists show and find of a payload.</summary>
internal static class PayloadDigest
{
    private const int LongestSummary = 120;

    /// <summary>Facts only, no sentence; null when nothing is known yet.</summary>
    public static string? Summary(CasePayload payload)
    {
        var text = payload switch
        {
            PaymentRecoveryPayload { Claims: [var first, ..], Words: null } => string.Join(" · ", new[] { first.Debtor, first.Project, Money(first.Owed) }.Where(p => !string.IsNullOrWhiteSpace(p))),
            PaymentRecoveryPayload recovery => recovery.Words ?? recovery.Wish,
            GeneralPayload { Words: var words } => words,
            HiringPayload { Jobs: [{ Title: not null }, ..] } hiring => string.Join(" · ", hiring.Jobs.Select(job => job.HeadCount is { } count ? $"{job.Title} ×{count.ToString(CultureInfo.InvariantCulture)}" : job.Title)),
            HiringPayload { Words: var words } => words,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : Cut(text);
    }

    public static IEnumerable<string?> Names(CasePayload payload) =>
        payload is PaymentRecoveryPayload recovery ? recovery.Claims.Select(c => c.Debtor) : [];

    private static string? Money(Amount? amount) =>
        (amount?.Value ?? amount?.Max ?? amount?.Min) is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Sign(amount!.Currency)}{value:#,0.##}") : null;

    private static string Sign(string currency) => currency == "CNY" ? "¥" : currency + " ";

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestSummary ? line : new StringInfo(line).SubstringByTextElements(0, Math.Min(LongestSummary, new StringInfo(line).LengthInTextElements));
    }
}
