using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Conflicts;

/// <summary>Keeps the table of conflicts in line with the two sides of a case. Whoever is found to stand on a side loses the case at once.</summary>
internal static class FindConflicts
{
    private const int MostDebtors = 200;

    /// <summary>Debtors and the enterprise itself; the same sides have the same conflicts.</summary>
    public static string SidesOf(Case @case) => string.Join('\n', [@case.Enterprise, @case.EnterpriseId?.ToString(), .. @case.NamesOfDebtors()]);

    public static async Task ApplyAsync(FrontDoorDb db, CaseWriter writer, CancellationToken cancellationToken)
    {
        var caseId = writer.Case.Id;
        List<CaseConflict> known = writer.IsNew ? [] : await db.Set<CaseConflict>().Where(c => c.CaseId == caseId).ToListAsync(cancellationToken);
        var found = await FindAsync(db, writer.Case, cancellationToken);
        db.RemoveRange(known.Where(old => found.All(one => one.SubjectId != old.SubjectId)));
        db.AddRange(found.Where(one => known.All(old => old.SubjectId != one.SubjectId)));
        await ReleaseAsync(db, writer, found, cancellationToken);
    }

    private static async Task<List<CaseConflict>> FindAsync(FrontDoorDb db, Case @case, CancellationToken cancellationToken)
    {
        var debtors = @case.NamesOfDebtors().OfType<string>().Where(name => name.Trim().Length > 1).ToList();
        var known = await KnownAsync(db, debtors, @case.EnterpriseId, cancellationToken);
        string[] sides = [.. debtors, .. known.Select(e => e.Name), .. @case.Enterprise is { } own ? [own] : Array.Empty<string>()];
        var people = await db.Set<Specialist>().Where(s => s.IsActive && s.Organisation != null).Select(s => new { s.Id, s.Name, s.Organisation })
            .Concat(db.Set<Captain>().Where(c => c.Organisation != null).Select(c => new { c.Id, c.Name, c.Organisation })).ToListAsync(cancellationToken);
        var carers = known.Select(e => e.SpecialistId).OfType<Guid>().ToList();
        var caring = carers.Count == 0 ? [] : await db.Set<Specialist>().Where(s => carers.Contains(s.Id)).ToListAsync(cancellationToken);
        return
        [
            .. people.Where(p => sides.Any(side => OrganisationNames.AreAlike(side, p.Organisation!))).Select(p => new CaseConflict(@case.Id, p.Id, ConflictKind.OwnOrganisation, p.Name))
                .Concat(caring.Select(s => new CaseConflict(@case.Id, s.Id, ConflictKind.CaresForDebtor, s.Name)))
                .Concat(known.Select(e => new CaseConflict(@case.Id, e.Id, ConflictKind.DebtorInDirectory, e.Name)))
                .DistinctBy(conflict => conflict.SubjectId),
        ];
    }

    // The whole name, or a part of it that only one enterprise has.
    private static async Task<List<Enterprise>> KnownAsync(FrontDoorDb db, List<string> debtors, Guid? own, CancellationToken cancellationToken)
    {
        var known = new List<Enterprise>();
        foreach (var debtor in debtors.Distinct().Take(MostDebtors))
        {
            var (whole, part) = (SearchText.Fold(debtor), OrganisationNames.Core(debtor));
            var hits = await db.Set<Enterprise>().AsNoTracking().Where(e => e.NameFolded == whole).Take(2).ToListAsync(cancellationToken);
            if (hits.Count == 0 && part.Length >= 4)
            {
                var pattern = SearchText.Anywhere(part);
                hits = await db.Set<Enterprise>().AsNoTracking().Where(e => EF.Functions.Like(e.NameFolded, pattern, "\\")).Take(2).ToListAsync(cancellationToken);
            }

            known.AddRange(hits.Count == 1 && hits[0].Id != own ? hits : []);
        }

        return [.. known.DistinctBy(e => e.Id)];
    }

    private static async Task ReleaseAsync(FrontDoorDb db, CaseWriter writer, List<CaseConflict> found, CancellationToken cancellationToken)
    {
        if (await writer.OwnerAsync() is not { } owner || found.All(conflict => conflict.SubjectId != owner) || writer.Case.IsClosed)
        {
            return;
        }

        var (desk, conversation) = ((await db.Set<Desk>().FindAsync([writer.Case.DeskId], cancellationToken))!, await writer.ConversationAsync());
        writer.Case.MoveToDesk(desk.Id, writer.Now);
        await writer.RecordByProgramAsync("conflict.released", await writer.NameAsync(owner));
        if (conversation is { Holder: Holder.Specialist } && conversation.CaseId == writer.Case.Id)
        {
            conversation.Queue();
            writer.AnnounceHolder(conversation, null, null);
        }
    }
}
