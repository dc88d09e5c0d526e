using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>The topics of the general request; a change counts from the next message on. Who may change them is decided by the page.</summary>
public sealed class Topics(Database database)
{
    private const int LongestKey = 40;

    /// <summary>With which an empty database begins.</summary>
    public static IReadOnlyList<TopicEntry> Shipped { get; } = TopicJson.ReadShipped();

    /// <summary>By name, also those no longer offered.</summary>
    public Task<IReadOnlyList<TopicEntry>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TopicEntry>>(async db =>
        {
            var desks = await db.Set<Desk>().ToDictionaryAsync(d => d.Id, d => d.Key, cancellationToken);
            var topics = await db.Set<Topic>().OrderBy(t => t.Name).ToListAsync(cancellationToken);
            return topics.ConvertAll(t => t.Entry(desks[t.DeskId]));
        }, cancellationToken);

    /// <summary>Adds a topic or changes the one of this key. Problems: <c>desk.not_found</c> (desk), <c>topic.name_needed</c>, <c>topic.too_many_questions</c>, <c>topic.question_empty</c>, <c>topic.due_bad</c>.</summary>
    public Task<Result<Done>> SaveAsync(TopicEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            if (await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == entry.DeskKey, cancellationToken) is not { } desk)
            {
                return new Problem("desk.not_found", "desk", entry.DeskKey);
            }

            if (Refuse(entry) is { } problem)
            {
                return problem;
            }

            if (await db.Set<Topic>().FindAsync([entry.Key], cancellationToken) is { } known)
            {
                known.Change(entry, desk.Id);
                return default(Done);
            }

            db.Add(new Topic(entry, desk.Id));
            return default(Done);
        }, cancellationToken);

    private static Problem? Refuse(TopicEntry entry) => true switch
    {
        _ when string.IsNullOrWhiteSpace(entry.Key) || entry.Key.Length > LongestKey || string.IsNullOrWhiteSpace(entry.Name.ZhHans) => new("topic.name_needed"),
        _ when entry.Questions.Count > TopicEntry.MostQuestions => new("topic.too_many_questions"),
        _ when entry.Questions.Any(IsEmpty) || entry.Questions.DistinctBy(question => question.Key).Count() < entry.Questions.Count => new("topic.question_empty"),
        _ when entry.DueHours is < 1 or > 1000 => new("topic.due_bad"),
        _ => null,
    };

    // A question without words is only one that all requests share.
    private static bool IsEmpty(TopicQuestion question) =>
        string.IsNullOrWhiteSpace(question.Key) || (question.Key is not ("place" or "urgent") && string.IsNullOrWhiteSpace(question.Ask?.ZhHans));
}
