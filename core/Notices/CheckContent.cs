using System.Globalization;
using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Notices;

/// <summary>What a notice must be before anything of it is stored. All problems of its content on one page.</summary>
public static class CheckContent
{
    /// <summary>Null: nothing is wrong. Problems: <c>notice.empty</c>, <c>notice.title_too_long</c>, <c>notice.text_too_long</c> (most), <c>notice.link_bad</c>, <c>notice.too_many_files</c>,
    /// <c>notice.choices_bad</c>, <c>notice.in_past</c>, <c>notice.ends_before</c>, <c>notice.no_way</c>, <c>notice.urgent_only_safety</c>, <c>notice.reason_needed</c>.</summary>
    public static Problem? Run(NoticeContent content, DateTimeOffset now) => true switch
    {
        _ when string.IsNullOrWhiteSpace(content.Title) || string.IsNullOrWhiteSpace(content.Text) => new("notice.empty"),
        _ when content.Title.Length > NoticeContent.LongestTitle => TooLong("notice.title_too_long", NoticeContent.LongestTitle),
        _ when content.Text.Length > NoticeContent.LongestText || content.SecondText?.Length > NoticeContent.LongestText => TooLong("notice.text_too_long", NoticeContent.LongestText),
        _ when content.Link is { } link && !IsAddress(link) => new("notice.link_bad"),
        _ when content.Files.Count > NoticeContent.MostFiles => TooLong("notice.too_many_files", NoticeContent.MostFiles),
        _ when !AreChoices(content) => new("notice.choices_bad"),
        _ when content.NotBefore < now => new("notice.in_past"),
        _ when content.ValidUntil <= (content.NotBefore ?? now) => new("notice.ends_before"),
        _ when content.Ways.Count == 0 || content.Ways.Except(NoticeWays.All).Any() => new("notice.no_way"),
        _ when content.UrgentReason is not null && content.Purpose != NoticePurpose.Safety => new("notice.urgent_only_safety"),
        _ when content.UrgentReason is { } reason && string.IsNullOrWhiteSpace(reason) => new("notice.reason_needed"),
        _ => null,
    };

    private static Problem TooLong(string code, int most) => new(code, "most", most.ToString(CultureInfo.InvariantCulture));

    private static bool IsAddress(string link) =>
        link.Length <= 500 && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    private static bool AreChoices(NoticeContent content) => content.Purpose == NoticePurpose.Survey
        ? content.Choices.Count is >= 2 and <= NoticeContent.MostChoices
            && content.Choices.All(c => !string.IsNullOrWhiteSpace(c) && c.Length <= NoticeContent.LongestChoice)
            && content.Choices.Distinct(StringComparer.Ordinal).Count() == content.Choices.Count
        : content.Choices.Count == 0;
}
