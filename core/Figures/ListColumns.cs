using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Figures;

/// <summary>The columns of a list that goes out, in the order that its supervisor gave them.</summary>
public sealed class ListColumns(Database database)
{
    public static readonly IReadOnlyList<CaseColumn> Usual =
    [
        CaseColumn.Number, CaseColumn.Enterprise, CaseColumn.Kind, CaseColumn.Status, CaseColumn.Desk, CaseColumn.Specialist, CaseColumn.OpenedAt, CaseColumn.AnsweredAt, CaseColumn.ResolvedAt, CaseColumn.Rating,
    ];

    public Task<IReadOnlyList<CaseColumn>> OfAsync(Guid specialistId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db => await db.Set<ChosenColumns>().SingleOrDefaultAsync(c => c.SpecialistId == specialistId, cancellationToken) is { } chosen ? Parse(chosen.Columns.Split(',')) : Usual, cancellationToken);

    /// <summary>Each column once; none at all: the usual ones again.</summary>
    public Task<Result<Done>> SaveAsync(Guid specialistId, IReadOnlyList<CaseColumn> columns, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var text = string.Join(',', (columns.Count == 0 ? Usual : columns).Distinct());
            if (await db.Set<ChosenColumns>().FindAsync([specialistId], cancellationToken) is { } known)
            {
                known.Change(text);
                return default(Done);
            }

            db.Add(new ChosenColumns(specialistId, text));
            return default(Done);
        }, cancellationToken);

    /// <summary>Names that are no column are left out.</summary>
    public static IReadOnlyList<CaseColumn> Parse(IEnumerable<string> names) =>
        [.. names.Select(name => Enum.TryParse<CaseColumn>(name, out var column) && Enum.IsDefined(column) ? column : (CaseColumn?)null).OfType<CaseColumn>().Distinct()];
}
