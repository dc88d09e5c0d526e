using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases;

/// <summary>Opens a case, or finds it: an open under a known key becomes an amendment.</summary>
public sealed class OpenCase(Database database, WorkingTime workingTime, IEnumerable<CaseFollower> followers, TimeProvider clock)
{
    /// <summary>Problems: <c>desk.not_found</c> (desk); <c>case.closed</c> when the case under this key is closed.</summary>
    public Task<Result<OpenedCase>> RunAsync(OpenCaseRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(async db =>
        {
            var known = await CaseWriter.FindAsync(db, CaseRef.Opened(request.OpeningKey), clock.GetUtcNow(), cancellationToken);
            return known is null
                ? await OpenAsync(db, request, cancellationToken)
                : await OpenAgainAsync(db, known, request, cancellationToken);
        }, cancellationToken);

    private async Task<Result<OpenedCase>> OpenAsync(FrontDoorDb db, OpenCaseRequest request, CancellationToken cancellationToken)
    {
        if (await RoutingRules.DeskOfAsync(db, request, cancellationToken) is not { } desk)
        {
            return new Problem("desk.not_found", "desk", request.DeskKey ?? request.Kind.ToString());
        }

        var now = clock.GetUtcNow();
        var conversation = request.Conversation is null ? null : await SaveAddress.KeepAsync(db, request.Conversation, cancellationToken);
        var contact = await ContactAsync(db, conversation, request.Contact, cancellationToken);
        var due = workingTime.Add(now, await DueWithinAsync(db, request.Topic, cancellationToken));
        // Late: until this act ends, no other case gets a number.
        var number = await CaseNumbers.NextAsync(db, request.Kind, now, cancellationToken);
        var @case = new Case(request, number, desk, contact, now, due);
        db.Add(@case);
        await CaseIndex.SetHeadAsync(db, @case, contact, now, cancellationToken);
        var writer = new CaseWriter(db, @case, now, cancellationToken);
        await writer.RecordAsync("case.opened", request.RecordedBy, null, @case.Status.ToString());
        // In the transaction of the opening: at no moment does a desk see a complaint about one of its own.
        if (request.About is { } about && await FileComplaint.ApplyAsync(db, writer, about, request.RecordedBy, cancellationToken) is { } problem)
        {
            return problem;
        }

        await FindConflicts.ApplyAsync(db, writer, cancellationToken);
        await AmendCase.FollowAsync(db, writer, null, request.RecordedBy, followers, cancellationToken);
        await JoinAsync(writer, conversation, request);
        await writer.PingAsync(PingReason.NewCase);
        return new OpenedCase(@case.Id, number, await LinkTokens.AddAsync(db, @case.Id, LinkKind.Owner, now), contact.Id, WasOpen: false);
    }

    private async Task<Result<OpenedCase>> OpenAgainAsync(FrontDoorDb db, CaseWriter writer, OpenCaseRequest request, CancellationToken cancellationToken)
    {
        var @case = writer.Case;
        var conversation = request.Conversation is null ? null : await SaveAddress.KeepAsync(db, request.Conversation, cancellationToken);
        if (await IsNewsAsync(db, @case, request, cancellationToken))
        {
            bool? urgent = request.Urgent ? true : null;
            var amended = await AmendCase.ApplyAsync(db, writer, request.Payload, request.Contact, urgent, request.IsComplete, request.RecordedBy, followers, cancellationToken);
            if (amended.Problem is { } problem)
            {
                return problem;
            }
        }

        await JoinAsync(writer, conversation, request);
        return new OpenedCase(@case.Id, @case.Number, await LinkTokens.OwnAsync(db, @case.Id, writer.Now, cancellationToken), @case.ContactId, WasOpen: true);
    }

    // A turn that ran before brings the same again: that is no amendment.
    private static async Task<bool> IsNewsAsync(FrontDoorDb db, Case @case, OpenCaseRequest request, CancellationToken cancellationToken)
    {
        var contact = (await db.Set<Contact>().FindAsync([@case.ContactId], cancellationToken))!;
        return PayloadColumn.Write(@case.Payload) != PayloadColumn.Write(request.Payload)
            || (request.IsComplete && !@case.IsComplete)
            || (request.Urgent && !@case.Urgent)
            || contact.DetailsWith(request.Contact) != contact.Details;
    }

    private static Task JoinAsync(CaseWriter writer, Conversation? conversation, OpenCaseRequest request)
    {
        if (conversation is not null)
        {
            conversation.TalkAbout(writer.Case.Id, writer.Case.ContactId);
            writer.Case.SeenIn(conversation.Id);
        }

        return writer.AddLinesAsync(conversation?.Id, request.Transcript ?? []);
    }

    private static async Task<Contact> ContactAsync(FrontDoorDb db, Conversation? conversation, ContactDetails details, CancellationToken cancellationToken)
    {
        var known = conversation?.ContactId is { } id ? await db.Set<Contact>().FindAsync([id], cancellationToken) : null;
        if (known is null)
        {
            var added = new Contact(details);
            db.Add(added);
            return added;
        }

        known.Learn(details);
        return known;
    }

    private async Task<TimeSpan> DueWithinAsync(FrontDoorDb db, string? topic, CancellationToken cancellationToken) =>
        topic is not null && await db.Set<Topic>().Where(t => t.Key == topic).Select(t => t.DueHours).SingleOrDefaultAsync(cancellationToken) is { } hours ? TimeSpan.FromHours(hours) : workingTime.FullDay;
}

/// <param name="OpeningKey">Exists before the act runs; unique: the draft's id (conversation id and ordinal), or an id that a console form made when it was opened.</param>
/// <param name="Conversation">The chat in which it began; null for a case recorded from a call, visit or at the counter.</param>
/// <param name="RecordedBy">The specialist who entered it; null when the enterprise did.</param>
/// <param name="DeskKey">Null: by the routing rules, the topic, the kind (payment recovery goes to <c>legal</c>).</param>
/// <param name="IsComplete">False while the intake goes on ("unfinished").</param>
/// <param name="Transcript">What was said so far, copied into the thread under the keys of its lines.</param>
/// <param name="Topic">Key of the topic of a general request; decides desk and due time where no rule does.</param>
/// <param name="About">Not null: a complaint, about these specialists; empty when nobody could be told from the words. See <see cref="FileComplaint"/> for what follows, and its problems.</param>
/// <param name="ReportedBy">The captain who reported it; null: nobody did.</param>
public sealed record OpenCaseRequest(
    string OpeningKey,
    CaseKind Kind,
    CaseSource Source,
    CasePayload Payload,
    ContactDetails Contact,
    ConversationAddress? Conversation = null,
    Guid? RecordedBy = null,
    string? DeskKey = null,
    bool Urgent = false,
    bool IsComplete = false,
    IReadOnlyList<ThreadLine>? Transcript = null,
    string? Topic = null,
    IReadOnlyList<Guid>? About = null,
    Guid? ReportedBy = null);

/// <param name="LinkToken">The secret part of the contact's personal link; the same each time the case is opened again under its key.</param>
public sealed record OpenedCase(Guid CaseId, string Number, string LinkToken, Guid ContactId, bool WasOpen);
