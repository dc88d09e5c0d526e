using System.Globalization;
using System.Resources;
using System.Text;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Time;

namespace FrontDoor.Dialogs.Notices;

/// <summary>The frame of a notice in its reader's language, from <c>Resources/Notices*.resx</c>. Its own words stay as they were written and approved.</summary>
public static class NoticeTexts
{
    private static readonly ResourceManager Texts = new("FrontDoor.Dialogs.Resources.Notices", typeof(NoticeTexts).Assembly);

    /// <summary>Throws when there is no such sentence.</summary>
    public static string Say(string key, string language) =>
        Texts.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new MissingManifestResourceException($"Notices.resx has no sentence {key}.");

    /// <inheritdoc cref="Say(string, string)"/>
    public static string Say(string key, string language, params object[] values) => string.Format(CultureInfo.GetCultureInfo(language), Say(key, language), values);

    /// <summary>Title, text, second language, address to read on, until when, and who answers for it.</summary>
    public static string Body(NoticeContent content, string language)
    {
        var body = new StringBuilder(Say("head", language, Say("purpose_" + content.Purpose, language), content.Title)).Append('\n').Append(content.Text);
        if (content.SecondText is { } second)
        {
            body.Append("\n\n").Append(second);
        }

        if (content.Link is { } link)
        {
            body.Append('\n').Append(Say("read_on", language, link));
        }

        if (content.ValidUntil is { } until)
        {
            body.Append('\n').Append(Say("until", language, Moment(until, language)));
        }

        return content.AnswersFor.Length == 0 ? body.ToString() : body.Append('\n').Append(Say("from", language, content.AnswersFor)).ToString();
    }

    /// <summary>As it stands in a conversation. Its buttons say whole what they do.</summary>
    public static Reply Message(NoticeContent content, long rowId, string link, string language)
    {
        List<Choice> choices = content.Purpose == NoticePurpose.Survey
            ? [.. content.Choices.Select((choice, at) => new Choice(choice, FormattableString.Invariant($"notice:{rowId}:{at}")))]
            : content.NeedsConfirmation ? [new(Say("confirm", language), FormattableString.Invariant($"notice:{rowId}:ok"))] : [];
        choices.Add(new(Say("ask", language), FormattableString.Invariant($"notice:{rowId}:ask")));
        choices.Add(new(Say("open", language), "") { Url = link });
        return new Reply(Body(content, language)) { Choices = choices };
    }

    /// <summary>2026-11-24, local date of the office.</summary>
    public static string Day(DateTimeOffset at) => ShanghaiTime.Of(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>11月24日 9:00, local time of the office.</summary>
    public static string Moment(DateTimeOffset at, string language) => ShanghaiTime.Of(at).ToString(Say("moment", language), CultureInfo.InvariantCulture);
}
