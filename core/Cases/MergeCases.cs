using FrontDoor.Core.Conversations;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Two cases are the same matter: the double is closed, and its conversation and files go on in the other.</summary>
public sealed class MergeCases(Database database, IEnumerable<CaseFollower> followers, TimeProvider clock)
{
    /// <summary>Problems: <c>case.not_found</c>, <c>case.closed</c>, <c>handoff.held_by_other</c> (name), <c>merge.itself</c>, <c>complaint.stays</c>.</summary>
    /// <param name="doubleId">Is closed.</param>
    /// <param name="intoId">Stays. The reader works on both.</param>
    public Task<Result<Done>> RunAsync(Guid doubleId, Guid intoId, Reader reader, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            if (await CaseWriter.FindForAsync(db, doubleId, reader, now, cancellationToken) is not { } closing
                || await CaseWriter.FindForAsync(db, intoId, reader, now, cancellationToken) is not { } staying)
            {
                return CaseWriter.NotFound;
            }

            if (await RefuseAsync(closing, staying, reader) is { } problem)
            {
                return problem;
            }

            await JoinAsync(db, closing, staying, reader, cancellationToken);
            return default(Done);
        }, cancellationToken);

    private static async Task<Problem?> RefuseAsync(CaseWriter closing, CaseWriter staying, Reader reader) => true switch
    {
        _ when closing.Case.Id == staying.Case.Id => new("merge.itself"),
        _ when closing.Case.IsComplaint || staying.Case.IsComplaint => new("complaint.stays"),
        _ when !closing.Case.IsOpen || !staying.Case.IsOpen => new("case.closed"),
        _ => await closing.RefuseOthersAsync(reader) ?? await staying.RefuseOthersAsync(reader),
    };

    private async Task JoinAsync(FrontDoorDb db, CaseWriter closing, CaseWriter staying, Reader reader, CancellationToken cancellationToken)
    {
        var (from, conversation) = (closing.Case.Status.ToString(), await closing.ConversationAsync());
        closing.Case.MergeInto(staying.Case.Id);
        closing.Case.StatusMoved(closing.Now);
        foreach (var exhibit in await db.Set<Exhibit>().Where(e => e.CaseId == closing.Case.Id).ToListAsync(cancellationToken))
        {
            await Exhibit.AddAsync(db, staying.Case.Id, new FileReference(exhibit.Sha256, exhibit.Name, exhibit.ContentType, exhibit.Size), exhibit.Sender, exhibit.Channel, exhibit.ArrivedAt);
        }

        foreach (var follower in followers)
        {
            await follower.MergedAsync(db, closing, staying, cancellationToken);
        }

        await closing.RecordAsync("case.merged", reader.SpecialistId, from, staying.Case.Number, new Dictionary<string, string> { ["into"] = staying.Case.Number });
        await staying.RecordAsync("case.merged_in", reader.SpecialistId, null, closing.Case.Number, new Dictionary<string, string> { ["number"] = closing.Case.Number });
        if (conversation is not null)
        {
            Follow(conversation, closing, staying);
        }
    }

    // What the person says from here on stands in the case that goes on; who holds the conversation holds it still.
    private static void Follow(Conversation conversation, CaseWriter closing, CaseWriter staying)
    {
        staying.Case.SeenIn(conversation.Id);
        if (conversation.CaseId == closing.Case.Id)
        {
            TakeAlong(conversation, staying);
            conversation.TalkAbout(staying.Case.Id, staying.Case.ContactId);
            conversation.HoldOn();
            staying.AnnounceHolder(conversation, null, null);
        }

        staying.Send(OutboxKind.SystemMessage, conversation.Id, new OutboxContent { Key = "case.merged", Data = new Dictionary<string, string> { ["number"] = closing.Case.Number, ["into"] = staying.Case.Number } });
    }

    // Who holds the conversation has the case that it is about now; who waits in the queue waits for that one.
    private static void TakeAlong(Conversation conversation, CaseWriter staying)
    {
        if (conversation is { Holder: Holder.Specialist, SpecialistId: { } specialist })
        {
            staying.Case.Take(specialist, isAskedFor: false, staying.Now);
        }
        else if (conversation.Holder == Holder.Queue)
        {
            staying.Case.Await(staying.Now);
        }
    }
}
