using System.Globalization;
using FrontDoor.Core.Recovery.Exhibits;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>时间线: what happened, with the number of the exhibit that shows it, or that it is only stated.</summary>
public static class TimelinePaper
{
    private static readonly string[] Columns = ["day", "who", "what", "proof"];

    public static byte[] Write(PaperInput input)
    {
        // By the numbers of this paper: those of the case would tell of other debtors.
        var own = input.Exhibits.Index().Select(one => one.Item with { Number = one.Index + 1 }).ToList();
        var lines = Timeline.Of(own, input.Claims.SelectMany(card => card.Events));
        string[] head = [.. Columns.Select(key => PaperText.Say("timeline." + key))];
        return PaperFrame.Begin(input).Title(PaperText.Say("timeline.title")).Paragraph(input.Debtor)
            .Table(head, lines.Select(line => (IReadOnlyList<string>)[DayOf(line), line.Speaker ?? "", What(line), Proof(line)]), [18, 18, 46, 18])
            .Paragraph(PaperText.Say("hash.says")).Finish();
    }

    private static string DayOf(TimelineLine line) => line.On is not { } day ? PaperText.Say("timeline.no_day")
        : line.At is { } time ? $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string What(TimelineLine line) =>
        line.Event is { } step ? string.Join('：', new[] { PaperText.Say("event." + step), line.Words }.Where(words => words.Length > 0)) : line.Words;

    private static string Proof(TimelineLine line) => line.Exhibit is { } number ? PaperText.Say("timeline.exhibit", number) : PaperText.Say("timeline.stated");
}
