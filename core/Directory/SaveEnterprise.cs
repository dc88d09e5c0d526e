using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Changes what the directory says of an enterprise; its name and credit code stay.</summary>
public sealed class SaveEnterprise(Database database)
{
    private const int LongestName = 200;

    /// <summary>Problems: <c>enterprise.not_found</c>, <c>enterprise.dates_bad</c>, <c>enterprise.name_long</c>, <c>specialist.not_found</c>.</summary>
    public Task<Result<Done>> RunAsync(Guid enterpriseId, EnterpriseFacts facts, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken) is not { } enterprise)
            {
                return new Problem("enterprise.not_found");
            }

            if (facts.MovedOutOn < facts.MovedInOn)
            {
                return new Problem("enterprise.dates_bad");
            }

            if (facts.EnglishName?.Length > LongestName || facts.Industry?.Length > LongestName)
            {
                return new Problem("enterprise.name_long");
            }

            if (facts.CarerId is { } carer && !await db.Set<Specialist>().AnyAsync(s => s.Id == carer && s.IsActive, cancellationToken))
            {
                return new Problem("specialist.not_found");
            }

            enterprise.Change(facts);
            return default(Done);
        }, cancellationToken);
}

/// <param name="CarerId">Who cares for it and is offered its cases first; null: nobody.</param>
/// <param name="MovedOutOn">Null: still here.</param>
public sealed record EnterpriseFacts(string? EnglishName, string? Industry, Guid? CarerId, DateOnly? MovedInOn, DateOnly? MovedOutOn);
