using FrontDoor.Core.Cases;

namespace FrontDoor.Tests.Core;

public class CaseListsTests
{
    [Fact]
    public async Task Case_of_another_desk_is_not_found()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        Assert.Null(await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Economist), CoreRoom.Stop));
        Assert.Empty(await room.Lists.ThreadAsync(opened.CaseId, 0, new Reader(CoreRoom.Economist), CoreRoom.Stop));
        Assert.NotNull(await room.Lists.FindAsync(opened.CaseId, new Reader(CoreRoom.Economist, IsSupervisor: true), CoreRoom.Stop));
    }

    [Theory]
    [InlineData("100%公", 1)]
    [InlineData("某某", 1)]
    [InlineData("p261123-0001", 1)]
    [InlineData("1_0", 0)]
    [InlineData("张三", 1)]
    [InlineData("1380000", 1)]
    [InlineData("微信里承诺", 1)]
    [InlineData("微信里没承诺", 0)]
    public async Task Search_finds_number_names_phone_and_words_and_takes_signs_as_they_are(string words, int found)
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Get<AddToThread>().RunAsync(opened.CaseId, null, [new("t1", ThreadEntryKind.FromEnterprise, room.Clock.GetUtcNow(), "对方在微信里承诺过年底付")], CoreRoom.Stop);

        Assert.Equal(found, (await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, words), new Reader(CoreRoom.Lawyer), CoreRoom.Stop)).Count);
    }

    [Fact]
    public async Task Intake_silent_for_two_working_hours_is_unfinished()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.OpenCaseAsync();
        var (unfinished, lawyer) = (new CaseFilter(CaseList.Unfinished), new Reader(CoreRoom.Lawyer));

        room.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.Empty(await room.Lists.ListAsync(unfinished, lawyer, CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await room.Lists.ListAsync(unfinished, lawyer, CoreRoom.Stop));
    }

    [Fact]
    public async Task Conversation_knows_its_cases_and_drafts()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        var cases = room.Get<CasesOfConversation>();

        Assert.Equal(opened.Number, Assert.Single(await cases.RunAsync("directline|c1", CoreRoom.Stop)).Number);
        Assert.Equal((1, 0), (await cases.LastDraftAsync("directline|c1", CoreRoom.Stop), await cases.LastDraftAsync("directline|c", CoreRoom.Stop)));
    }
}
