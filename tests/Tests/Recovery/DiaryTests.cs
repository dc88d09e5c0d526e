using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Figures;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using Microsoft.EntityFrameworkCore;
using static FrontDoor.Tests.Recovery.ClaimRoom;

namespace FrontDoor.Tests.Recovery;

public class DiaryTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Each_step_moves_the_claim_and_counts_the_period_anew()
    {
        await using var room = await CoreRoom.OpenAsync();
        var claimId = await room.ClaimAsync(await room.CaseAsync(), new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2025-01-31") });
        Assert.Equal(new DateOnly(2028, 1, 31), (await room.CardAsync(claimId)).Claim.EndsOn);

        await room.StepAsync(claimId, new("s1", EventKind.Demand, new(2026, 3, 1), EventWay.WeChat), new(Today.AddDays(3), "再问一次"));
        var demanded = (await room.CardAsync(claimId)).Claim;
        Assert.Equal((ClaimState.Demanded, Today.AddDays(3), "再问一次", new DateOnly(2028, 1, 31)), (demanded.State, demanded.NextOn, demanded.NextStep, demanded.EndsOn));
        await room.StepAsync(claimId, new("s2", EventKind.Promise, new(2026, 4, 1), Until: new(2026, 5, 1)));
        await room.StepAsync(claimId, new("s3", EventKind.PartPayment, new(2026, 5, 2), Amount: 400));
        var paying = await room.CardAsync(claimId);
        Assert.Equal((ClaimState.Paying, 400, 600), (paying.Claim.State, paying.Claim.Recovered, paying.Claim.Open));
        Assert.Equal((new DateOnly(2028, 1, 31), new DateOnly(2029, 5, 2)), (paying.Limitation.ByExhibits, paying.Limitation.WithStatements));

        Assert.True((await room.Get<RecordStep>().StrikeAsync(paying.Events.Single(e => e.Kind == EventKind.PartPayment).Id, Lawyer, CoreRoom.Stop)).Succeeded);
        var struck = await room.CardAsync(claimId);
        Assert.Equal((0, new DateOnly(2029, 4, 1)), (struck.Claim.Recovered, struck.Limitation.WithStatements));
        await room.StepAsync(claimId, new("s4", EventKind.PaidInFull, Today));
        Assert.Equal((ClaimState.Paid, 1000), ((await room.CardAsync(claimId)).Claim.State, (await room.CardAsync(claimId)).Claim.Recovered));
    }

    [Fact]
    public async Task Step_tied_to_an_exhibit_counts_as_shown_and_the_same_press_records_once()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        await room.Get<AddToThread>().RunAsync(caseId, "directline|c1", [CoreRoom.Said("m1", "截图", room.Clock.GetUtcNow()) with { Files = [new("aa", "a.png", "image/png", 5)] }], CoreRoom.Stop);
        var exhibit = (await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop))!.Exhibits[0].Id;
        var claimId = await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2024-01-31") });

        var step = await room.StepAsync(claimId, new("s1", EventKind.Demand, new(2026, 3, 1), EventWay.WeChat));
        Assert.Equal(step, await room.StepAsync(claimId, new("s1", EventKind.Demand, new(2026, 3, 1), EventWay.WeChat)));
        Assert.Equal(new DateOnly(2027, 1, 31), (await room.CardAsync(claimId)).Limitation.ByExhibits);
        Assert.True((await room.Get<RecordStep>().ShowAsync(step, Lawyer, exhibit, CoreRoom.Stop)).Succeeded);

        var card = await room.CardAsync(claimId);
        Assert.Equal(new DateOnly(2029, 3, 1), card.Limitation.ByExhibits);
        Assert.Equal(ElementStrength.HasMaterial, card.Gaps.Elements.Single(gap => gap.Element == ClaimElement.Demand).Strength);
        Assert.Single(card.Events);
        Assert.Equal("step.exhibit_not_found", (await room.Get<RecordStep>().ShowAsync(step, Lawyer, Guid.NewGuid(), CoreRoom.Stop)).Problem?.Code);
        Assert.Equal("step.future", (await room.Get<RecordStep>().RunAsync(claimId, Lawyer, new("s2", EventKind.Demand, Today.AddDays(1)), null, CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Alarm_is_one_message_and_one_ping_however_many_claims_and_hosts()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.CaseAsync();
        for (var i = 0; i < 4; i++)
        {
            await room.ClaimAsync(caseId, new() { Debtor = $"甲{i}公司", Owed = 1000, DueOn = new("2024-06-30") }, $"k{i}");
        }

        await room.LookAtClaimsAsync();
        Assert.DoesNotContain(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
        // 180 days before 2027-06-30 is a holiday.
        room.Clock.Advance(TimeSpan.FromDays(45));
        await using var other = room.AnotherHost();
        await Task.WhenAll(room.LookAtClaimsAsync(), ((RunClaimTimers)other.GetService(typeof(RunClaimTimers))!).RunAsync((_, problem) => throw new InvalidOperationException("A timer failed.", problem), CoreRoom.Stop));
        await room.LookAtClaimsAsync();

        var told = Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
        Assert.Equal(("4", 4), (told.Content.Data["count"], told.Content.Data["items"].Split('\n').Length));
        Assert.Equal(1, (await room.PingsAsync()).Count(ping => ping == ("limitation", PingAudience.Desk)));
    }

    [Fact]
    public async Task Of_alarms_that_are_behind_only_the_most_urgent_comes_and_the_next_in_its_time()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var caseId = await room.CaseAsync();
        await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2024-01-15") });

        Assert.Equal(1, await room.LookAtClaimsAsync());
        Assert.Equal(0, await room.LookAtClaimsAsync());
        Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
        room.Clock.Advance(TimeSpan.FromDays(40));
        await room.LookAtClaimsAsync();
        Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
        room.Clock.Advance(TimeSpan.FromDays(300));
        await room.LookAtClaimsAsync();

        Assert.DoesNotContain(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
    }

    [Fact]
    public async Task No_due_date_and_no_demand_gives_a_cautious_alarm()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var claimId = await room.ClaimAsync(await room.CaseAsync(), new() { Debtor = "甲公司", Owed = 1000, DeliveredOn = new("2024-01-10") });

        await room.LookAtClaimsAsync();

        var card = await room.CardAsync(claimId);
        Assert.Equal((null, null, new DateOnly(2027, 1, 10)), (card.Limitation.ByExhibits, card.Limitation.WithStatements, card.Claim.EndsOn));
        Assert.Contains(await room.PingsAsync(), ping => ping.Key == "limitation");
    }

    [Fact]
    public async Task Week_is_summed_up_on_its_day_once()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var paid = await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2026-01-31") }, "k1");
        await room.ClaimAsync(caseId, new() { Debtor = "乙公司", Owed = 2000, DueOn = new("2026-01-31") }, "k2");
        await room.StepAsync(paid, new("s1", EventKind.PaidInFull, Today));
        await room.LookAtClaimsAsync();
        Assert.DoesNotContain(await room.DrainAsync(), item => item.Content.Key == "claim.digest");

        room.Clock.Advance(TimeSpan.FromDays(7));
        await room.LookAtClaimsAsync();
        await room.LookAtClaimsAsync();

        var digest = Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.digest").Content.Data;
        Assert.Equal(("2", "1", "1000", "1"), (digest["count"], digest["paid"], digest["sum"], digest["todo"]));
        Assert.Contains("乙公司", digest["items"], StringComparison.Ordinal);
        room.Clock.Advance(TimeSpan.FromDays(7));
        await room.LookAtClaimsAsync();
        Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.digest");
    }

    [Fact]
    public async Task Closed_case_is_left_in_peace()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2023-12-15") });
        var open = await room.CaseAsync("directline|c2#1", chat: "directline|c2");
        await room.ClaimAsync(open, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2023-12-15") }, "k2");
        Assert.True((await room.Move.WithdrawAsync(caseId, CoreRoom.Stop)).Succeeded);

        Assert.Equal(1, await room.LookAtClaimsAsync());
    }

    [Fact]
    public async Task Morning_list_begins_with_danger_and_says_each_next_step()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        await room.ClaimAsync(caseId, new() { Debtor = "远期公司", Owed = 9000, DueOn = new("2026-10-31") }, "k1");
        var today = await room.ClaimAsync(caseId, new() { Debtor = "今天公司", Owed = 10, DueOn = new("2026-10-31") }, "k2");
        await room.ClaimAsync(caseId, new() { Debtor = "危险公司", Owed = 20, DueOn = new("2023-12-31") }, "k3");
        await room.ClaimAsync(caseId, new() { Debtor = "大额公司", Owed = 900_000, DueOn = new("2026-10-31") }, "k4");
        await room.StepAsync(today, new("s1", EventKind.Answer, Today), new(Today, "打电话"));

        var list = await room.Get<MorningList>().RunAsync(Lawyer, 10, CoreRoom.Stop);

        Assert.Equal(
            [("危险公司", ClaimDanger.Period, "step.lawyer_now"), ("今天公司", ClaimDanger.DayHasCome, "step.element.deal"), ("大额公司", ClaimDanger.WaitsForLawyer, "step.element.deal"), ("远期公司", ClaimDanger.WaitsForEnterprise, "step.element.deal")],
            list.Select(row => (row.Card.Claim.Fields.Debtor, row.Danger, row.Card.Gaps.Next.Code)));
    }

    [Fact]
    public async Task Checklist_is_one_message()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000 }, "k1");
        await room.ClaimAsync(caseId, new() { Debtor = "乙公司", Owed = 1000 }, "k2");

        var send = room.Get<SendChecklist>();
        Assert.True((await send.RunAsync(caseId, Lawyer, [], "press1", CoreRoom.Stop)).Succeeded);
        Assert.True((await send.RunAsync(caseId, Lawyer, [], "press1", CoreRoom.Stop)).Succeeded);

        var told = Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.checklist");
        Assert.Equal(2, told.Content.Data["items"].Split('\n').Length);
        Assert.Contains("deal", told.Content.Data["items"], StringComparison.Ordinal);
        Assert.Equal("case.not_found", (await send.RunAsync(caseId, CoreRoom.Economist, [], "press2", CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task Checked_is_an_element_only_by_a_lawyer()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var claimId = await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000 });
        var verify = room.Get<VerifyElement>();
        var supervisor = new Reader(CoreRoom.Supervisor, IsSupervisor: true);
        Assert.True((await room.Get<FrontDoor.Core.Cases.Access.OpenContent>().RunAsync(caseId, supervisor, "核查", CoreRoom.Stop)).Succeeded);

        Assert.Equal("gap.lawyer_needed", (await verify.RunAsync(claimId, supervisor, ClaimElement.Who, true, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await verify.RunAsync(claimId, Lawyer, ClaimElement.Who, true, CoreRoom.Stop)).Succeeded);

        var who = (await room.CardAsync(claimId)).Gaps.Elements.Single(gap => gap.Element == ClaimElement.Who);
        Assert.Equal((ElementStrength.Verified, "王律师"), (who.Strength, who.VerifiedBy));
    }

    [Fact]
    public async Task Sentence_to_a_debtor_needs_an_approved_text_and_a_harmless_claim()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var harmless = await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Project = "宣传片", Owed = 1000, DueOn = new("2026-01-31") }, "k1");
        var (library, sentences) = (room.Get<TextLibrary>(), room.Get<DebtorSentences>());
        async Task<string?> CodeAsync(Guid claimId) => (await sentences.OfferAsync(await room.CardAsync(claimId), ClaimElement.Amount, "zh-Hans", CoreRoom.Stop)).Problem?.Code;
        Assert.Equal("sentence.none", await CodeAsync(harmless));

        var draft = (await library.ListAsync(CoreRoom.Stop)).Single(text => text is { Key: "debtor.amount", Language: "zh-Hans" });
        Assert.Equal("text.lawyer_needed", (await library.ApproveAsync(draft.Id, CoreRoom.Economist, CoreRoom.Stop)).Problem?.Code);
        Assert.True((await library.ApproveAsync(draft.Id, Lawyer, CoreRoom.Stop)).Succeeded);
        var offered = (await sentences.OfferAsync(await room.CardAsync(harmless), ClaimElement.Amount, "zh-Hans", CoreRoom.Stop)).Value;
        Assert.Equal((1, "王律师"), (offered.Version, offered.ApprovedBy));
        Assert.Contains("1,000", offered.Text, StringComparison.Ordinal);

        Assert.Equal("sentence.disputed", await CodeAsync(await room.ClaimAsync(caseId, new() { Debtor = "乙公司", Owed = 1000, Dispute = "质量" }, "k2")));
        Assert.Equal("sentence.near_end", await CodeAsync(await room.ClaimAsync(caseId, new() { Debtor = "丙公司", Owed = 1000, DueOn = new("2024-01-31") }, "k3")));
        Assert.Equal("sentence.near_end", await CodeAsync(await room.ClaimAsync(caseId, new() { Debtor = "丁公司", Owed = 1000, DueOn = new("2019-01-31") }, "k4")));
        Assert.Equal("sentence.large", await CodeAsync(await room.ClaimAsync(caseId, new() { Debtor = "戊公司", Owed = 200_001 }, "k5")));

        Assert.True((await library.WriteAsync("debtor.amount", "zh-Hans", "{project}还欠{amount}元，请核对。", Lawyer, CoreRoom.Stop)).Succeeded);
        Assert.Equal(1, (await sentences.OfferAsync(await room.CardAsync(harmless), ClaimElement.Amount, "zh-Hans", CoreRoom.Stop)).Value.Version);
    }

    [Fact]
    public async Task Totals_claimed_and_recovered_are_figures()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var claimId = await room.ClaimAsync(caseId, new() { Debtor = "甲公司", Owed = 1000 }, "k1");
        await room.ClaimAsync(caseId, new() { Debtor = "乙公司", Owed = 500.25m }, "k2");
        await room.StepAsync(claimId, new("s1", EventKind.PartPayment, new(2026, 11, 2), Amount: 300));

        var figures = await room.Get<ReadClaimFigures>().RunAsync(Period.Month(Today), CoreRoom.Stop);

        Assert.Equal(new ClaimFigures(2, 1500.25m, 0, 300, 300), figures);
    }

    [Fact]
    public async Task Struck_step_that_closed_a_claim_by_mistake_opens_it_again()
    {
        await using var room = await CoreRoom.OpenAsync();
        var claimId = await room.ClaimAsync(await room.CaseAsync(), new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2025-01-31") });
        await room.StepAsync(claimId, new("s1", EventKind.Demand, Today));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.StepAsync(claimId, new("s2", EventKind.PartPayment, Today, Amount: 400));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var mistake in new ClaimStep[] { new("m1", EventKind.PaidInFull, Today), new("m2", EventKind.GivenUp, Today), new("m3", EventKind.PartPayment, Today, Amount: 600) })
        {
            var step = await room.StepAsync(claimId, mistake);
            Assert.Empty(await room.Get<MorningList>().RunAsync(Lawyer, 10, CoreRoom.Stop));

            Assert.True((await room.Get<RecordStep>().StrikeAsync(step, Lawyer, CoreRoom.Stop)).Succeeded);
            var claim = Assert.Single(await room.Get<MorningList>().RunAsync(Lawyer, 10, CoreRoom.Stop)).Card.Claim;
            Assert.Equal((ClaimState.Paying, 400), (claim.State, claim.Recovered));
            room.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Broken_case_keeps_no_other_alarm_from_being_said()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var (broken, sound) = (await room.CaseAsync(), await room.CaseAsync("directline|c2#1", chat: "directline|c2"));
        await room.ClaimAsync(broken, new() { Debtor = "甲公司", Owed = 1000, DueOn = new("2024-01-15") });
        await room.ClaimAsync(sound, new() { Debtor = "乙公司", Owed = 1000, DueOn = new("2024-01-15") }, "k2");
        await room.Get<Database>().WriteAsync<Done>(async db =>
        {
            await db.Database.ExecuteSqlAsync($"""UPDATE "Claims" SET "Fields" = 'broken' WHERE "CaseId" = {broken}""", CoreRoom.Stop);
            return default(Done);
        }, CoreRoom.Stop);

        var failed = new List<Guid>();
        Assert.Equal(1, await room.Get<RunClaimTimers>().RunAsync((caseId, _) => failed.Add(caseId), CoreRoom.Stop));
        Assert.Equal(0, await room.Get<RunClaimTimers>().RunAsync((caseId, _) => failed.Add(caseId), CoreRoom.Stop));

        Assert.Equal([broken], failed.Distinct());
        Assert.Single(await room.DrainAsync(), item => item.Content.Key == "claim.look_now");
    }

    [Fact]
    public async Task Text_that_was_taken_back_is_offered_again_once_it_is_approved_again()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (library, ready) = (room.Get<TextLibrary>(), room.Get<ReadyTexts>());
        var id = (await library.ListAsync(CoreRoom.Stop)).Single(text => text is { Key: "project.start", Language: "zh-Hans" }).Id;
        await library.ApproveAsync(id, Lawyer, CoreRoom.Stop);
        await library.RevokeAsync(id, Lawyer, CoreRoom.Stop);
        Assert.Null(await ready.FindAsync("project.start", "zh-Hans", CoreRoom.Stop));

        await library.ApproveAsync(id, Lawyer, CoreRoom.Stop);
        Assert.NotNull(await ready.FindAsync("project.start", "zh-Hans", CoreRoom.Stop));
    }
}
