using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Tests.Core;

public class ThreadTests
{
    private static readonly FileReference File = new(new string('a', 64), "合同.pdf", "application/pdf", 1234);

    [Fact]
    public async Task Files_of_the_enterprise_become_exhibits_once_and_files_of_others_do_not()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var (add, now) = (room.Get<AddToThread>(), room.Clock.GetUtcNow());
        var lines = new[]
        {
            new ThreadLine("m1", ThreadEntryKind.FromEnterprise, now, "", [File], "张三"),
            new ThreadLine("m2", ThreadEntryKind.FromEnterprise, now, "又发一次", [File with { Name = "合同(1).pdf" }], "李四"),
            new ThreadLine("m3", ThreadEntryKind.FromBot, now, "", [File with { Sha256 = new string('b', 64) }]),
        };

        await add.RunAsync(opened.CaseId, CoreRoom.Chat().ConversationId, lines, CoreRoom.Stop);
        await add.RunAsync(opened.CaseId, CoreRoom.Chat().ConversationId, lines, CoreRoom.Stop);

        var card = (await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop))!;
        var exhibit = Assert.Single(card.Exhibits);
        Assert.Equal((File, "张三", "directline"), (exhibit.File, exhibit.Sender, exhibit.Channel));
        var thread = await room.Lists.ThreadAsync(opened.CaseId, 0, CoreRoom.Lawyer, CoreRoom.Stop);
        Assert.Equal(["m1", "m2", "m3"], thread.Where(v => v.Line.Kind != ThreadEntryKind.Event).Select(v => v.Line.Key));
    }

    [Fact]
    public async Task Line_of_an_unknown_case_is_refused()
    {
        await using var room = await CoreRoom.OpenAsync();

        var refused = await room.Get<AddToThread>().RunAsync(Guid.NewGuid(), null, [CoreRoom.Said("m", "您好", room.Clock.GetUtcNow())], CoreRoom.Stop);

        Assert.Equal("case.not_found", refused.Problem?.Code);
    }

    [Fact]
    public async Task Who_comes_back_in_another_conversation_is_answered_there()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var join = room.Get<JoinConversation>();

        Assert.True((await join.RunAsync(opened.CaseId, CoreRoom.Chat("directline|c2"), CoreRoom.Stop)).Succeeded);
        await room.Handoff.TakeOverAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);
        await room.Handoff.ReplyAsync(opened.CaseId, CoreRoom.Lawyer, "k", "您好", [], null, CoreRoom.Stop);

        Assert.All(await room.DrainAsync(), item => Assert.Equal("directline|c2", item.Conversation.ConversationId));
        Assert.Equal(opened.Number, Assert.Single(await room.Get<CasesOfConversation>().RunAsync("directline|c2", CoreRoom.Stop)).Number);
        Assert.Equal("case.not_found", (await join.RunAsync(Guid.NewGuid(), CoreRoom.Chat("directline|c3"), CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Opening_again_takes_the_changed_contact_and_the_urgency()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        var again = CoreRoom.Request() with { Contact = new ContactDetails("某某视觉", null, "张三", "13900000000"), Urgent = true };
        await room.Get<OpenCase>().RunAsync(again, CoreRoom.Stop);
        await room.Get<OpenCase>().RunAsync(again, CoreRoom.Stop);

        var card = (await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop))!;
        Assert.Equal(("13900000000", true), (card.Contact.Phone, card.Row.Urgent));
        Assert.Equal(["case.opened", "case.amended"], card.History.Select(h => h.Action));
    }
}
