using System.Text.Json;
using FrontDoor.Core;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Notices;

/// <summary>Many enterprises with a person each, and notices to all of them, written straight into the database of hosts that run.</summary>
internal sealed class NoticeSeed(IServiceProvider core)
{
    private const int Batch = 1000;
    public static readonly NoticeSender Author = new(Guid.CreateVersion7(), "种子主管", null);
    public static readonly NoticeSender Approver = new(Guid.CreateVersion7(), "种子审批", null);

    private T Get<T>() where T : notnull => core.GetRequiredService<T>();

    /// <summary>People who are reached in a conversation of a channel at <paramref name="service"/>, which takes no key.</summary>
    public Task ConnectorPeopleAsync(int count, Uri service) => PeopleAsync(count, "emulator", i =>
    {
        var id = Chat(i);
        var reference = new { channelId = "emulator", serviceUrl = service.ToString(), conversation = new { id }, user = new { id = $"user-{i}" }, bot = new { id = "bot" } };
        return new($"emulator|{id}", "emulator", JsonSerializer.Serialize(reference), "zh-Hans");
    });

    /// <summary>People who are reached by a gateway that takes a key.</summary>
    public Task PhonePeopleAsync(int count) => PeopleAsync(count, "sms", _ => null);

    public Task DirectLinePeopleAsync(int count) => PeopleAsync(count, "directline", i => new($"directline|{Chat(i)}", "directline", "{}", "zh-Hans"));

    public static string Chat(int number) => FormattableString.Invariant($"seed-{number}");

    /// <summary>Handed in, approved, and started by the next look of a host. How long the freezing took.</summary>
    public async Task<(Guid Id, TimeSpan Frozen)> SendAsync(string tag, params string[] ways)
    {
        var id = Guid.CreateVersion7();
        var content = new NoticeContent("测试通知", "这是一条测试通知，请忽略。", NoticePurpose.Safety) { UrgentReason = "测试", Ways = ways, Audience = new() { Tags = [tag] } };
        Require((await Get<WriteNotice>().SaveAsync(id, content, Author, default)).Problem);
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        Require((await Get<WriteNotice>().HandInAsync(id, Author, default)).Problem);
        var frozen = System.Diagnostics.Stopwatch.GetElapsedTime(begun);
        if (await Get<NoticeLists>().FindAsync(id, Approver, default) is { State: NoticeState.WaitingForApproval, Hash: { } hash })
        {
            Require((await Get<SteerNotice>().ApproveAsync(id, hash, Approver, default)).Problem);
        }

        return (id, frozen);
    }

    public async Task<NoticeProgress> ProgressAsync(Guid id) => (await Get<NoticeLists>().ProgressAsync(id, Author, default))!;

    public SteerNotice Steer => Get<SteerNotice>();

    /// <summary>Keys of the rows whose end nobody knows.</summary>
    public Task<List<long>> UnknownAsync(Guid id) =>
        Get<Database>().ReadAsync(db => db.Set<NoticeDelivery>().Where(d => d.NoticeId == id && d.State == LedgerState.Unknown).Select(d => d.Id).ToListAsync(), default);

    /// <summary>Recipients by row, as the channel sees them.</summary>
    public Task<Dictionary<long, string>> AddressesAsync(Guid id) =>
        Get<Database>().ReadAsync(db => db.Set<NoticeDelivery>().Where(d => d.NoticeId == id).ToDictionaryAsync(d => d.Id, d => d.Address!), default);

    private async Task PeopleAsync(int count, string tag, Func<int, ConversationAddress?> chat)
    {
        var entries = Enumerable.Range(0, count).Select(i => new EnterpriseEntry(FormattableString.Invariant($"种子企业{tag}{i:D6}"), Park: "种子园", Tags: [tag])).ToList();
        Require((await Get<DirectoryImport>().RunAsync(new([new("种子园")], [], entries), isSample: true, default)).Problem);
        var enterprises = await Get<Database>().ReadAsync(db => db.Set<Enterprise>().Where(e => e.Tags == $"|{tag}|").Select(e => new { e.Id, e.Name }).ToListAsync(), default);
        foreach (var batch in enterprises.Select((e, i) => (e.Id, e.Name, Number: i)).Chunk(Batch))
        {
            await Get<Database>().WriteAsync<Done>(db =>
            {
                foreach (var (enterpriseId, name, number) in batch)
                {
                    Add(db, new ContactDetails(name, enterpriseId, FormattableString.Invariant($"样例{number}")), chat(number), number);
                }

                return Task.FromResult<Result<Done>>(default(Done));
            }, default);
        }
    }

    private static void Add(FrontDoorDb db, ContactDetails details, ConversationAddress? chat, int number)
    {
        var contact = new Contact(details);
        db.Add(contact);
        if (chat is null)
        {
            db.Add(new ContactConsent(contact.Id, NoticePurpose.Safety, isGiven: true, "import", DateTimeOffset.UnixEpoch));
            db.Add(new ContactAddress(contact.Id, ContactAddress.Sms, FormattableString.Invariant($"138{number:D8}")));
            return;
        }

        var conversation = new Conversation(chat);
        conversation.MakeKnown(contact.Id);
        db.Add(conversation);
    }

    private static void Require(Problem? problem)
    {
        if (problem is not null)
        {
            throw new InvalidOperationException($"The seed was refused: {problem.Code}");
        }
    }
}
