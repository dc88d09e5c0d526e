using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Keeping;

/// <summary>Everything that is kept about a contact and that the contact itself gave or was told; private notes of staff are theirs.</summary>
public sealed class OwnDataExport(Database database)
{
    private static readonly ThreadEntryKind[] Told = [ThreadEntryKind.FromEnterprise, ThreadEntryKind.FromBot, ThreadEntryKind.FromSpecialist];

    /// <summary>Null while it is not known whose conversation it is.</summary>
    public Task<OwnDataFile?> RunAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            if ((await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == conversationId, cancellationToken))?.ContactId is not { } contactId
                || await db.Set<Contact>().SingleOrDefaultAsync(c => c.Id == contactId, cancellationToken) is not { } contact)
            {
                return null;
            }

            var cases = new List<OwnCase>();
            foreach (var found in await db.Set<Case>().Where(c => c.ContactId == contactId && c.RestrictedAt == null).OrderBy(c => c.OpenedAt).ToListAsync(cancellationToken))
            {
                cases.Add(await CaseAsync(db, found, cancellationToken));
            }

            var drafts = await db.Set<KeptDraft>().Where(kept => kept.ContactId == contactId).Select(kept => kept.Json).SingleOrDefaultAsync(cancellationToken);
            var facts = await StatedFact.Of(db, contactId).OrderBy(f => f.Key).Select(f => new OwnFact(f.Key, f.Value, f.At)).ToListAsync(cancellationToken);
            return new OwnDataFile(contact.Details, cases, drafts, facts);
        }, cancellationToken);

    private static async Task<OwnCase> CaseAsync(FrontDoorDb db, Case found, CancellationToken cancellationToken)
    {
        var thread = await db.Set<ThreadEntry>().Where(e => e.CaseId == found.Id && Told.Contains(e.Kind)).OrderBy(e => e.Number).ToListAsync(cancellationToken);
        var files = await db.Set<Exhibit>().Where(e => e.CaseId == found.Id).Select(e => e.Name).ToListAsync(cancellationToken);
        var claims = await db.Set<ClaimRow>().Where(c => c.CaseId == found.Id).OrderBy(c => c.Ordinal).Select(c => c.Fields).ToListAsync(cancellationToken);
        return new OwnCase(found.Number, found.Kind, found.Status, found.OpenedAt, found.Payload, found.Outcome, [.. thread.Select(e => new OwnLine(e.At, e.Kind, e.AuthorName, e.Text))], files, claims);
    }
}

/// <param name="Drafts">In dialogs' own shape; null when nothing is unfinished.</param>
/// <param name="Facts">What the contact said of its enterprise for the check of policies.</param>
public sealed record OwnDataFile(ContactDetails Contact, IReadOnlyList<OwnCase> Cases, string? Drafts, IReadOnlyList<OwnFact> Facts);

/// <param name="Value">As stored: a figure, a range <c>280..320</c>, a day, <c>yes</c>, <c>no</c> or words.</param>
public sealed record OwnFact(string Key, string Value, DateTimeOffset At);

public sealed record OwnCase(string Number, CaseKind Kind, CaseStatus Status, DateTimeOffset OpenedAt, CasePayload Payload, string? Outcome, IReadOnlyList<OwnLine> Said, IReadOnlyList<string> Files, IReadOnlyList<ClaimFields> Claims);

public sealed record OwnLine(DateTimeOffset At, ThreadEntryKind From, string? Name, string Text);
