using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Enterprises;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

/// <summary>What the office knows of an enterprise, and whom it has lost sight of.</summary>
public class EnterprisesTests
{
    private static readonly Reader Supervisor = new(CoreRoom.Supervisor, IsSupervisor: true);
    private static readonly Reader Lawyer = new(CoreRoom.Lawyer);
    private static readonly Reader Economist = new(CoreRoom.Economist);

    [Fact]
    public async Task Page_has_place_people_cases_visits_and_the_next_one()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        var caseId = await OpenAsync(room, "a", id, CaseKind.Other, Desk.Economy);
        var now = room.Clock.GetUtcNow();
        await MeetAsync(room, caseId, "v", ThreadEntryKind.Visit, now.AddDays(-1), "看了展厅");
        await MeetAsync(room, caseId, "n", ThreadEntryKind.Appointment, now.AddDays(3), "周四上门");
        await MeetAsync(room, caseId, "o", ThreadEntryKind.Appointment, now.AddDays(-3), "过去的预约");

        var view = (await room.Get<EnterpriseCases>().FindAsync(id, Economist, CoreRoom.Stop))!;

        Assert.Equal(("云起科技", "甲园", "甲园运营公司", "A座"), (view.Card.Name, view.Card.Park, view.Card.Operator, view.Card.Building));
        Assert.Equal(new EnterprisePerson("张三", "13800000000", false), Assert.Single(view.People));
        Assert.Equal("看了展厅", Assert.Single(view.Visits).Words);
        Assert.Equal("周四上门", Assert.Single(view.Next).Words);
        Assert.Single((await room.Get<EnterpriseCases>().CasesAsync(id, Economist, 0, 10, CoreRoom.Stop)).Rows);
    }

    [Fact]
    public async Task What_is_said_in_a_case_of_the_lawyers_is_not_told_here_either()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        var caseId = await OpenAsync(room, "legal", id, CaseKind.PaymentRecovery, Desk.Legal);
        await MeetAsync(room, caseId, "v", ThreadEntryKind.Visit, room.Clock.GetUtcNow(), "对方承诺年底付");
        var pages = room.Get<EnterpriseCases>();

        var supervisors = (await pages.FindAsync(id, Supervisor, CoreRoom.Stop))!;
        Assert.Empty(supervisors.People);
        Assert.Empty(supervisors.Visits);
        Assert.Equal((1, 0), Counts(await pages.CasesAsync(id, Supervisor, 0, 10, CoreRoom.Stop)));
        Assert.Equal((0, 1), Counts(await pages.CasesAsync(id, Economist, 0, 10, CoreRoom.Stop)));
        Assert.Single((await pages.FindAsync(id, Lawyer, CoreRoom.Stop))!.Visits);
    }

    [Fact]
    public async Task Moving_and_the_one_who_looks_after_it_are_kept()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        var save = room.Get<SaveEnterprise>();
        var facts = new EnterpriseFacts("Yunqi Tech", "软件", CoreRoom.Economist, new DateOnly(2024, 3, 1), new DateOnly(2026, 10, 1));

        Assert.Equal("enterprise.dates_bad", (await save.RunAsync(id, facts with { MovedOutOn = new DateOnly(2023, 1, 1) }, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await save.RunAsync(id, facts, CoreRoom.Stop)).Succeeded);

        var card = (await room.Get<EnterpriseCases>().FindAsync(id, Supervisor, CoreRoom.Stop))!.Card;
        Assert.Equal(("Yunqi Tech", "陈专员", facts.MovedInOn, facts.MovedOutOn), (card.EnglishName, card.Carer, card.MovedInOn, card.MovedOutOn));
        Assert.Single(await room.Get<DirectoryLists>().FindEnterprisesAsync("yunqi", 5, CoreRoom.Stop));
    }

    [Fact]
    public async Task Enterprises_neither_met_nor_heard_come_out_and_those_that_left_do_not()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (heard, met, never, left) = (await EnterpriseAsync(room, "来过消息"), await EnterpriseAsync(room, "走访过"), await EnterpriseAsync(room, "从未联系"), await EnterpriseAsync(room, "已迁出"));
        await room.Get<SaveEnterprise>().RunAsync(left, new(null, null, null, null, new DateOnly(2026, 1, 1)), CoreRoom.Stop);
        await OpenAsync(room, "heard", heard, CaseKind.Other, Desk.Economy);
        var old = await OpenAsync(room, "met", met, CaseKind.Other, Desk.Economy);
        room.Clock.Advance(TimeSpan.FromDays(200));
        await MeetAsync(room, old, "v", ThreadEntryKind.Visit, room.Clock.GetUtcNow(), "回访");

        var unseen = await room.Get<Coverage>().UnseenAsync(6, null, 0, 10, CoreRoom.Stop);

        Assert.Equal(["从未联系", "来过消息"], unseen.Rows.Select(row => row.Name));
        Assert.Equal((2, 3), (unseen.Count, unseen.All));
        Assert.Null(unseen.Rows[0].LastAt);
        Assert.DoesNotContain(never, (await room.Get<Coverage>().UnseenAsync(6, Guid.NewGuid(), 0, 10, CoreRoom.Stop)).Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Parks_without_a_captain_are_named_with_their_enterprises()
    {
        await using var room = await CoreRoom.OpenAsync();
        await EnterpriseAsync(room, "云起科技");
        await room.Get<DirectoryImport>().RunAsync(new([new ParkEntry("乙园")], [], []), false, CoreRoom.Stop);
        await room.Get<SaveSpecialist>().SaveCaptainAsync(Guid.NewGuid(), "小许", "乙园", false, CoreRoom.Stop);

        var park = Assert.Single(await room.Get<Coverage>().ParksWithoutCaptainAsync(CoreRoom.Stop));

        Assert.Equal(("甲园", 1), (park.Name, park.Enterprises));
    }

    private static (int Count, int Hidden) Counts(EnterpriseCaseList list) => (list.Count, list.Hidden);

    private static async Task<Guid> EnterpriseAsync(CoreRoom room, string name)
    {
        await room.Get<DirectoryImport>().RunAsync(new([new ParkEntry("甲园", "甲园运营公司")], [new BuildingEntry("A座", "甲园")], [new EnterpriseEntry(name, Park: "甲园", Building: "A座")]), false, CoreRoom.Stop);
        return Assert.Single(await room.Get<DirectoryLists>().FindEnterprisesAsync(name, 2, CoreRoom.Stop)).Id;
    }

    private static async Task<Guid> OpenAsync(CoreRoom room, string key, Guid enterprise, CaseKind kind, string desk)
    {
        CasePayload payload = kind == CaseKind.PaymentRecovery ? new PaymentRecoveryPayload { Wish = "追款" } : new GeneralPayload { Words = "问一件事" };
        return (await room.Get<OpenCase>().RunAsync(new(key, kind, CaseSource.Chat, payload, new ContactDetails(null, enterprise, "张三", "13800000000"), DeskKey: desk, IsComplete: true), CoreRoom.Stop)).Value.CaseId;
    }

    private static async Task MeetAsync(CoreRoom room, Guid caseId, string key, ThreadEntryKind kind, DateTimeOffset at, string words) =>
        Assert.True((await room.Get<RecordContact>().RunAsync(caseId, Supervisor, key, kind, at, words, CoreRoom.Stop)).Succeeded);
}
