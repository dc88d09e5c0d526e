using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Radar;
using FrontDoor.Tests.Core;
using static FrontDoor.Tests.Recovery.ClaimRoom;

namespace FrontDoor.Tests.Recovery;

public class RadarTests
{
    private const string Code = "91330100MA27XXXX0A";

    [Fact]
    public async Task Same_code_is_added_up_and_the_same_name_only_when_confirmed()
    {
        await using var room = await CoreRoom.OpenAsync();
        var own = await room.ClaimAsync(await room.CaseAsync(), new() { Debtor = "杭州甲（余杭）有限公司", CreditCode = Code, Owed = 100 });
        await room.ClaimAsync(await room.CaseAsync("c2#1", "乙企业", "c2"), new() { Debtor = "杭州甲", CreditCode = Code, Owed = 200 });
        var named = await room.ClaimAsync(await room.CaseAsync("c3#1", "丙企业", "c3"), new() { Debtor = "杭州甲(余杭)有限公司", Owed = 400 });
        await room.ClaimAsync(await room.CaseAsync("c4#1", "丁企业", "c4"), new() { Debtor = "杭州甲(余杭)有限公司", CreditCode = "91330100MA27YYYY0B", Owed = 800 });
        await room.ClaimAsync(await room.CaseAsync("c5#1", "戊企业", "c5"), new() { Debtor = "杭州甲（余杭）分公司", Owed = 1600 });
        var radar = room.Get<DebtorRadar>();

        var view = (await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value;
        Assert.Equal([DebtorLikeness.Same, DebtorLikeness.Possibly], view.Claims.Select(claim => claim.Match).Order());
        Assert.Equal((2, 2, 300), (view.Count, view.Creditors, view.Sum));

        Assert.True((await radar.ConfirmAsync(own, named, Lawyer, true, CoreRoom.Stop)).Succeeded);
        Assert.Equal(700, (await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value.Sum);
        Assert.True((await radar.ConfirmAsync(own, named, Lawyer, false, CoreRoom.Stop)).Succeeded);
        Assert.Equal(300, (await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value.Sum);
    }

    [Fact]
    public async Task Paid_and_withdrawn_claims_leave_it_and_only_a_lawyer_with_a_claim_looks()
    {
        await using var room = await CoreRoom.OpenAsync();
        var own = await room.ClaimAsync(await room.CaseAsync(), new() { Debtor = "杭州甲有限公司", Owed = 100 });
        var paid = await room.ClaimAsync(await room.CaseAsync("c2#1", "乙企业", "c2"), new() { Debtor = "杭州甲有限公司", Owed = 200 });
        var withdrawn = await room.CaseAsync("c3#1", "丙企业", "c3");
        await room.ClaimAsync(withdrawn, new() { Debtor = "杭州甲有限公司", Owed = 400 });
        await room.StepAsync(paid, new("s1", EventKind.PaidInFull, new(2026, 11, 20)));
        Assert.True((await room.Move.WithdrawAsync(withdrawn, CoreRoom.Stop)).Succeeded);
        var radar = room.Get<DebtorRadar>();

        Assert.Empty((await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value.Claims);
        Assert.Equal("radar.over", (await radar.LookAsync(paid, Lawyer, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("claim.not_found", (await radar.LookAsync(own, CoreRoom.Economist, CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("claim.not_found", (await radar.LookAsync(own, new Reader(CoreRoom.Supervisor, true), CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Each_look_is_logged_and_a_conflict_hides_a_case_here_too()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var own = await room.ClaimAsync(caseId, new() { Debtor = "杭州甲有限公司", Owed = 100 });
        var other = await room.CaseAsync("c2#1", "乙企业有限公司", "c2");
        await room.ClaimAsync(other, new() { Debtor = "杭州甲有限公司", Owed = 200 });
        var radar = room.Get<DebtorRadar>();

        Assert.Single((await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value.Claims);
        Assert.Contains((await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.History, change => change is { Action: "radar.looked", Actor: "王律师" });
        Assert.Contains((await room.Lists.FindAsync(other, Lawyer, CoreRoom.Stop))!.History, change => change.Action == "radar.shown");

        Assert.True((await room.Get<Organisations>().SaveAsync(CoreRoom.Lawyer, "乙企业有限公司", CoreRoom.Stop)).Succeeded);
        Assert.Empty((await radar.LookAsync(own, Lawyer, CoreRoom.Stop)).Value.Claims);
    }
}
