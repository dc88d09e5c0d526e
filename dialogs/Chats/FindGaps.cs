using System.Globalization;

namespace FrontDoor.Dialogs.Chats;

/// <summary>What is missing in a chat or does not fit: a person has to look at the phone.</summary>
internal static class FindGaps
{
    private const int SilentDays = 30;

    // Titles of a mailed selection stand before its first message.
    private const int LongestTitle = 200;

    /// <param name="first">Index of the first message's line.</param>
    public static IReadOnlyList<ChatGap> Run(IReadOnlyList<string> lines, int first, IReadOnlyList<ChatMessage> messages, DateOnly today)
    {
        var gaps = new List<ChatGap>();
        if (lines.Take(first).Sum(line => line.Length) > LongestTitle)
        {
            gaps.Add(new(ChatGapKind.NoSpeaker, 1, null));
        }

        if (messages.Select(message => message.Speaker).Distinct().Count() == 1)
        {
            gaps.Add(new(ChatGapKind.OneSide, messages[0].Line, messages[0].Speaker));
        }

        if (messages.FirstOrDefault(message => message.At is null) is { } undated)
        {
            gaps.Add(new(ChatGapKind.NoDay, undated.Line, null));
        }

        gaps.AddRange(messages.Where(message => message.IsPlaceholder).Select(message => new ChatGap(ChatGapKind.NotInText, message.Line, message.Text.Length > 30 ? message.Text[..30] : message.Text)));
        gaps.AddRange(messages.Where(message => message.Text.Contains("撤回了一条消息", StringComparison.Ordinal) || message.Text.Contains("recalled a message", StringComparison.OrdinalIgnoreCase)).Select(message => new ChatGap(ChatGapKind.TakenBack, message.Line, message.Speaker)));
        gaps.AddRange(InTime(messages, today));
        return [.. gaps.OrderBy(gap => gap.Line)];
    }

    private static IEnumerable<ChatGap> InTime(IReadOnlyList<ChatMessage> messages, DateOnly today)
    {
        DateTime? before = null;
        foreach (var message in messages.Where(message => message.At is not null))
        {
            var day = message.At!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (DateOnly.FromDateTime(message.At.Value) > today)
            {
                yield return new(ChatGapKind.AfterToday, message.Line, day);
            }

            // A copy shows minutes only: within a day nothing is said of the order.
            if (before is { } last && message.At.Value.Date < last.Date)
            {
                yield return new(ChatGapKind.OutOfOrder, message.Line, day);
            }
            else if (before is { } earlier && (message.At.Value - earlier).TotalDays >= SilentDays)
            {
                yield return new(ChatGapKind.LongSilence, message.Line, day);
            }

            before = message.At;
        }
    }
}
