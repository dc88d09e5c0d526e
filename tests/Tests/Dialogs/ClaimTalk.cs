using FrontDoor.Core.Cases;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Limitation;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>The chat about claims: what is missing, one more, a sentence for the debtor, a trace for a new project.</summary>
public sealed class ClaimTalk
{
    private static readonly ReadyText Approved = new("project.start", "zh-Hans", 2, "关于“{project}”：{scope}；{price}；{dates}；改{revisions}，超出{extra}；{acceptance}。", "王律师", new(2026, 11, 1, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_is_missing_is_told_with_the_next_step_and_the_notice()
    {
        var talk = new Talk { Claims = [Card(1, "step.element.deal", ClaimElement.Deal, byLawyer: false)] };

        await Scene.Play(talk, """
            > 还缺什么
            + 甲公司 · 宣传片 · 3.5 万元
            + 只有陈述或单方：对方是谁
            + 缺：谈好的内容
            + 下一步：把谈价格
            + 信息参考，不构成法律意见；依据截至 2025-04-19 的法律。
            + [给我一句话发给对方]
            - 过期
            """);
    }

    [Fact]
    public async Task Claim_whose_period_is_near_is_the_lawyers()
    {
        var talk = new Talk { Claims = [Card(1, "step.lawyer_now", null, byLawyer: true)] };

        await Scene.Play(talk, """
            > 材料够了吗
            + 要请律师现在看
            + [转人工]
            - [给我一句话发给对方]
            - 过期
            - 已过
            """);
    }

    [Fact]
    public async Task Without_claims_the_words_go_their_old_way()
    {
        var talk = await new Talk().Says("还缺什么");

        Assert.DoesNotContain("信息参考", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_claim_goes_to_the_case_by_an_effect()
    {
        var caseId = Guid.NewGuid();
        var talk = new Talk();
        talk.Known.Add(new(caseId, "P261123-0007", CaseKind.PaymentRecovery, CaseStatus.InWork, true, "法律", null));

        await Scene.Play(talk, """
            > 再加一笔 杭州乙网络有限公司欠我们3万，官网项目
            + 记下了，加到 P261123-0007
            + 杭州乙网络有限公司
            + 3 万元
            """);

        var effect = Assert.Single(talk.Effects.OfType<AddClaimEffect>());
        Assert.Equal((caseId, "杭州乙网络有限公司", 30000), (effect.CaseId, effect.Fields.Debtor, effect.Fields.Owed));
        await Scene.Play(talk, """
            > 再加一笔
            + 请这样说
            """);
        Assert.Single(talk.Effects.OfType<AddClaimEffect>());
    }

    [Fact]
    public async Task Sentence_for_the_debtor_stands_alone_with_its_version_after_it()
    {
        var card = Card(1, "step.element.deal", ClaimElement.Deal, byLawyer: false);
        var talk = new Talk { Claims = [card], Ready = { ["debtor.deal"] = Approved with { Key = "debtor.deal", Text = "请您确认总价。" } } };

        await talk.Says("还缺什么");
        await talk.Presses($"claim:{card.Claim.Id}");

        Assert.Equal("请您确认总价。", talk.Last.Replies[0].Text);
        Assert.Contains("第 2 版，王律师 核定，2026-11-01", talk.Last.Replies[1].Text, StringComparison.Ordinal);
        await talk.Presses($"claim:{Guid.NewGuid()}");
        Assert.DoesNotContain("请您确认总价", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public Task New_project_gets_its_message_from_the_approved_text() => Scene.Play(new Talk { Ready = { ["project.start"] = Approved } }, """
        > 新项目怎么留痕？
        + 1/6 做什么
        > 30 秒产品视频 {price}
        + 2/6 多少钱
        > 2 万元含税
        + 3/6 什么时候付款
        ! 交付后 30 天内付清
        + 4/6
        > 上一步
        + 3/6
        ! 交付后 30 天内付清
        ! 2 次
        + 5/6
        ! 由贵方另付，先报价再改
        + 6/6
        > 微信回复验收通过
        + 关于“30 秒产品视频 {price}”：30 秒产品视频 {price}；2 万元含税；交付后 30 天内付清；改2 次，超出由贵方另付，先报价再改；微信回复验收通过。
        + 模板第 2 版，王律师 核定，2026-11-01
        + 信息参考，不构成法律意见
        """);

    [Fact]
    public Task Without_an_approved_text_a_person_helps() => Scene.Play("""
        > 新项目怎么留痕
        + 律师还没有核定
        + [转人工]
        """);

    [Fact]
    public Task Dialog_can_be_left() => Scene.Play(new Talk { Ready = { ["project.start"] = Approved } }, """
        > 新项目怎么留痕
        > 取消
        + 先不写了
        > 青禾展览欠我们35000元
        - 2/6
        """);

    [Fact]
    public Task Its_questions_swallow_no_right_no_link_and_no_command() => Scene.Play(new Talk { Ready = { ["project.start"] = Approved } }, """
        > 新项目怎么留痕
        > 隐私说明
        + 诉求 3 年
        > 删除我的数据
        + 要删除您的数据吗
        > https://front.example/l/own4567890123456789012
        + 认出您了
        > 改一下
        - 2/6
        > 30 秒产品视频
        + 2/6
        > 跳过
        + 3/6
        """);

    [Fact]
    public void Way_against_a_debtor_nobody_named_is_told_all_the_same() =>
        Assert.Contains("没写对方名称", SystemMessages.Render("claim.remedy", new Dictionary<string, string> { ["specialist"] = "王律师", ["debtor"] = "", ["remedy"] = "PaymentOrder", ["as_of"] = "2025-04-19" }, "zh-Hans")!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void Messages_about_claims_never_say_that_anything_expired(string language)
    {
        var data = new Dictionary<string, string> { ["number"] = "P1", ["count"] = "40", ["paid"] = "12", ["sum"] = "613000", ["todo"] = "2", ["items"] = "甲公司\t宣传片\tdeal,part_payment\n\t\twho", ["as_of"] = "2025-04-19", ["remedy"] = "PaymentOrder", ["debtor"] = "甲公司", ["words"] = "先催", ["specialist"] = "王律师" };
        foreach (var key in new[] { "claim.look_now", "claim.checklist", "claim.digest", "claim.remedy" })
        {
            var text = SystemMessages.Render(key, data, language)!.Text;
            Assert.Contains("2025-04-19", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("过期|過期|届满|屆滿|expire", text);
        }

        Assert.Contains(language == "en" ? "40 claims in all, 12 paid in full, CNY 613,000 recovered so far" : language == "zh-Hans" ? "共 40 笔欠款，已收清 12 笔，累计收回 61.3 万元。本周要您做 2 件" : "共 40 筆欠款，已收清 12 筆，累計收回 61.3 萬元", SystemMessages.Render("claim.digest", data, language)!.Text, StringComparison.Ordinal);
    }

    private static ClaimCard Card(int ordinal, string next, ClaimElement? element, bool byLawyer)
    {
        var fields = new ClaimFields { Debtor = "甲公司", Project = "宣传片", Owed = 35_000 };
        var limitation = ComputeLimitation.Of(fields, new(), [], new DateOnly(2026, 11, 23));
        var view = new ClaimView(Guid.NewGuid(), Guid.NewGuid(), ordinal, fields, new(), ClaimState.Collecting, null, 0, 35_000, null, null, null, LimitationKind.NotComputed, "", 1, new Dictionary<ClaimField, CellVersion>());
        ElementGap[] gaps = [new(ClaimElement.Who, ElementStrength.OnlyStated, "gap.stated", []), new(ClaimElement.Deal, ElementStrength.Missing, "gap.nothing", []), new(ClaimElement.PartPayment, ElementStrength.Missing, "gap.not_needed", [])];
        return new(view, [], limitation, new(view.Id, gaps, new(next, element, byLawyer)));
    }
}
