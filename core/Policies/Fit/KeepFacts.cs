using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>Keeps what is said of an enterprise, so that nobody asks it again. What staff entered, or somebody whom they made sure of, is not written over by who merely says to be of the enterprise.</summary>
public sealed class KeepFacts(Database database, TimeProvider clock)
{
    /// <summary>From the chat; what cannot be read is left out. Doing it twice changes nothing. Problem: <c>enterprise.not_found</c>.</summary>
    public Task<Result<Done>> SayAsync(string conversationId, Guid enterpriseId, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken) is null)
            {
                return new Problem("enterprise.not_found");
            }

            var isSure = await IsSureAsync(db, conversationId, enterpriseId, cancellationToken);
            var now = clock.GetUtcNow();
            foreach (var (key, value) in said.Where(one => FitField.Find(one.Key) is { } field && FitValue.IsOf(field, one.Value, ShanghaiTime.DayOf(now))))
            {
                var row = await FindAsync(db, enterpriseId, key, cancellationToken);
                if (row.Value != value && (isSure || !row.IsConfirmed))
                {
                    row.Say(value, conversationId, isSure, now);
                }
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>Staff know better, or take it away (null). Problems: <c>enterprise.not_found</c>, <c>fact.bad</c>.</summary>
    /// <param name="by">Name of who enters it.</param>
    public Task<Result<Done>> EnterAsync(Guid enterpriseId, string key, string? value, string by, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<Enterprise>().FindAsync([enterpriseId], cancellationToken) is null)
            {
                return new Problem("enterprise.not_found");
            }

            if (FitField.Find(key) is not { } field || key == FitField.Own || value is not null && !FitValue.IsOf(field, value, ShanghaiTime.DayOf(now)))
            {
                return new Problem("fact.bad");
            }

            if (value is not null)
            {
                (await FindAsync(db, enterpriseId, key, cancellationToken)).Enter(value, by, now);
            }
            else if (await db.Set<StatedFact>().FindAsync([enterpriseId, key], cancellationToken) is { } known)
            {
                db.Remove(known);
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>Whether staff made sure that who speaks there is of this enterprise.</summary>
    internal static Task<bool> IsSureAsync(FrontDoorDb db, string conversationId, Guid enterpriseId, CancellationToken cancellationToken) =>
        (from conversation in db.Set<Conversation>()
         join contact in db.Set<Contact>() on conversation.ContactId equals contact.Id
         where conversation.Id == conversationId && contact.EnterpriseId == enterpriseId && contact.IsVerified
         select contact.Id).AnyAsync(cancellationToken);

    private static async Task<StatedFact> FindAsync(FrontDoorDb db, Guid enterpriseId, string key, CancellationToken cancellationToken) =>
        await db.Set<StatedFact>().FindAsync([enterpriseId, key], cancellationToken) ?? db.Add(new StatedFact(enterpriseId, key)).Entity;
}
