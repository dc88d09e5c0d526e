using FrontDoor.Core.Cases;
using FrontDoor.Core.Keeping;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Keeping;

public sealed class KeptDraftsTests
{
    private const string First = "directline|c1";
    private const string Other = "wecom|u7";

    [Fact]
    public async Task What_is_unfinished_is_found_from_another_channel_of_the_same_contact()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var drafts = room.Get<KeptDrafts>();

        await drafts.KeepAsync(First, "{1}", room.Clock.GetUtcNow(), CoreRoom.Stop);
        Assert.Null(await drafts.FindAsync(Other, null, CoreRoom.Stop));
        Assert.True((await room.Get<JoinConversation>().RunAsync(opened.CaseId, CoreRoom.Chat(Other), CoreRoom.Stop)).Succeeded);

        Assert.Equal("{1}", await drafts.FindAsync(Other, null, CoreRoom.Stop));
        Assert.Null(await drafts.FindAsync(Other, room.Clock.GetUtcNow(), CoreRoom.Stop));
        Assert.Equal("{1}", await drafts.OfContactAsync(opened.ContactId, CoreRoom.Stop));
    }

    [Fact]
    public async Task The_newer_copy_wins_and_a_finished_draft_leaves_none()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.OpenCaseAsync();
        var (drafts, now) = (room.Get<KeptDrafts>(), room.Clock.GetUtcNow());

        await drafts.KeepAsync(First, "{new}", now, CoreRoom.Stop);
        await drafts.KeepAsync(First, "{late}", now.AddMinutes(-5), CoreRoom.Stop);
        Assert.Equal("{new}", await drafts.FindAsync(First, now.AddMinutes(-1), CoreRoom.Stop));
        await drafts.KeepAsync(First, "", now.AddMinutes(1), CoreRoom.Stop);
        Assert.Null(await drafts.FindAsync(First, null, CoreRoom.Stop));
    }

    [Fact]
    public async Task Nothing_is_kept_of_whom_nobody_knows_and_old_copies_expire()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (drafts, now) = (room.Get<KeptDrafts>(), room.Clock.GetUtcNow());
        await drafts.KeepAsync(Other, "{1}", now, CoreRoom.Stop);
        Assert.Null(await drafts.FindAsync(Other, null, CoreRoom.Stop));

        await room.OpenCaseAsync();
        await drafts.KeepAsync(First, "{1}", now.AddDays(-31), CoreRoom.Stop);
        Assert.Equal(1, await drafts.ExpireAsync(now.AddDays(-30), CoreRoom.Stop));
        Assert.Null(await drafts.FindAsync(First, null, CoreRoom.Stop));
    }

    [Fact]
    public async Task A_wish_to_be_forgotten_erases_drafts_at_once_and_stands_in_the_history_of_the_case_once()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Get<KeptDrafts>().KeepAsync(First, "{1}", room.Clock.GetUtcNow(), CoreRoom.Stop);

        Assert.True((await room.Get<EraseOwnData>().RunAsync(First, CoreRoom.Stop)).Succeeded);
        Assert.True((await room.Get<EraseOwnData>().RunAsync(First, CoreRoom.Stop)).Succeeded);

        Assert.Null(await room.Get<KeptDrafts>().FindAsync(First, null, CoreRoom.Stop));
        var thread = await room.Lists.ThreadAsync(opened.CaseId, 0, new Reader(CoreRoom.Lawyer), CoreRoom.Stop);
        Assert.Single(thread, view => view.Line.Text == "contact.erasure_wished");
    }

    [Fact]
    public async Task The_export_holds_what_the_contact_gave_and_was_told_and_no_note_of_staff()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var now = room.Clock.GetUtcNow();
        await room.Get<AddToThread>().RunAsync(opened.CaseId, First, [CoreRoom.Said("k1", "尾款三万五", now), new("n1", ThreadEntryKind.PrivateNote, now, "难缠")], CoreRoom.Stop);

        var file = await room.Get<OwnDataExport>().RunAsync(First, CoreRoom.Stop);

        Assert.Equal("张三", file!.Contact.Person);
        var found = Assert.Single(file.Cases);
        Assert.Equal(["尾款三万五"], found.Said.Select(line => line.Text));
        Assert.Null(await room.Get<OwnDataExport>().RunAsync(Other, CoreRoom.Stop));
    }
}
