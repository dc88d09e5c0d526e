using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Directory;

/// <summary>Adds or changes a specialist or a captain.</summary>
public sealed class SaveSpecialist(Database database)
{
    /// <summary>Problem <c>desk.not_found</c> (desk) when a key is unknown.</summary>
    /// <param name="id">Chosen by the caller (sign-in refers to it).</param>
    public Task<Result<Done>> RunAsync(Guid id, string name, IReadOnlyList<string> deskKeys, bool isActive, bool isSample, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var desks = await db.Set<Desk>().Where(d => deskKeys.Contains(d.Key)).ToListAsync(cancellationToken);
            if (deskKeys.FirstOrDefault(key => desks.All(d => d.Key != key)) is { } unknown)
            {
                return new Problem("desk.not_found", "desk", unknown);
            }

            var specialist = await db.Set<Specialist>().Include(s => s.Desks).Include(s => s.Leads).AsSplitQuery().SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
            if (specialist is null)
            {
                specialist = new Specialist(id, name, isSample);
                db.Add(specialist);
            }

            specialist.Change(name, isActive);
            specialist.Leads.RemoveAll(led => !desks.Contains(led));
            specialist.Desks.Clear();
            specialist.Desks.AddRange(desks);
            return default(Done);
        }, cancellationToken);

    /// <summary>Who left sees no case any more; the cases keep the name. Problem <c>specialist.not_found</c>.</summary>
    public Task<Result<Done>> SetActiveAsync(Guid id, bool isActive, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Specialist>().FindAsync([id], cancellationToken) is not { } specialist)
            {
                return new Problem("specialist.not_found");
            }

            specialist.Change(specialist.Name, isActive);
            return default(Done);
        }, cancellationToken);

    /// <summary>What sign-in says of the person: escalations and complaints reach supervisors. Problem <c>specialist.not_found</c>.</summary>
    public Task<Result<Done>> SetSupervisorAsync(Guid id, bool isSupervisor, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Specialist>().FindAsync([id], cancellationToken) is not { } specialist)
            {
                return new Problem("specialist.not_found");
            }

            specialist.Supervise(isSupervisor);
            return default(Done);
        }, cancellationToken);

    /// <summary>Problem <c>park.not_found</c>.</summary>
    public Task<Result<Done>> SaveCaptainAsync(Guid id, string name, string park, bool isSample, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Park>().SingleOrDefaultAsync(p => p.Name == park, cancellationToken) is not { } found)
            {
                return new Problem("park.not_found", "park", park);
            }

            if (await db.Set<Captain>().FindAsync([id], cancellationToken) is null)
            {
                db.Add(new Captain(id, name, found.Id, isSample));
            }

            return default(Done);
        }, cancellationToken);
}
