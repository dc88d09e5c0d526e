using FrontDoor.Core.Audit;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>What every act on a case does besides its own: thread lines, history, messages, the wake-up.</summary>
internal sealed class CaseWriter(FrontDoorDb db, Case @case, DateTimeOffset now, CancellationToken cancellationToken)
{
    public static readonly Problem NotFound = new("case.not_found");

    /// <summary>What this act has added to the index so far; null: nothing.</summary>
    private CaseText? said;

    /// <summary>Not yet in the database, and so nothing of it is.</summary>
    public bool IsNew { get; } = db.Entry(@case).State == EntityState.Added;

    public Case Case => @case;

    public DateTimeOffset Now => now;

    /// <summary>Null when there is no such case.</summary>
    public static async Task<CaseWriter?> FindAsync(FrontDoorDb db, CaseRef which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = which.Id is { } id
            ? await db.Set<Case>().FindAsync([id], cancellationToken)
            : await db.Set<Case>().SingleOrDefaultAsync(c => c.OpeningKey == which.OpeningKey, cancellationToken);
        return found is null ? null : new CaseWriter(db, found, now, cancellationToken);
    }

    /// <summary>For an act of staff: null also when the case is none for this reader.</summary>
    public static async Task<CaseWriter?> FindForAsync(FrontDoorDb db, Guid caseId, Reader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await VisibleCases.Workable(db, reader).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
        return found is null ? null : new CaseWriter(db, found, now, cancellationToken);
    }

    /// <summary>Adds the lines whose keys are new. What became of a known line in the meantime is recorded.</summary>
    public async Task AddLinesAsync(string? conversationId, IReadOnlyList<ThreadLine> lines)
    {
        var scope = ThreadEntry.ScopeOf(conversationId);
        var keys = lines.Select(line => line.Key).ToList();
        // Asked once for all: a transcript has many lines, and each question costs as much as all of them.
        var known = IsNew ? [] : await db.Set<ThreadEntry>().Where(e => e.CaseId == @case.Id && e.Scope == scope && keys.Contains(e.Key)).ToListAsync(cancellationToken);
        foreach (var line in lines)
        {
            if (known.Find(entry => entry.Key == line.Key) is not { } entry)
            {
                await AddLineAsync(conversationId, scope, line, isUnknown: true);
            }
            else if (entry.Delivery == DeliveryState.Queued && line.Delivery is not (DeliveryState.None or DeliveryState.Queued))
            {
                entry.Delivered(line.Delivery, @case.NextEvent(now));
                Wake();
            }
        }
    }

    /// <returns>False when the key is known.</returns>
    public Task<bool> AddLineAsync(string? conversationId, ThreadLine line) => AddLineAsync(conversationId, ThreadEntry.ScopeOf(conversationId), line, IsNew);

    /// <param name="isUnknown">The database has no line under this key.</param>
    private async Task<bool> AddLineAsync(string? conversationId, string scope, ThreadLine line, bool isUnknown)
    {
        if (IsAddedHere(scope, line.Key)
            || (!isUnknown && await db.Set<ThreadEntry>().AnyAsync(e => e.CaseId == @case.Id && e.Scope == scope && e.Key == line.Key, cancellationToken)))
        {
            return false;
        }

        db.Add(new ThreadEntry(@case.Id, conversationId, line, @case.NextEvent(now)));
        said = CaseIndex.AddLine(db, said, @case.Id, line.Kind, line.Text, now);
        if (line.Kind == ThreadEntryKind.FromEnterprise)
        {
            await EnterpriseSpokeAsync(conversationId, line);
        }
        else if (line.Kind is ThreadEntryKind.FromSpecialist or ThreadEntryKind.Call or ThreadEntryKind.Visit)
        {
            @case.StaffSpoke(line.At, line.Kind != ThreadEntryKind.FromSpecialist);
        }

        Wake();
        return true;
    }

    /// <summary>A fact in the thread and a row in the history.</summary>
    public async Task RecordAsync(string action, Guid? actorId, string? from = null, string? to = null, IReadOnlyDictionary<string, string>? data = null)
    {
        var actor = await NameAsync(actorId);
        await RecordAsync(new Change(@case.Id, now, actorId, actor ?? Change.Enterprise, action, from, to), actor, data);
    }

    /// <summary>The same for what nobody did but the time that passed.</summary>
    public Task RecordByProgramAsync(string action, string? to = null, IReadOnlyDictionary<string, string>? data = null) =>
        RecordAsync(new Change(@case.Id, now, null, Change.Program, action, null, to), null, data);

    private async Task RecordAsync(Change change, string? author, IReadOnlyDictionary<string, string>? data)
    {
        await CaseHistory.AppendAsync(db, change, cancellationToken, isFirst: IsNew);
        var key = FormattableString.Invariant($"event:{@case.EventNumber + 1}");
        await AddLineAsync(null, new ThreadLine(key, ThreadEntryKind.Event, now, change.Action, AuthorName: author, AuthorId: change.ActorId, Data: data));
    }

