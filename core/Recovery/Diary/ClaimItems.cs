using System.Globalization;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Law;

namespace FrontDoor.Core.Recovery.Diary;

/// <summary>Claims in the data of a message that is rendered when it is sent: a line each, of debtor, project and the keys of elements, parted by tabs.</summary>
public static class ClaimItems
{
    /// <summary>More would be no message but a list; the page has them all.</summary>
    private const int Most = 10;

    public static string AsOf => LawBook.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="withElements">What is missing or only stated, as keys.</param>
    public static string Of(IEnumerable<ClaimCard> cards, bool withElements) => string.Join('\n', cards.Take(Most).Select(card => string.Join('\t',
        Plain(card.Claim.Fields.Debtor), Plain(card.Claim.Fields.Project), withElements ? string.Join(',', card.Gaps.Open.Select(gap => ElementNames.Key(gap.Element))) : "")));

    // Names are people's words and may hold anything.
    private static string Plain(string? words) => (words ?? "").Replace('\t', ' ').ReplaceLineEndings(" ");
}
