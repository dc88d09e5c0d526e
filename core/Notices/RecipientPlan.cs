using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>Who gets a notice and how: the same for the preview and for the rows that are frozen.</summary>
internal sealed class RecipientPlan
{
    public required IReadOnlyList<PlannedRow> Rows { get; init; }

    /// <summary>By reason, how many people, and enterprises of whom nobody is known (<c>nobody</c>).</summary>
    public required IReadOnlyDictionary<string, int> Unreached { get; init; }

    /// <summary>Enterprises whose people are none of them reached, with the reason, for the list.</summary>
    public required IReadOnlyList<(Guid EnterpriseId, string Why)> Missed { get; init; }

    /// <summary>Recipients to whom another notice goes today.</summary>
    public required int TwiceToday { get; init; }

    public int People => Rows.Count(r => r.ContactId is not null);

    public int Enterprises => Rows.Select(r => r.EnterpriseId).Distinct().Count();

    public static async Task<RecipientPlan> MakeAsync(FrontDoorDb db, NoticeContent content, NoticeSender author, IReadOnlySet<Guid>? offered, NoticeOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var query = AudienceQuery.Enterprises(db, content.Audience, author);
        var only = await AudienceQuery.NotConfirmedAsync(db, content.Audience, author, cancellationToken);
        var enterprises = await query.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(cancellationToken);
        enterprises.RemoveAll(id => offered?.Contains(id) == false);
        var people = await new Candidates(db, query, content.Purpose, now).ReadAsync(cancellationToken);
        return Decide(enterprises, people, only, content, options, now);
    }

    private static RecipientPlan Decide(List<Guid> enterprises, ILookup<Guid, Candidate> people, HashSet<Guid>? only, NoticeContent content, NoticeOptions options, DateTimeOffset now)
    {
        var (rows, unreached, missed, twice) = (new List<PlannedRow>(), new Dictionary<string, int>(), new List<(Guid, string)>(), 0);
        void Count(string why) => unreached[why] = unreached.GetValueOrDefault(why) + 1;
        foreach (var enterprise in enterprises)
        {
            var (isReached, why) = (false, (string?)null);
            foreach (var person in people[enterprise].Where(p => only?.Contains(p.ContactId) != false))
            {
                var reached = Reached.Decide(person, content, options, now);
                if (reached.Way is null)
                {
                    Count(why = reached.Why!);
                    continue;
                }

                isReached = true;
                twice += person.Today.Count > 0 ? 1 : 0;
                rows.Add(new(person.ContactId, person.ContactId, enterprise, reached.Way, reached.Address, reached.Language));
            }

            if (isReached || (only is not null && why is null && !only.Contains(enterprise)))
            {
                continue;
            }

            if (content.Ways.Contains(NoticeWays.Link))
            {
                rows.Add(new(enterprise, null, enterprise, NoticeWays.Link, null, "zh-Hans"));
                continue;
            }

            if (why is null)
            {
                Count(why = "nobody");
            }

            missed.Add((enterprise, why));
        }

        return new() { Rows = rows, Unreached = unreached, Missed = missed, TwiceToday = twice };
    }
}

/// <param name="RecipientId">The contact, or the enterprise where nobody in it is reached by name.</param>
internal sealed record PlannedRow(Guid RecipientId, Guid? ContactId, Guid EnterpriseId, string Way, string? Address, string Language);

/// <summary>Reads the people of an audience with all that <see cref="Reached"/> asks, in a handful of queries whatever their number.</summary>
internal sealed class Candidates(FrontDoorDb db, IQueryable<Enterprise> enterprises, NoticePurpose purpose, DateTimeOffset now)
{
    public async Task<ILookup<Guid, Candidate>> ReadAsync(CancellationToken cancellationToken)
    {
        var contacts = db.Set<Contact>().Where(c => enterprises.Any(e => e.Id == c.EnterpriseId));
        var known = await contacts.OrderBy(c => c.Id).Select(c => new { c.Id, EnterpriseId = c.EnterpriseId!.Value }).ToListAsync(cancellationToken);
        var chats = (await (from chat in db.Set<Conversation>()
                            join c in contacts on chat.ContactId equals c.Id
                            select new { ContactId = c.Id, chat.Id, chat.Channel, chat.Language, chat.HeardAt }).ToListAsync(cancellationToken))
            .ToLookup(c => c.ContactId, c => new CandidateChat(c.Id, c.Channel, c.Language, c.HeardAt));
        var addresses = (await (from address in db.Set<ContactAddress>()
                                join c in contacts on address.ContactId equals c.Id
                                select new { c.Id, address.Way, address.Address }).ToListAsync(cancellationToken))
            .ToDictionary(a => (a.Id, a.Way), a => a.Address);
        var consents = await (from consent in db.Set<ContactConsent>()
                              where consent.Purpose == purpose
                              join c in contacts on consent.ContactId equals c.Id
                              select new { c.Id, consent.IsGiven }).ToDictionaryAsync(c => c.Id, c => c.IsGiven, cancellationToken);
        var (week, today) = (await WeekAsync(cancellationToken), await TodayAsync(cancellationToken));
        return known.ToLookup(c => c.EnterpriseId, c => new Candidate(c.Id, c.EnterpriseId)
        {
            Chats = [.. chats[c.Id]],
            Email = addresses.GetValueOrDefault((c.Id, ContactAddress.Email)),
            Sms = addresses.GetValueOrDefault((c.Id, ContactAddress.Sms)),
            Consent = consents.TryGetValue(c.Id, out var said) ? said : null,
            ThisWeek = week.GetValueOrDefault(c.Id),
            Today = today.TryGetValue(c.Id, out var sent) ? sent : new(),
        });
    }

    // What is frozen and not sent yet counts as well: two captains may write in the same minute. By way of the notices that were alive then: the ledger of years is not read.
    private IQueryable<NoticeDelivery> Since(DateTimeOffset moment) =>
        from notice in db.Set<Notice>()
        where notice.HandedInAt != null && (notice.FinishedAt == null || notice.FinishedAt >= moment)
        join row in db.Set<NoticeDelivery>() on notice.Id equals row.NoticeId
        where row.ContactId != null && (row.SentAt >= moment || row.State == LedgerState.Queued || row.State == LedgerState.Leased)
        select row;

    private Task<Dictionary<Guid, int>> WeekAsync(CancellationToken cancellationToken) =>
        (from row in Since(now.AddDays(-7))
         join notice in db.Set<Notice>() on row.NoticeId equals notice.Id
         where notice.Purpose != NoticePurpose.Safety
         group row by row.ContactId!.Value into person
         select new { person.Key, Count = person.Select(row => row.NoticeId).Distinct().Count() }).ToDictionaryAsync(p => p.Key, p => p.Count, cancellationToken);

    private async Task<Dictionary<Guid, Dictionary<string, int>>> TodayAsync(CancellationToken cancellationToken)
    {
        var local = ShanghaiTime.Of(now);
        var midnight = new DateTimeOffset(local.Date, local.Offset);
        return (await Since(midnight).Select(row => new { row.ContactId, row.Way }).ToListAsync(cancellationToken))
            .GroupBy(row => row.ContactId!.Value).ToDictionary(g => g.Key, g => g.GroupBy(row => row.Way).ToDictionary(w => w.Key, w => w.Count()));
    }
}