    public async Task<string?> NameAsync(Guid? specialistId) =>
        specialistId is null ? null : (await db.Set<Specialist>().FindAsync([specialistId], cancellationToken))?.Name;

    public async Task<Conversation?> ConversationAsync() =>
        @case.ConversationId is null ? null : await db.Set<Conversation>().FindAsync([@case.ConversationId], cancellationToken);

    /// <summary>Who answers for the case: who holds the conversation about it, else its specialist; null when nobody does.</summary>
    public async Task<Guid?> OwnerAsync() =>
        await ConversationAsync() is { SpecialistId: { } holder } conversation && conversation.CaseId == @case.Id ? holder : @case.SpecialistId;

    /// <summary>Null when the reader may act: nobody answers for the case, or he does, or he supervises.</summary>
    public async Task<Problem?> RefuseOthersAsync(Reader reader) =>
        !reader.IsSupervisor && await OwnerAsync() is { } owner && owner != reader.SpecialistId
            ? new Problem("handoff.held_by_other", "name", await NameAsync(owner) ?? "")
            : null;

    public void Send(OutboxKind kind, string conversationId, OutboxContent content)
    {
        db.Add(new OutboxRow(kind, conversationId, @case.Id, content, now));
        db.WakeAfterCommit(new WakeUp(@case.Id, conversationId, Outbox: true));
    }

    /// <summary>A sentence of the system to the enterprise, where it has a conversation; else nobody hears it.</summary>
    public void Tell(string key, Dictionary<string, string> data)
    {
        if (@case.ConversationId is { } conversationId)
        {
            Send(OutboxKind.SystemMessage, conversationId, new OutboxContent { Key = key, Data = data });
        }
    }

    /// <summary>The document follows, and the person is told when a key is given.</summary>
    public void AnnounceHolder(Conversation conversation, string? key, string? specialistName, IReadOnlyDictionary<string, string>? data = null) =>
        Send(OutboxKind.HolderChanged, conversation.Id, new OutboxContent
        {
            Holder = conversation.Holder,
            Fence = conversation.Fence,
            CaseId = @case.Id,
            SpecialistName = specialistName,
            Key = key,
            Data = data ?? new Dictionary<string, string>(),
        });

    /// <summary>Tells the desk, and who answers for the case, outside the console: number and link only.</summary>
    public async Task PingAsync(PingReason reason)
    {
        var owner = await OwnerAsync();
        await PingAsync(reason, owner is null ? [new(PingAudience.Desk, @case.DeskId)] : [new(PingAudience.Desk, @case.DeskId), new(PingAudience.Specialist, @case.DeskId, owner)]);
    }

    /// <summary>Of a complaint nobody hears who is named in it, and no group.</summary>
    public async Task PingAsync(PingReason reason, params IReadOnlyList<PingTo> audiences)
    {
        List<Guid> named = [];
        if (@case.IsComplaint)
        {
            // Also those whom this very act has named.
            named.AddRange(db.Set<ComplaintName>().Local.Where(n => n.CaseId == @case.Id).Select(n => n.SpecialistId));
            named.AddRange(await db.Set<ComplaintName>().Where(n => n.CaseId == @case.Id).Select(n => n.SpecialistId).ToListAsync(cancellationToken));
        }

        await PingDesk.RunAsync(db, new(reason, @case.Id, @case.Number, named, now), audiences, cancellationToken);
    }

    public void Wake() => db.WakeAfterCommit(new WakeUp(@case.Id, @case.ConversationId));

    private bool IsAddedHere(string scope, string key)
    {
        // Else EF compares everything that it holds with what it was, for each line once.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.Set<ThreadEntry>().Local.Any(e => e.CaseId == @case.Id && e.Scope == scope && e.Key == key);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task EnterpriseSpokeAsync(string? conversationId, ThreadLine line)
    {
        @case.EnterpriseSpoke(line.At);
        if (@case.TakeUpAgain())
        {
            @case.StatusMoved(now);
            await RecordByProgramAsync("case.in_work", @case.Status.ToString());
        }

        var conversation = conversationId is null ? null : await db.Set<Conversation>().FindAsync([conversationId], cancellationToken);
        if (conversation is not null)
        {
            @case.SeenIn(conversation.Id);
        }

        // While the bot or the queue has the conversation, nobody of the office owes an answer to each line.
        if (@case.SpecialistId is not null && (conversation is null || (conversation.Holder == Holder.Specialist && conversation.CaseId == @case.Id)))
        {
            @case.ExpectAnswer(now);
        }

        foreach (var file in line.Files ?? [])
        {
            await Exhibit.AddAsync(db, @case.Id, file, line.AuthorName, conversation?.Channel ?? "", line.At);
        }
    }
}
