namespace FrontDoor.Core.Figures;

/// <summary>By what cases are put together.</summary>
public enum FigureGroup
{
    Kind,
    Desk,
    Park,
    Week,
}

/// <param name="From">First day, in Shanghai, on which a case was opened.</param>
/// <param name="To">Last day.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    public static Period Month(DateOnly any) => new(new DateOnly(any.Year, any.Month, 1), new DateOnly(any.Year, any.Month, 1).AddMonths(1).AddDays(-1));
}

/// <summary>A numerator with its denominator.</summary>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Null of nothing.</summary>
    public double? Rate => Whole == 0 ? null : (double)Part / Whole;
}

/// <summary>The figures of some cases. Times are working time; null: there is nothing to measure.</summary>
/// <param name="AnswerMedian">From the opening to the first answer, of answered cases. With an even count the mean of the two in the middle.</param>
/// <param name="AnswerP90">The shortest time within which nine of ten were answered.</param>
/// <param name="SolutionMedian">From the opening to the closing by the desk, of cases that the enterprise calls solved.</param>
public sealed record CaseFigures(
    int TakenIn, int Answered, Share InTime, int Closed, Share Solved, Share Satisfied, TimeSpan? AnswerMedian, TimeSpan? AnswerP90, TimeSpan? SolutionMedian, TimeSpan? SolutionP90)
{
    public int Count(Figure figure) => figure switch
    {
        Figure.TakenIn => TakenIn,
        Figure.Answered => Answered,
        Figure.AnswerDue => InTime.Whole,
        Figure.AnsweredInTime => InTime.Part,
        Figure.Closed => Closed,
        Figure.Solved => Solved.Part,
        Figure.Rated => Satisfied.Whole,
        Figure.Satisfied => Satisfied.Part,
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };
}

/// <param name="Key">Kind, desk key, park id or the Monday of a week; empty: cases of no park.</param>
/// <param name="Name">Null: the surface knows a name for the key.</param>
public sealed record FigureRow(string Key, string? Name, string? EnglishName, CaseFigures Figures);

/// <param name="MadeAt">Of what had happened until then.</param>
public sealed record FigureTable(Period Period, FigureGroup Group, CaseFigures Total, IReadOnlyList<FigureRow> Rows, DateTimeOffset MadeAt);
