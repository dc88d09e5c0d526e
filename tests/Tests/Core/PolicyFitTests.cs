using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Core;

/// <summary>Which policies fit an enterprise, what is kept for that, and who is told before a window closes.</summary>
public class PolicyFitTests
{
    private static readonly FitCondition Few = new("employees", FitOperator.AtMost, "300", "第一条");
    private static readonly FitCondition Old = new("founded", FitOperator.AtLeast, "1", "第二条");

    [Theory]
    [InlineData("employees", FitOperator.AtMost, "300", "300", FitState.Met)]
    [InlineData("employees", FitOperator.AtMost, "300", "301", FitState.NotMet)]
    [InlineData("employees", FitOperator.AtMost, "300", "280..320", FitState.Unknown)]
    [InlineData("employees", FitOperator.AtMost, "300", "400..", FitState.NotMet)]
    [InlineData("employees", FitOperator.AtLeast, "10", "..9", FitState.NotMet)]
    [InlineData("employees", FitOperator.AtLeast, "10", "10..", FitState.Met)]
    [InlineData("founded", FitOperator.AtLeast, "1", "2025-11-23", FitState.Met)]
    [InlineData("founded", FitOperator.AtLeast, "1", "2025-11-24", FitState.NotMet)]
    [InlineData("founded", FitOperator.AtLeast, "1", "2025", FitState.Unknown)]
    [InlineData("founded", FitOperator.AtLeast, "1", "2026-02", FitState.NotMet)]
    [InlineData("founded", FitOperator.AtMost, "5", "2021", FitState.Met)]
    [InlineData("size", FitOperator.Is, "micro|small", "small", FitState.Met)]
    [InlineData("size", FitOperator.Is, "micro|small", "large", FitState.NotMet)]
    [InlineData("industry", FitOperator.Is, "软件", "軟件和信息技术服务业", FitState.Met)]
    [InlineData("industry", FitOperator.Is, "软件", "数字内容", FitState.Unknown)]
    [InlineData("industry", FitOperator.IsNot, "烟草|批发", "服装批发", FitState.NotMet)]
    [InlineData("high_tech", FitOperator.Is, "yes", "no", FitState.NotMet)]
    public void Condition_is_met_not_met_or_not_known(string field, FitOperator operation, string value, string known, FitState state)
    {
        var condition = new FitCondition(field, operation, value, "第一条");
        Assert.True(condition.IsWhole);

        var fit = CheckFit.Run(Policy("a", condition), new Dictionary<string, string> { [field] = known }, new(2026, 11, 23));

        Assert.Equal(state, Assert.Single(fit.Conditions).State);
        Assert.Equal(state switch { FitState.Met => FitVerdict.Fits, FitState.NotMet => FitVerdict.DoesNot, _ => FitVerdict.MayFit }, fit.Verdict);
    }

    [Theory]
    [InlineData("", FitOperator.Is, "yes", null)]
    [InlineData("employees", FitOperator.AtMost, "三百", null)]
    [InlineData("employees", FitOperator.Is, "300", null)]
    [InlineData("employees", FitOperator.AtMost, "100..300", null)]
    [InlineData("size", FitOperator.Is, "tiny", null)]
    [InlineData("own", FitOperator.Is, "yes", null)]
    [InlineData("high_tech", FitOperator.Is, "yes", "真的吗？")]
    public async Task Condition_that_cannot_be_checked_is_refused_with_its_row(string field, FitOperator operation, string value, string? question)
    {
        await using var room = await CoreRoom.OpenAsync();

        var saved = await room.Get<PolicyBook>().SaveAsync(Policy("a", Few, new(field, operation, value, "第一条") { Question = question }), null, "周主管", CoreRoom.Stop);

        Assert.Equal(("policy.condition_bad", "2"), (saved.Problem?.Code, saved.Problem?.Data["row"]));
    }

