using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Handoff;

/// <summary>What a person who waits is told: a time by the calendar, a place only where several wait.</summary>
public sealed partial class HandoffDesk
{
    /// <summary>A place in a short queue says nothing, and in front of nobody it frightens.</summary>
    private const int WorthAPlace = 3;

    private static readonly TimeSpan Steps = TimeSpan.FromMinutes(30);

    /// <summary>Null when nobody waits there.</summary>
    public Task<WaitingTold?> WaitingAsync(string conversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var conversation = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == conversationId && c.Holder == Holder.Queue, cancellationToken);
            return conversation is null ? null : await WaitingAsync(db, conversation, cancellationToken);
        }, cancellationToken);

    /// <summary>By when a person who begins to wait now is answered, in half hours: 今天16:00前.</summary>
    internal static DateTimeOffset AnswerBy(WorkingTime workingTime, HandoffOptions options, DateTimeOffset now)
    {
        var at = ShanghaiTime.Of(workingTime.Add(now, TimeSpan.FromMinutes(options.AnswerWithinMinutes)));
        return at.AddTicks((Steps.Ticks - (at.Ticks % Steps.Ticks)) % Steps.Ticks);
    }

    /// <summary>A moment in the data of a sentence; who renders it says it as people do.</summary>
    internal static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private void ToQueue(CaseWriter writer, Conversation conversation, string key, Desk desk)
    {
        var by = AnswerBy(workingTime, options, writer.Now);
        writer.Case.AwaitPerson(writer.Now, by);
        conversation.Queue();
        writer.AnnounceHolder(conversation, key, null, new Dictionary<string, string> { ["desk"] = desk.NameIn(conversation.Language), ["by"] = Moment(by) });
    }

    private static async Task<WaitingTold?> WaitingAsync(FrontDoorDb db, Conversation conversation, CancellationToken cancellationToken)
    {
        if (await db.Set<Case>().FindAsync([conversation.CaseId], cancellationToken) is not { AnswerBy: { } by } own)
        {
            return null;
        }

        // The own row may not be written yet, so it is counted by hand.
        var before = await db.Set<Case>().CountAsync(c => c.Id != own.Id && c.DeskId == own.DeskId && c.WaitingSince <= own.WaitingSince
            && db.Set<Conversation>().Any(v => v.Id == c.ConversationId && v.CaseId == c.Id && v.Holder == Holder.Queue), cancellationToken);
        return new WaitingTold(ShanghaiTime.Of(by), before + 1 >= WorthAPlace ? before + 1 : null);
    }
}
