using System.Linq.Expressions;
using FrontDoor.Core.Cases;

namespace FrontDoor.Core.Figures;

/// <summary>What is counted. Each is a set of cases, so that each figure opens its list.</summary>
public enum Figure
{
    /// <summary>Every case opened in the period; doubles that were merged into another count once.</summary>
    TakenIn,

    /// <summary>A person's first message, call or visit stands in the thread.</summary>
    Answered,

    /// <summary>Answered, or the time promised at the opening has passed: what "in time" is measured on. What a person wrote down while speaking with the enterprise had nobody waiting.</summary>
    AnswerDue,

    /// <summary>Of those, answered no later than promised at the opening.</summary>
    AnsweredInTime,

    /// <summary>The desk says it is done, and it was not reopened.</summary>
    Closed,

    /// <summary>The enterprise says it is solved.</summary>
    Solved,

    /// <summary>The enterprise gave 1 to 5.</summary>
    Rated,

    /// <summary>The enterprise gave 4 or 5.</summary>
    Satisfied,
}

/// <summary>The one definition of each figure, for the database and for what was read from it.</summary>
internal static class FigureRules
{
    public const int SatisfiedFrom = 4;

    /// <summary>Heard by a person: the need itself is a call or a visit in the thread.</summary>
    private static readonly CaseSource[] Spoken = [CaseSource.Phone, CaseSource.Visit, CaseSource.Hall];

    /// <summary>Answered while it was raised. Most needs come by phone and by visit: counted as waits of no time they would bring every median to zero and hide who waited.</summary>
    public static bool IsAnsweredAtOnce(CaseSource source, DateTimeOffset openedAt, DateTimeOffset? answeredAt) => answeredAt <= openedAt && Spoken.Contains(source);

    public static Expression<Func<Case, bool>> Of(Figure figure, DateTimeOffset now) => figure switch
    {
        Figure.TakenIn => c => c.Status != CaseStatus.Merged,
        Figure.Answered => c => c.Status != CaseStatus.Merged && c.AnsweredAt != null,
        Figure.AnswerDue => c => c.Status != CaseStatus.Merged && (c.AnsweredAt != null ? c.AnsweredAt > c.OpenedAt || !Spoken.Contains(c.Source) : c.FirstDueAt < now),
        Figure.AnsweredInTime => c => c.Status != CaseStatus.Merged && c.AnsweredAt != null && c.AnsweredAt <= c.FirstDueAt && (c.AnsweredAt > c.OpenedAt || !Spoken.Contains(c.Source)),
        Figure.Closed => c => c.Status == CaseStatus.Resolved || c.Status == CaseStatus.Confirmed,
        Figure.Solved => c => c.Status == CaseStatus.Confirmed,
        Figure.Rated => c => c.Status == CaseStatus.Confirmed && c.Rating != null,
        Figure.Satisfied => c => c.Status == CaseStatus.Confirmed && c.Rating >= SatisfiedFrom,
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };
}