    [Fact]
    public async Task Conditions_are_kept_with_the_policy_and_its_versions()
    {
        await using var room = await CoreRoom.OpenAsync();
        var own = new FitCondition("own", FitOperator.Is, "yes", "第三条") { Question = "近三年没有受过行政处罚？" };
        await SaveAsync(room, Policy("a", Few));
        await SaveAsync(room, Policy("a", Old, own));

        Assert.Equal([Old, own], (await room.Get<PolicyBook>().FindAsync("a", CoreRoom.Stop))!.Conditions);
        Assert.Equal([Few], (await room.Get<PolicyBook>().VersionsAsync("a", CoreRoom.Stop))[1].Entry.Conditions);
    }

    [Fact]
    public async Task What_the_directory_knows_is_not_asked_and_what_decides_nothing_neither()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技", "small", ["高新技术企业"]);
        await SaveAsync(room, Policy("a", new("size", FitOperator.Is, "micro|small", "一"), Few, new("high_tech", FitOperator.Is, "yes", "二")));
        await SaveAsync(room, Policy("b", Few, Old));
        await SaveAsync(room, Policy("c", new("size", FitOperator.Is, "large", "一"), new("exports", FitOperator.Is, "yes", "二")));
        await SaveAsync(room, Policy("bare"));

        var report = (await room.Get<FindFits>().ForConversationAsync("directline|c1", id, new Dictionary<string, string>(), CoreRoom.Stop))!;

        Assert.Equal(["employees", "founded"], report.Missing.Select(question => question.Key));
        Assert.Equal([("a", FitVerdict.MayFit), ("b", FitVerdict.MayFit), ("bare", FitVerdict.MayFit), ("c", FitVerdict.DoesNot)], Verdicts(report));

