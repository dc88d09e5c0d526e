using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;

namespace FrontDoor.Tests.Core;

public class SharedChatTests
{
    private const string Chat = "directline|c1";
    private static readonly Reader Lawyer = new(CoreRoom.Lawyer);

    [Fact]
    public async Task Two_cases_of_one_chat_name_each_other_and_the_one_who_holds_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var first = await room.QueuedCaseAsync(Chat);
        Assert.Null((await room.Lists.FindAsync(first, Lawyer, CoreRoom.Stop))!.SharedChat);
        Assert.True((await room.Handoff.TakeOverAsync(first, Lawyer, CoreRoom.Stop)).Succeeded);
        var second = (await room.OpenCaseAsync(Chat + "#2")).CaseId;

        var (before, after) = ((await room.Lists.FindAsync(first, Lawyer, CoreRoom.Stop))!, (await room.Lists.FindAsync(second, Lawyer, CoreRoom.Stop))!);
        Assert.Equal((Holder.Specialist, "王律师"), (before.SharedChat!.Holder, before.SharedChat.HolderName));
        Assert.NotEqual(before.SharedChat.IsElsewhere, after.SharedChat!.IsElsewhere);
        Assert.Equal(after.Row.Number, Assert.Single(before.SharedChat.Others).Number);
        Assert.Equal((before.Row.Number, "王律师"), (Assert.Single(after.SharedChat.Others).Number, after.SharedChat.Others[0].SpecialistName));
    }
}
