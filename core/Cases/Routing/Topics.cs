using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Cases.Routing;

/// <summary>The topics of the general request. Who may change them is decided by the page.</summary>
public sealed class Topics(Database database)
{
    private const int MostQuestions = 5;

    /// <summary>By name, also those no longer offered.</summary>
    public Task<IReadOnlyList<TopicEntry>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TopicEntry>>(async db =>
        {
            var desks = await db.Set<Desk>().ToDictionaryAsync(d => d.Id, d => d.Key, cancellationToken);
            var topics = await db.Set<Topic>().OrderBy(t => t.Name).ToListAsync(cancellationToken);
            return topics.ConvertAll(t => new TopicEntry(
                t.Key, t.Name, t.EnglishName, desks[t.DeskId], t.Questions.Split('\n', StringSplitOptions.RemoveEmptyEntries), t.Answer, t.DueHours, t.CallFirst, t.IsActive));
        }, cancellationToken);

    /// <summary>Adds a topic or changes the one of this key. Problems: <c>desk.not_found</c> (desk), <c>topic.name_needed</c>, <c>topic.too_many_questions</c>, <c>topic.due_bad</c>.</summary>
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
        _ when string.IsNullOrWhiteSpace(entry.Key) || entry.Key.Length > 40 || string.IsNullOrWhiteSpace(entry.Name) => new("topic.name_needed"),
        _ when entry.Questions.Count > MostQuestions => new("topic.too_many_questions"),
        _ when entry.DueHours is < 1 or > 1000 => new("topic.due_bad"),
        _ => null,
    };
}
