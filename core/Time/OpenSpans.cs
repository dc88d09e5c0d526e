namespace FrontDoor.Core.Time;

/// <summary>Open hours of one day, local time: <c>08:30-12:00,14:00-17:30</c>. The gap is the lunch break.</summary>
internal sealed class OpenSpans
{
    public static readonly OpenSpans None = new([]);

    private readonly (TimeOnly From, TimeOnly To)[] spans;

    private OpenSpans((TimeOnly From, TimeOnly To)[] spans) => this.spans = spans;

    public TimeSpan Length => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.To - span.From));

    /// <summary>Throws <see cref="FormatException"/>; an empty text is a closed day.</summary>
    public static OpenSpans Parse(IEnumerable<string> texts)
    {
        var spans = texts.Select(ParseOne).OrderBy(span => span.From).ToArray();
        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i].From < spans[i - 1].To)
            {
                throw new FormatException("WorkingTime:Week has hours that overlap.");
            }
        }

        return new(spans);
    }

    public static OpenSpans Parse(string text) => Parse(text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> On(DateOnly day) =>
        spans.Select(span => (ShanghaiTime.At(day, span.From), ShanghaiTime.At(day, span.To)));

    public override string ToString() => string.Join(",", spans.Select(span => FormattableString.Invariant($"{span.From:HH\\:mm}-{span.To:HH\\:mm}")));

    private static (TimeOnly From, TimeOnly To) ParseOne(string text) =>
        text.Split('-') is [var from, var to]
        && TimeOnly.TryParseExact(from.Trim(), "HH:mm", out var start)
        && TimeOnly.TryParseExact(to.Trim(), "HH:mm", out var end)
        && start < end
            ? (start, end)
            : throw new FormatException($"WorkingTime:Week has '{text}'; expected a span like 08:30-12:00.");
}