        report = (await room.Get<FindFits>().ForConversationAsync("directline|c1", id, Said(("employees", "35"), ("founded", "2020")), CoreRoom.Stop))!;
        Assert.Empty(report.Missing);
        Assert.Equal([("a", FitVerdict.Fits), ("b", FitVerdict.Fits), ("bare", FitVerdict.MayFit), ("c", FitVerdict.DoesNot)], Verdicts(report));
    }

    [Fact]
    public async Task Expired_replaced_and_closed_policies_are_not_held_against_anybody_and_a_sample_may_fit_at_most()
    {
        await using var room = await CoreRoom.OpenAsync();
        await SaveAsync(room, Policy("expired", Few) with { EffectiveTo = new(2026, 11, 22) });
        await SaveAsync(room, Policy("closed", Few) with { WindowUntil = new(2026, 11, 22) });
        await SaveAsync(room, Policy("old", Few));
        Assert.True((await room.Get<PolicyBook>().SaveAsync(Policy("new", Few), "old", "周主管", CoreRoom.Stop)).Succeeded);
        await SaveAsync(room, Policy("sample", Few) with { IsSample = true });

        var report = (await room.Get<FindFits>().ForConversationAsync("directline|c1", null, Said(("employees", "35")), CoreRoom.Stop))!;

        Assert.Equal([("new", FitVerdict.Fits), ("sample", FitVerdict.MayFit)], Verdicts(report));
    }

    [Fact]
    public async Task Answers_are_kept_with_the_enterprise_and_told_to_nobody_who_merely_says_to_be_of_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        await SaveAsync(room, Policy("a", Few));
        var (keep, fits) = (room.Get<KeepFacts>(), room.Get<FindFits>());

        Assert.True((await keep.SayAsync("directline|c1", id, Said(("employees", "35"), ("revenue", "much"), ("nonsense", "1")), CoreRoom.Stop)).Succeeded);
        Assert.True((await keep.SayAsync("directline|c1", id, Said(("employees", "35")), CoreRoom.Stop)).Succeeded);

        Assert.Empty((await fits.ForConversationAsync("directline|c1", id, Said(), CoreRoom.Stop))!.Missing);
        Assert.Single((await fits.ForConversationAsync("directline|other", id, Said(), CoreRoom.Stop))!.Missing);
        var known = (await fits.OfEnterpriseAsync(id, CoreRoom.Stop))!.Known;
        Assert.Equal(("35", null, false), (known["employees"].Value, known["employees"].SaidBy, known["employees"].IsConfirmed));
        Assert.Equal("enterprise.not_found", (await keep.SayAsync("directline|c1", Guid.NewGuid(), Said(("employees", "35")), CoreRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task What_a_contact_said_is_in_its_export_and_goes_when_it_wishes_to_be_forgotten()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        await room.Get<OpenCase>().RunAsync(CoreRoom.Request() with { Contact = new("云起科技", id, "张三", "13800000000") }, CoreRoom.Stop);
        await room.Get<KeepFacts>().SayAsync("directline|c1", id, Said(("employees", "35")), CoreRoom.Stop);
        await room.Get<KeepFacts>().EnterAsync(id, "size", "small", "陈专员", CoreRoom.Stop);

        var facts = (await room.Get<OwnDataExport>().RunAsync("directline|c1", CoreRoom.Stop))!.Facts;
        Assert.True((await room.Get<EraseOwnData>().RunAsync("directline|c1", CoreRoom.Stop)).Succeeded);

        Assert.Equal([("employees", "35")], facts.Select(fact => (fact.Key, fact.Value)));
        Assert.Equal(["size"], (await room.Get<FindFits>().OfEnterpriseAsync(id, CoreRoom.Stop))!.Known.Keys);
    }

    [Fact]
    public async Task What_staff_entered_is_written_over_only_by_who_was_made_sure_of()
    {
        await using var room = await CoreRoom.OpenAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        await SaveAsync(room, Policy("a", Few));
        var (keep, fits) = (room.Get<KeepFacts>(), room.Get<FindFits>());
        Assert.True((await keep.EnterAsync(id, "employees", "400", "陈专员", CoreRoom.Stop)).Succeeded);
        Assert.Equal("fact.bad", (await keep.EnterAsync(id, "employees", "许多", "陈专员", CoreRoom.Stop)).Problem?.Code);

        await keep.SayAsync("directline|c1", id, Said(("employees", "35")), CoreRoom.Stop);
        Assert.Equal(("400", "陈专员"), await KnownAsync());

        var opened = await room.Get<OpenCase>().RunAsync(CoreRoom.Request() with { Contact = new("云起科技", id, "张三", "13800000000") }, CoreRoom.Stop);
        Assert.True((await room.Get<VerifyContact>().RunAsync(opened.Value.CaseId, new Reader(CoreRoom.Lawyer), CoreRoom.Stop)).Succeeded);
        await keep.SayAsync("directline|c1", id, Said(("employees", "36")), CoreRoom.Stop);
        Assert.Equal(("36", null), await KnownAsync());

        await keep.EnterAsync(id, "employees", null, "陈专员", CoreRoom.Stop);
        Assert.Empty((await fits.OfEnterpriseAsync(id, CoreRoom.Stop))!.Known);

        async Task<(string Value, string? SaidBy)> KnownAsync() => (await fits.OfEnterpriseAsync(id, CoreRoom.Stop))!.Known["employees"] is var fact ? (fact.Value, fact.SaidBy) : default;
    }

    [Fact]
    public async Task Those_whom_a_policy_fits_are_an_audience_of_notices()
    {
        await using var room = await CoreRoom.OpenAsync();
        var fitting = await EnterpriseAsync(room, "云起科技");
        var large = await EnterpriseAsync(room, "大厂科技");
        await EnterpriseAsync(room, "不知科技");
        await SaveAsync(room, Policy("a", Few));
        await SaveAsync(room, Policy("bare"));
        await room.Get<KeepFacts>().EnterAsync(fitting, "employees", "35", "陈专员", CoreRoom.Stop);
        await room.Get<KeepFacts>().EnterAsync(large, "employees", "3500", "陈专员", CoreRoom.Stop);
        var audience = room.Get<IEnumerable<IOfferedAudiences>>().OfType<FittingEnterprises>().Single();

        Assert.Equal([new OfferedAudience("fit:a", "政策a")], await audience.ListAsync(CoreRoom.Stop));
        Assert.Equal([fitting], await audience.FindAsync("fit:a", CoreRoom.Stop));
        Assert.Empty((await audience.FindAsync("fit:bare", CoreRoom.Stop))!);
        Assert.Null(await audience.FindAsync("other:a", CoreRoom.Stop));
    }

    [Fact]
    public async Task Thirty_days_before_a_window_closes_supervisors_are_told_once_across_hosts_and_restarts()
    {
        await using var room = await CoreRoom.OpenReachableAsync();
        var id = await EnterpriseAsync(room, "云起科技");
        await SaveAsync(room, Policy("a", Few) with { WindowUntil = new(2026, 12, 24) });
        await SaveAsync(room, Policy("nobody", new FitCondition("exports", FitOperator.Is, "yes", "一")) with { WindowUntil = new(2026, 12, 1) });
        await room.Get<KeepFacts>().EnterAsync(id, "employees", "35", "陈专员", CoreRoom.Stop);
        Assert.Equal(0, await room.Get<ProposeWindows>().RunAsync(CoreRoom.Stop));

        room.Clock.Advance(TimeSpan.FromDays(1));
        await using (var other = room.AnotherHost())
        {
            var told = await Task.WhenAll(room.Get<ProposeWindows>().RunAsync(CoreRoom.Stop), other.GetRequiredService<ProposeWindows>().RunAsync(CoreRoom.Stop));
            Assert.Equal(1, told.Sum());
        }

        await room.RestartAsync();
        Assert.Equal(0, await room.Get<ProposeWindows>().RunAsync(CoreRoom.Stop));
        Assert.Equal([("policy_window", PingAudience.Supervisors)], await room.PingsAsync());
        var window = Assert.Single(await room.Get<ProposeWindows>().ListAsync(CoreRoom.Stop));
        Assert.Equal(("a", 1), (window.Policy.Key, window.Count));

        // The window is put off: that is another window.
        await SaveAsync(room, Policy("a", Few) with { WindowUntil = new(2027, 3, 31) });
        Assert.Empty(await room.Get<ProposeWindows>().ListAsync(CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromDays(110));
        Assert.Equal(1, await room.Get<ProposeWindows>().RunAsync(CoreRoom.Stop));
    }

    private static PolicyEntry Policy(string key, params FitCondition[] conditions) => new(key, "政策" + key)
    {
        Number = $"样〔2026〕{key}号",
        EffectiveFrom = new(2026, 1, 1),
        IsOpenEnded = true,
        Sections = [new("第一条", "第一条 企业可以申请。")],
        Conditions = conditions,
    };

    private static async Task SaveAsync(CoreRoom room, PolicyEntry entry) => Assert.True((await room.Get<PolicyBook>().SaveAsync(entry, null, "周主管", CoreRoom.Stop)).Succeeded);

    private static async Task<Guid> EnterpriseAsync(CoreRoom room, string name, string? size = null, IReadOnlyList<string>? tags = null)
    {
        var enterprise = new Enterprise(new EnterpriseEntry(name) { Size = size, Tags = tags }, null, null, isSample: false);
        await room.Get<Database>().WriteAsync<Done>(async db =>
        {
            await db.AddAsync(enterprise, CoreRoom.Stop);
            return default(Done);
        }, CoreRoom.Stop);
        return enterprise.Id;
    }

    private static Dictionary<string, string> Said(params (string Key, string Value)[] said) => said.ToDictionary(one => one.Key, one => one.Value);

    private static IEnumerable<(string, FitVerdict)> Verdicts(FitReport report) => report.Policies.Select(fit => (fit.Entry.Key, fit.Verdict)).OrderBy(one => one.Key, StringComparer.Ordinal);
}
