using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Adds a line to a case's thread, raising the case's event number. A known key adds nothing. Files of enterprise lines also become exhibits.</summary>
public sealed class AddToThread(Database database, TimeProvider clock)
{
    public Task<Result<Done>> RunAsync(CaseRef which, string? conversationId, IReadOnlyList<ThreadLine> lines, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await CaseWriter.FindAsync(db, which, clock.GetUtcNow(), cancellationToken) is not { } writer)
            {
                return CaseWriter.NotFound;
            }

            // A turn that was under way when its case was merged speaks of the double still.
            var owner = writer.Case.MergedInto is { } into ? await CaseWriter.FindAsync(db, into, clock.GetUtcNow(), cancellationToken) : null;
            await (owner ?? writer).AddLinesAsync(conversationId, lines);
            return default(Done);
        }, cancellationToken);

    /// <summary>Records what became of an outgoing line. Nothing happens when the line is unknown.</summary>
    public Task RecordDeliveryAsync(string conversationId, string key, DeliveryState state, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            await RecordAsync(db, conversationId, key, state, clock.GetUtcNow(), cancellationToken);
            return default(Done);
        }, cancellationToken);

    internal static async Task RecordAsync(FrontDoorDb db, string conversationId, string key, DeliveryState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lines = await db.Set<ThreadEntry>().Where(e => e.Scope == conversationId && e.Key == key && e.Delivery != state).ToListAsync(cancellationToken);
        foreach (var line in lines)
        {
            var owner = (await CaseWriter.FindAsync(db, line.CaseId, now, cancellationToken))!;
            line.Delivered(state, owner.Case.NextEvent(now));
            owner.Wake();
        }
    }
}
