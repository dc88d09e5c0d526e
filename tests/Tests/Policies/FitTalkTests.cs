using FrontDoor.Core.Directory;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Dialogs;

namespace FrontDoor.Tests.Policies;

/// <summary>"哪些政策适合我们" as people ask and answer it.</summary>
public sealed class FitTalkTests
{
    private const string Fitting = "云麓区小微企业上云补助办法";
    private const string Other = "云麓区高新技术企业奖励办法";

    [Theory]
    [InlineData("哪些政策适合我们", "先说说是哪家公司", "公司现在有多少人", "35人", "高新技术企业证书", "没有", "符合登记条件：1 项", "从业人数不超过 300 人（第一条）", "不符合：1 项", "您这边：否", "以受理部门为准")]
    [InlineData("請問有哪些補貼政策適合我們公司？", "先說說是哪家公司", "公司現在有多少人", "三十五個人", "高新技術企業證書", "還沒有", "符合登記條件：1 項", "從業人數不超過 300 人（第一条）", "不符合：1 項", "您這邊：否", "以受理部門為準")]
    [InlineData("Which policies fit us?", "Which company is it for", "How many people work", "35 people", "certificate as a high-tech", "no", "Meets the conditions entered: 1", "Employees: at most 300 (第一条)", "Does not fit: 1", "yours: no", "the office in charge decides")]
    public async Task Check_asks_what_is_missing_and_cites_the_clause_of_each_result(string asks, params string[] talk)
    {
        await using var room = await RoomAsync();
        var said = await TalkAsync(room);

        Says(await said.Says(asks), talk[0]);
        Says(await said.Says("云起科技"), talk[1]);
        Says(await said.Says(talk[2]), talk[3]);
        Says(await said.Says(talk[4]), [.. talk[5..], Fitting, Other]);
        Assert.Empty(said.Effects.OfType<OpenCaseEffect>());
        Assert.Empty(said.Last.State.Drafts);
    }

    [Fact]
    public async Task What_was_answered_once_is_not_asked_again_and_can_be_corrected()
    {
        await using var room = await RoomAsync();
        var talk = await TalkAsync(room);
        await talk.Says("哪些政策适合我们");
        await talk.Says("云起科技");
        await talk.Says("35人");
        await talk.Says("有的");

        Says(await talk.Says("我们能申请哪些补贴？"), "符合登记条件：2 项", "按云起科技的情况");

        Says(await talk.Says("改一下公司情况"), "从业人数：35 人", "高新技术企业：是");
        Says(await talk.Presses("fit:edit:employees"), "公司现在有多少人");
        Says(await talk.Says("350人"), "符合登记条件：1 项", "您这边：350 人");
        Assert.Equal("350", (await room.Get<FindFits>().OfEnterpriseAsync(talk.Directory[0].Id, CoreRoom.Stop))!.Known["employees"].Value);
    }

    [Fact]
    public async Task Several_answers_in_one_message_are_taken_and_skipped_ones_stay_to_be_verified()
    {
        await using var room = await RoomAsync();
        var talk = await TalkAsync(room);
        await talk.Says("哪些政策适合我们");

        Says(await talk.Says("云起科技"), "公司现在有多少人");
        Says(await talk.Says("跳过"), "高新技术企业证书");
        Says(await talk.Says("我们是高企"), "符合登记条件：1 项", "可能符合，还要核实：1 项", "要核实 从业人数不超过 300 人（第一条）");
    }

    [Fact]
    public async Task A_company_that_is_in_no_directory_is_checked_too_and_asked_once()
    {
        await using var room = await RoomAsync();
        var talk = await TalkAsync(room);
        await talk.Says("哪些政策适合我们");
        await talk.Says("跳过");
        await talk.Says("大概四五百人");

        Says(await talk.Presses($"set:{talk.Last.State.Drafts[0].Id}:high_tech=yes"), "符合登记条件：1 项", "不符合：1 项");
        Assert.Empty(talk.Effects.OfType<KeepFactsEffect>());
        Says(await talk.Says("哪些政策适合我们"), "先说说是哪家公司");
        Says(await talk.Says("跳过"), "不符合：1 项");
    }

    [Fact]
    public async Task A_person_or_a_debt_in_the_middle_is_taken_up_and_the_check_waits()
    {
        await using var room = await RoomAsync();
        var talk = await TalkAsync(room);
        await talk.Says("哪些政策适合我们");
        await talk.Says("云起科技");

        Says(await talk.Says("转人工"), "同事");
        Assert.Contains(talk.Effects.OfType<OpenCaseEffect>(), open => open.Kind == FrontDoor.Core.Cases.CaseKind.Other);
        Assert.Contains(talk.Last.State.Drafts, draft => draft.Fit is not null);
    }

    [Theory]
    [InlineData("我们租房补贴政策有哪些材料")]
    [InlineData("哪些政策适合大学生创业")]
    [InlineData("有什么政策支持招聘")]
    [InlineData("尾款收不回来怎么办")]
    public async Task Question_about_something_else_starts_no_check(string words)
    {
        await using var room = await RoomAsync();

        Assert.DoesNotContain((await (await TalkAsync(room)).Says(words)).Last.State.Drafts, draft => draft.Fit is not null);
    }

    private static void Says(Talk talk, params string[] words) => Assert.All(words, word => Assert.Contains(word, talk.Said, StringComparison.Ordinal));

    private static async Task<Talk> TalkAsync(CoreRoom room)
    {
        var talk = new Talk
        {
            Policies = question => room.Get<AnswerPolicy>().RunAsync(question, CoreRoom.Stop),
            Fits = (enterprise, said) => room.Get<FindFits>().ForConversationAsync("c1", enterprise, said, CoreRoom.Stop),
            KeepsFacts = async facts => Assert.True((await room.Get<KeepFacts>().SayAsync("c1", facts.EnterpriseId, facts.Answers, CoreRoom.Stop)).Succeeded),
        };
        talk.Directory.Add(new((await room.Get<DirectoryLists>().FindEnterprisesAsync("云起科技", 1, CoreRoom.Stop))[0].Id, "云起科技", null));
        return talk;
    }

    private static async Task<CoreRoom> RoomAsync()
    {
        var room = await CoreRoom.OpenAsync();
        await room.Get<DirectoryImport>().RunAsync(new([], [], [new EnterpriseEntry("云起科技")]), false, CoreRoom.Stop);
        foreach (var (key, title, condition) in new[]
        {
            ("cloud", Fitting, new FitCondition("employees", FitOperator.AtMost, "300", "第一条")),
            ("tech", Other, new FitCondition("high_tech", FitOperator.Is, "yes", "第二条")),
        })
        {
            var entry = new PolicyEntry(key, title) { EffectiveFrom = new(2026, 1, 1), IsOpenEnded = true, Sections = [new("第一条", "第一条 企业可以申请补助。")], Conditions = [condition] };
            Assert.True((await room.Get<PolicyBook>().SaveAsync(entry, null, "周主管", CoreRoom.Stop)).Succeeded);
        }

        return room;
    }
}
