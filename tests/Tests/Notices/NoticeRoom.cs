using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Notices;

/// <summary>Two parks, their enterprises and people, on a real database.</summary>
internal sealed class NoticeRoom(CoreRoom core)
{
    public static CancellationToken Stop => CoreRoom.Stop;

    public NoticeSender Supervisor { get; } = new(CoreRoom.Supervisor, "周主管", null);

    public NoticeSender OtherSupervisor { get; } = new(Guid.CreateVersion7(), "吴主管", null);

    public NoticeSender Captain { get; private set; } = null!;

    public NoticeSender Neighbour { get; private set; } = null!;

    public WriteNotice Write => core.Get<WriteNotice>();

    public SteerNotice Steer => core.Get<SteerNotice>();

    public NoticeLeases Leases => core.Get<NoticeLeases>();

    public NoticeLists Lists => core.Get<NoticeLists>();

    /// <summary>Of the captain's own park.</summary>
    public List<Guid> Enterprises { get; private set; } = [];

    public static NoticeContent Words(string title = "停电检修") => new(title, "周六停电检修，请保存数据。", NoticePurpose.Service) { NeedsConfirmation = true, Ways = [NoticeWays.Chat] };

    /// <param name="people">So many enterprises of the first park have one person with a chat.</param>
    public static async Task<NoticeRoom> OpenAsync(CoreRoom core, int people)
    {
        var room = new NoticeRoom(core);
        await room.FillAsync(people);
        return room;
    }

    public Task<T> ReadAsync<T>(Func<FrontDoorDb, Task<T>> read) => core.Get<Database>().ReadAsync(read, Stop);

    public Task RunAsync(Func<string, bool>? takesKey = null) => core.Get<RunNotices>().RunAsync(takesKey ?? (_ => true), Stop);

    /// <summary>Saved and handed in by the captain; approved where that is needed; started.</summary>
    public async Task<Guid> SendAsync(NoticeContent? content = null)
    {
        var id = await HandInAsync(content ?? Words());
        if (await FindAsync(id) is { State: NoticeState.WaitingForApproval, Hash: { } hash })
        {
            Assert.True((await Steer.ApproveAsync(id, hash, Supervisor, Stop)).Succeeded);
        }

        await RunAsync();
        return id;
    }

    public async Task<Guid> HandInAsync(NoticeContent content)
    {
        var id = Guid.CreateVersion7();
        Assert.True((await Write.SaveAsync(id, content, Captain, Stop)).Succeeded);
        Assert.True((await Write.HandInAsync(id, Captain, Stop)).Succeeded);
        return id;
    }

    public async Task<Notice> FindAsync(Guid id) => (await Lists.FindAsync(id, Supervisor, Stop))!;

    public async Task<NoticeProgress> ProgressAsync(Guid id) => (await Lists.ProgressAsync(id, Supervisor, Stop))!;

    public async Task<IReadOnlyList<DueNotice>> ClaimAsync(int max = 100, string owner = "host") => await Leases.ClaimAsync(owner, "directline", max, Stop);

    public Task RecordAsync(IEnumerable<DueNotice> rows, LedgerState end, string? why = null, string owner = "host") =>
        Leases.RecordAsync(owner, [.. rows.Select(r => new LedgerOutcome(r.Id, r.NoticeId, end, why))], Stop);

    public static ConversationAddress Chat(int number) => new($"directline|person-{number}", "directline", "{}", "zh-Hans");

    private async Task FillAsync(int people)
    {
        var entries = Enumerable.Range(0, people).Select(i => new EnterpriseEntry($"样例企业{i:D5}", Park: "东园", Industry: i % 2 == 0 ? "软件" : "制造", Tags: i % 3 == 0 ? ["外贸"] : null))
            .Append(new EnterpriseEntry("邻园企业", Park: "西园")).ToList();
        Assert.True((await core.Get<DirectoryImport>().RunAsync(new([new("东园"), new("西园")], [], entries), isSample: true, Stop)).Succeeded);
        var parks = await ReadAsync(db => db.Set<Park>().ToDictionaryAsync(p => p.Name, p => p.Id, Stop));
        Captain = new(Guid.CreateVersion7(), "许大姐", parks["东园"]);
        Neighbour = new(Guid.CreateVersion7(), "邻居", parks["西园"]);
        Enterprises = await ReadAsync(db => db.Set<Enterprise>().Where(e => e.ParkId == Captain.ParkId).OrderBy(e => e.Name).Select(e => e.Id).ToListAsync(Stop));
        for (var i = 0; i < Enterprises.Count; i++)
        {
            var joined = await core.Get<JoinPark>().RunAsync(Chat(i), Enterprises[i], $"样例{i}", null, Enum.GetValues<NoticePurpose>(), Stop);
            Assert.True(joined.Succeeded, joined.Problem?.Code);
        }
    }
}
