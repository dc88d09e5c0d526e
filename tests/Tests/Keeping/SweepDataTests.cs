using System.Text;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Files;
using FrontDoor.Core.Keeping;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Keeping;

public class SweepDataTests
{
    private const string First = "directline|c1";
    private static readonly Reader Lawyer = new(CoreRoom.Lawyer);

    [Fact]
    public async Task A_wish_during_an_open_case_is_carried_out_when_the_case_closes()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var link = (await room.Get<PersonalLinks>().OwnAsync(opened.CaseId, CoreRoom.Stop)).Value;
        Assert.True((await room.Get<EraseOwnData>().RunAsync(First, CoreRoom.Stop)).Succeeded);
        Assert.Equal(new Swept(0, 0), await room.Get<SweepData>().RunAsync(CoreRoom.Stop));
        Assert.NotNull(await room.Lists.FindAsync(opened.CaseId, Lawyer, CoreRoom.Stop));

        Assert.True((await room.Move.WithdrawAsync(opened.CaseId, CoreRoom.Stop)).Succeeded);

        Assert.Equal(new Swept(1, 0), await room.Get<SweepData>().RunAsync(CoreRoom.Stop));
        Assert.Equal(new Swept(0, 0), await room.Get<SweepData>().RunAsync(CoreRoom.Stop));
        await AssertLockedAsync(room, opened, link);
    }

    [Fact]
    public async Task A_closed_case_is_locked_away_at_once_and_the_next_case_of_the_conversation_has_a_new_contact()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var link = (await room.Get<PersonalLinks>().OwnAsync(opened.CaseId, CoreRoom.Stop)).Value;
        Assert.True((await room.Move.WithdrawAsync(opened.CaseId, CoreRoom.Stop)).Succeeded);

        Assert.True((await room.Get<EraseOwnData>().RunAsync(First, CoreRoom.Stop)).Succeeded);

        await AssertLockedAsync(room, opened, link);
        var next = await room.OpenCaseAsync(First + "#2");
        Assert.NotEqual(opened.ContactId, next.ContactId);
        Assert.NotNull(await room.Lists.FindAsync(next.CaseId, Lawyer, CoreRoom.Stop));
    }

    [Fact]
    public async Task A_case_that_is_resolved_but_may_still_be_reopened_is_waited_for()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        Assert.True((await room.Move.StartWorkAsync(opened.CaseId, Lawyer, CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Move.ResolveAsync(opened.CaseId, Lawyer, "对方已付清", CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Get<EraseOwnData>().RunAsync(First, CoreRoom.Stop)).Succeeded);
        Assert.Equal(0, (await room.Get<SweepData>().RunAsync(CoreRoom.Stop)).Restricted);

        room.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(1, (await room.Get<SweepData>().RunAsync(CoreRoom.Stop)).Restricted);
    }

    [Fact]
    public async Task After_its_period_a_closed_case_is_destroyed_and_bytes_go_with_their_last_owner()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (shared, own) = (await FileAsync(room, "两个案子都有"), await FileAsync(room, "只在这里"));
        var old = await room.OpenCaseAsync();
        var alive = await room.OpenCaseAsync("directline|c2#1", CoreRoom.Chat("directline|c2"));
        await SendAsync(room, old.CaseId, First, shared, own);
        await SendAsync(room, alive.CaseId, "directline|c2", shared);
        Assert.True((await room.Move.WithdrawAsync(old.CaseId, CoreRoom.Stop)).Succeeded);

        room.Clock.Advance(TimeSpan.FromDays(1095));
        Assert.Equal(0, (await room.Get<SweepData>().RunAsync(CoreRoom.Stop)).Destroyed);
        room.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, (await room.Get<SweepData>().RunAsync(CoreRoom.Stop)).Destroyed);

        Assert.Null(await room.Lists.FindAsync(old.CaseId, Lawyer, CoreRoom.Stop));
        Assert.Empty(await room.Lists.ThreadAsync(old.CaseId, 0, Lawyer, CoreRoom.Stop));
        var files = room.Get<IFileStore>();
        Assert.Null(files.Open(own.Sha256));
        await using (var kept = files.Open(shared.Sha256))
        {
            Assert.NotNull(kept);
        }

        Assert.Empty((await room.Get<VerifyHistory>().RunAsync(CoreRoom.Stop)).Faults);
        Assert.Equal(new Swept(0, 0), await room.Get<SweepData>().RunAsync(CoreRoom.Stop));
        Assert.NotNull(await room.Lists.FindAsync(alive.CaseId, Lawyer, CoreRoom.Stop));
    }

    [Fact]
    public void Periods_are_those_that_the_privacy_page_tells()
    {
        var days = KeepingPeriods.All.ToDictionary(period => period.Kind, period => period.Days);
        Assert.Equal((30, 30, 1096), (days["drafts"], days["conversations"], days["cases"]));
        Assert.True(days["security_log"] >= 200);
        Assert.DoesNotContain(KeepingPeriods.All, period => period.Ground.Length == 0);
    }

    private static async Task AssertLockedAsync(CoreRoom room, OpenedCase opened, string link)
    {
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, Lawyer, CoreRoom.Stop));
        Assert.Null(await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Supervisor, IsSupervisor: true), CoreRoom.Stop));
        Assert.Null(await room.Get<PersonalLinks>().FindAsync(link, CoreRoom.Stop));
        Assert.DoesNotContain(await room.Get<CasesOfConversation>().RunAsync(First, CoreRoom.Stop), known => known.Id == opened.CaseId);
        Assert.Null(await room.Get<OwnDataExport>().RunAsync(First, CoreRoom.Stop));
    }

    private static async Task<FileReference> FileAsync(CoreRoom room, string text) =>
        (await room.Get<IFileStore>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "证据.txt", FileLimits.Chat, CoreRoom.Stop)).Value;

    private static async Task SendAsync(CoreRoom room, Guid caseId, string conversation, params FileReference[] files) =>
        await room.Get<AddToThread>().RunAsync(caseId, conversation, [new("files", ThreadEntryKind.FromEnterprise, room.Clock.GetUtcNow(), "", files)], CoreRoom.Stop);
}
