using FrontDoor.Core.Cases;
using FrontDoor.Core.Keeping;

namespace FrontDoor.Tests.Core;

public class VerifyContactTests
{
    private const string Web = "directline|c1";
    private const string WeCom = "wecom|u7";
    private static readonly Reader Lawyer = new(CoreRoom.Lawyer);

    [Fact]
    public async Task A_confirmed_phone_makes_the_contact_known_on_another_channel_with_cases_and_drafts()
    {
        await using var room = await CoreRoom.OpenAsync();
        var first = await room.OpenCaseAsync();
        await room.Get<KeptDrafts>().KeepAsync(Web, "{1}", room.Clock.GetUtcNow(), CoreRoom.Stop);
        var second = await room.OpenCaseAsync(WeCom + "#1", CoreRoom.Chat(WeCom));
        Assert.Equal([second.CaseId], await CasesAsync(room, WeCom));

        await ConfirmAsync(room, first.CaseId);
        Assert.Equal([second.CaseId], await CasesAsync(room, WeCom));
        await ConfirmAsync(room, second.CaseId);

        Assert.Equal([first.CaseId, second.CaseId], (await CasesAsync(room, WeCom)).Order());
        Assert.Equal([first.CaseId, second.CaseId], (await CasesAsync(room, Web)).Order());
        Assert.Equal("{1}", await room.Get<KeptDrafts>().FindAsync(WeCom, null, CoreRoom.Stop));
    }

    [Fact]
    public async Task The_same_number_alone_joins_nothing_and_a_number_is_needed()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.OpenCaseAsync();
        var other = await room.OpenCaseAsync(WeCom + "#1", CoreRoom.Chat(WeCom));
        Assert.Single(await CasesAsync(room, WeCom));

        var silent = await room.Get<OpenCase>().RunAsync(CoreRoom.Request("x#1", CoreRoom.Chat("x")) with { Contact = new(OnlyHere: true) }, CoreRoom.Stop);
        Assert.Equal("contact.phone_needed", (await room.Get<VerifyContact>().RunAsync(silent.Value.CaseId, Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("case.not_found", (await room.Get<VerifyContact>().RunAsync(other.CaseId, new Reader(CoreRoom.Economist), CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Another_number_said_later_must_be_confirmed_anew()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await ConfirmAsync(room, opened.CaseId);
        Assert.True((await room.Lists.FindAsync(opened.CaseId, Lawyer, CoreRoom.Stop))!.IsContactVerified);

        var request = CoreRoom.Request();
        await room.Get<AmendCase>().RunAsync(opened.CaseId, "amend", request.Payload, request.Contact with { Phone = "13911112222" }, null, false, null, CoreRoom.Stop);

        Assert.False((await room.Lists.FindAsync(opened.CaseId, Lawyer, CoreRoom.Stop))!.IsContactVerified);
    }

    private static async Task ConfirmAsync(CoreRoom room, Guid caseId) =>
        Assert.True((await room.Get<VerifyContact>().RunAsync(caseId, Lawyer, CoreRoom.Stop)).Succeeded);

    private static async Task<IEnumerable<Guid>> CasesAsync(CoreRoom room, string conversation) =>
        (await room.Get<CasesOfConversation>().RunAsync(conversation, CoreRoom.Stop)).Select(known => known.Id);
}
