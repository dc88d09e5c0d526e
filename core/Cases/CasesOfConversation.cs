using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>What a conversation can be told about the cases of its contact.</summary>
public sealed class CasesOfConversation(Database database)
{
    /// <summary>The cases of this conversation and of its contact, newest first; empty when there are none.</summary>
    public Task<IReadOnlyList<ConversationCase>> RunAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationCase>>(async db => await Cases(db, conversationId).Take(50).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The highest ordinal of a draft of this conversation that became a case (opening key <c>{conversationId}#{ordinal}</c>), 0 when none did: where the ordinals go on when the document is lost.</summary>
    /// <remarks>The highest and not the count: drafts that never became a case leave gaps, and an ordinal used twice would amend an old case.</remarks>
    public Task<int> LastDraftAsync(string conversationId, CancellationToken cancellationToken)
    {
        var prefix = conversationId + "#";
        return database.ReadAsync(
            async db => (await db.Set<Case>().Where(c => c.OpeningKey.StartsWith(prefix)).Select(c => c.OpeningKey).ToListAsync(cancellationToken))
                .Max(key => int.TryParse(key.AsSpan(prefix.Length), CultureInfo.InvariantCulture, out var ordinal) ? ordinal : (int?)null) ?? 0,
            cancellationToken);
    }

    /// <summary>What the case opened under this key says now, with the digest of the last stretch that a specialist held; null when there is no such case.</summary>
    public Task<CaseContent?> ContentAsync(string openingKey, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if (await db.Set<Case>().SingleOrDefaultAsync(c => c.OpeningKey == openingKey, cancellationToken) is not { } found)
            {
                return null;
            }

            var contact = await db.Set<Contact>().SingleAsync(c => c.Id == found.ContactId, cancellationToken);
            var given = await db.Set<ThreadEntry>().Where(e => e.CaseId == found.Id && e.Kind == ThreadEntryKind.Event && e.Text == "handoff.given_back")
                .OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellationToken);
            return new CaseContent(found.Payload, contact.Details, found.IsComplete, found.Version, given?.Data?.GetValueOrDefault("digest"), given?.Data?.GetValueOrDefault("open"));
        }, cancellationToken);

    private static IQueryable<ConversationCase> Cases(FrontDoorDb db, string conversationId) =>
        from found in db.Set<Case>()
        where found.RestrictedAt == null && (found.ConversationId == conversationId
            || db.Set<Conversation>().Any(v => v.Id == conversationId && (v.ContactId == found.ContactId || v.CaseId == found.Id
                // Whom staff have verified speaks for the enterprise and sees its cases.
                || (found.EnterpriseId != null && !found.IsComplaint && db.Set<Contact>().Any(c => c.Id == v.ContactId && c.IsVerified && c.EnterpriseId == found.EnterpriseId)))))
        join desk in db.Set<Desk>() on found.DeskId equals desk.Id
        orderby found.OpenedAt descending
        select new ConversationCase(
            found.Id, found.Number, found.Kind, found.Status, found.IsComplete, desk.Name,
            db.Set<Specialist>().Where(s => s.Id == found.SpecialistId).Select(s => s.Name).FirstOrDefault(), found.OpeningKey);
}

public sealed record ConversationCase(Guid Id, string Number, CaseKind Kind, CaseStatus Status, bool IsComplete, string DeskName, string? SpecialistName, string OpeningKey);

/// <param name="Digest">What was agreed when a specialist last gave the conversation back; null when none did.</param>
/// <param name="Open">What was still open then; null: nothing.</param>
public sealed record CaseContent(CasePayload Payload, ContactDetails Contact, bool IsComplete, int Version, string? Digest, string? Open);
