using System.Collections.Concurrent;
using System.Diagnostics;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>All specialists take the next case again and again, until nothing waits or they are full.</summary>
internal sealed class ClaimCases(ServiceProvider services, IReadOnlyList<Guid> people)
{
    private readonly Database database = services.GetRequiredService<Database>();

    public async Task<ClaimFigures> RunAsync(int cases)
    {
        await QueueAsync(cases);
        var (taken, watch) = (new ConcurrentBag<Guid>(), Stopwatch.StartNew());
        await Task.WhenAll(people.Select(person => ClaimAsync(person, taken)));
        watch.Stop();
        return new(taken.Count - taken.Distinct().Count(), await OverAsync(), cases - taken.Distinct().Count(), watch.Elapsed);
    }

    private async Task ClaimAsync(Guid person, ConcurrentBag<Guid> taken)
    {
        var desk = services.GetRequiredService<HandoffDesk>();
        while (await desk.ClaimNextAsync(person, CancellationToken.None) is { Succeeded: true } claimed)
        {
            taken.Add(claimed.Value);
        }
    }

    private async Task QueueAsync(int cases)
    {
        foreach (var batch in Enumerable.Range(0, cases).Chunk(500))
        {
            await database.WriteAsync<Core.Done>(async db =>
            {
                var (desk, now) = (await db.Set<Desk>().FirstAsync(d => d.Key == Desk.Legal), TimeProvider.System.GetUtcNow());
                foreach (var i in batch)
                {
                    var (contact, conversation) = (new Contact(new ContactDetails($"E{i}")), new Conversation(new($"bench|{i}", "directline", "{}", "zh-Hans")));
                    var @case = new Case(new OpenCaseRequest($"bench|{i}#1", CaseKind.PaymentRecovery, CaseSource.Chat, new PaymentRecoveryPayload(), contact.Details), $"B{i}", desk, contact, now, now.AddDays(1));
                    @case.SeenIn(conversation.Id);
                    @case.AwaitPerson(now.AddSeconds(i), now.AddDays(1));
                    conversation.TalkAbout(@case.Id, contact.Id);
                    conversation.Queue();
                    db.AddRange(contact, @case, conversation);
                }

                return default(Core.Done);
            }, CancellationToken.None);
        }
    }

    private Task<int> OverAsync() => database.ReadAsync(db => db.Set<Specialist>().CountAsync(
        s => db.Set<Conversation>().Count(c => c.Holder == Holder.Specialist && c.SpecialistId == s.Id) > s.Capacity), CancellationToken.None);
}

/// <param name="Twice">Cases that two got.</param>
/// <param name="OverCapacity">People who hold more than they may.</param>
/// <param name="Left">Cases that nobody got.</param>
internal sealed record ClaimFigures(int Twice, int OverCapacity, int Left, TimeSpan Elapsed);
