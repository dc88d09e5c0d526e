using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Search;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Benchmarks.Inbox;

/// <summary>Cases, threads and their index as the use cases write them, without outbox and history: those would take an hour and are not searched.</summary>
internal sealed class FillCases(ServiceProvider services)
{
    private const int Batch = 250;
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly OfficeTalk talk = new(seed: 1);

    public async Task RunAsync(int cases, int messages)
    {
        var database = services.GetRequiredService<Database>();
        foreach (var batch in Enumerable.Range(0, cases).Chunk(Batch))
        {
            await database.WriteAsync<Core.Done>(async db =>
            {
                var desks = await db.Set<Desk>().ToListAsync();
                foreach (var i in batch)
                {
                    await AddAsync(db, desks[i % desks.Count], i, Math.Max(1, messages / cases));
                }

                return default(Core.Done);
            }, CancellationToken.None);
        }
    }

    private async Task AddAsync(FrontDoorDb db, Desk desk, int i, int lines)
    {
        var now = Begin.AddMinutes(i);
        var contact = new Contact(new ContactDetails(talk.Company(), null, talk.Person(), talk.Phone()));
        var payload = new PaymentRecoveryPayload { Claims = [new Claim { Debtor = talk.Company(), Owed = new(35000) }] };
        var request = new OpenCaseRequest($"fill|{i}", CaseKind.PaymentRecovery, CaseSource.Phone, payload, contact.Details, RecordedBy: Guid.Empty, IsComplete: true);
        var @case = new Case(request, FormattableString.Invariant($"P{now:yyMMdd}-{i % 1440:0000}"), desk, contact, now, now.AddDays(1));
        db.AddRange(contact, @case);
        await CaseIndex.SetHeadAsync(db, @case, contact, now, CancellationToken.None);
        for (var n = 0; n < lines; n++)
        {
            var line = new ThreadLine($"l{n}", n % 2 == 0 ? ThreadEntryKind.FromEnterprise : ThreadEntryKind.FromSpecialist, now, talk.Sentence());
            db.Add(new ThreadEntry(@case.Id, null, line, @case.NextEvent(now)));
            CaseIndex.AddLine(db, null, @case.Id, line.Kind, line.Text, now.AddSeconds(n));
        }
    }
}
