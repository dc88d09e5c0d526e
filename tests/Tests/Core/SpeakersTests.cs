using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Enterprises;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

public class SpeakersTests
{
    private static readonly Reader Economist = new(CoreRoom.Economist);

    [Fact]
    public async Task Who_joined_by_the_code_waits_to_be_called_and_then_speaks_for_the_enterprise()
    {
        await using var room = await CoreRoom.OpenAsync();
        var enterprise = await EnterpriseAsync(room);
        await JoinAsync(room, "web|1", enterprise, "王小样", "13800001234");
        await JoinAsync(room, "web|2", enterprise, "没留电话", null);
        var speakers = room.Get<Speakers>();

        var waiting = Assert.Single(await speakers.WaitingAsync(enterprise, Economist, CoreRoom.Stop));
        Assert.Equal(("王小样", "13800001234", "杭州样例科技有限公司"), (waiting.Person, waiting.Phone, waiting.Enterprise));
        Assert.True((await speakers.ConfirmAsync(waiting.ContactId, Economist, CoreRoom.Stop)).Succeeded);
        Assert.True((await speakers.ConfirmAsync(waiting.ContactId, Economist, CoreRoom.Stop)).Succeeded);

        Assert.Empty(await speakers.WaitingAsync(null, Economist, CoreRoom.Stop));
        var view = await room.Get<EnterpriseCases>().FindAsync(enterprise, Economist, CoreRoom.Stop);
        Assert.Contains(new EnterprisePerson("王小样", "13800001234", true), view!.People);
    }

    [Fact]
    public async Task The_same_person_in_another_chat_becomes_one_contact_with_what_was_said_there_last()
    {
        await using var room = await CoreRoom.OpenAsync();
        var enterprise = await EnterpriseAsync(room);
        var speakers = room.Get<Speakers>();
        await JoinAsync(room, "web|1", enterprise, "王小样", "13800001234");
        await speakers.ConfirmAsync((await speakers.WaitingAsync(null, Economist, CoreRoom.Stop))[0].ContactId, Economist, CoreRoom.Stop);
        await JoinAsync(room, "wecom|7", enterprise, "王小样", "13800001234");

        await speakers.ConfirmAsync((await speakers.WaitingAsync(null, Economist, CoreRoom.Stop))[0].ContactId, Economist, CoreRoom.Stop);

        Assert.Empty(await speakers.WaitingAsync(null, Economist, CoreRoom.Stop));
        Assert.Single((await room.Get<EnterpriseCases>().FindAsync(enterprise, Economist, CoreRoom.Stop))!.People);
    }

    [Fact]
    public async Task Who_does_not_speak_for_it_is_no_contact_of_the_enterprise_any_more()
    {
        await using var room = await CoreRoom.OpenAsync();
        var enterprise = await EnterpriseAsync(room);
        var contact = await JoinAsync(room, "web|1", enterprise, "路人", "13800001234");
        var speakers = room.Get<Speakers>();

        Assert.True((await speakers.DenyAsync(contact, Economist, CoreRoom.Stop)).Succeeded);

        Assert.Empty(await speakers.WaitingAsync(null, Economist, CoreRoom.Stop));
        Assert.Empty((await room.Get<EnterpriseCases>().FindAsync(enterprise, Economist, CoreRoom.Stop))!.People);
        Assert.Equal("contact.not_found", (await speakers.ConfirmAsync(contact, Economist, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Contact_of_a_case_is_confirmed_by_those_only_who_read_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var enterprise = await EnterpriseAsync(room);
        var request = CoreRoom.Request();
        var opened = (await room.Get<OpenCase>().RunAsync(request with { Contact = request.Contact with { EnterpriseId = enterprise, Phone = "13800001234" } }, CoreRoom.Stop)).Value;
        var speakers = room.Get<Speakers>();

        Assert.Empty(await speakers.WaitingAsync(null, Economist, CoreRoom.Stop));
        Assert.Equal("contact.not_found", (await speakers.ConfirmAsync(opened.ContactId, Economist, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal(opened.ContactId, Assert.Single(await speakers.WaitingAsync(null, new Reader(CoreRoom.Lawyer), CoreRoom.Stop)).ContactId);
    }

    private static async Task<Guid> EnterpriseAsync(CoreRoom room)
    {
        await room.Get<DirectoryImport>().RunAsync(new([new ParkEntry("云栖小镇")], [], [new EnterpriseEntry("杭州样例科技有限公司", Park: "云栖小镇")]), false, CoreRoom.Stop);
        return Assert.Single(await room.Get<DirectoryLists>().FindEnterprisesAsync("样例科技", 2, CoreRoom.Stop)).Id;
    }

    private static async Task<Guid> JoinAsync(CoreRoom room, string conversation, Guid enterprise, string person, string? phone) =>
        (await room.Get<JoinPark>().RunAsync(CoreRoom.Chat(conversation), enterprise, person, phone, Enum.GetValues<NoticePurpose>(), CoreRoom.Stop)).Value;
}
