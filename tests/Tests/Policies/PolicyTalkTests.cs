using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Policies;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Dialogs;

namespace FrontDoor.Tests.Policies;

/// <summary>Questions about policies in the chat, answered from invented policies.</summary>
public sealed class PolicyTalkTests
{
    [Fact]
    public async Task Answer_quotes_the_clause_and_says_where_it_stands()
    {
        await using var room = await RoomAsync();

        var talk = await Talk(room).Says("请问租房补贴政策，硕士一年能补多少钱？");

        Says(talk, "“第三条 租房补贴标准为本科每人每年6000元，硕士每人每年12000元", "《云麓区企业人才租房补贴办法》（云麓政发〔2025〕12号）", "第三条", "有效至 2027年12月31日", "是否适用请以受理部门为准", "还没有与原文核对");
        Assert.Empty(talk.Effects.OfType<OpenCaseEffect>());
    }

    [Fact]
    public async Task Question_in_traditional_characters_is_answered_and_followed_up_twice()
    {
        await using var room = await RoomAsync();
        var talk = await Talk(room).Says("請問人工智能公司購買GPU算力有什麼補貼政策？");
        Says(talk, "算力券", "是否適用請以受理部門為準");

        Says(await talk.Says("怎麼申請？"), "云麓算力服务平台", "五、");
        Says(await talk.Says("什麼時候截止"), "云麓区人工智能产业发展若干措施");
    }

    [Fact]
    public async Task What_does_not_hold_is_said_first()
    {
        await using var room = await RoomAsync();

        Assert.StartsWith("请注意：这项政策已在 2026年4月30日 到期", (await Talk(room).Says("请问租海外仓有补贴政策吗？")).Said, StringComparison.Ordinal);
        Assert.StartsWith("请注意：这项政策从 2027年1月1日 起才施行", (await Talk(room).Says("请问餐饮店改全电厨房有补助政策吗？")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_one_tap_gives_the_question_to_the_desk()
    {
        await using var room = await RoomAsync();
        var talk = await Talk(room).Says("请问公司班车有什么补贴政策？");
        Says(talk, "没有找到答案");
        Assert.Equal("请问公司班车有什么补贴政策？", Assert.Single(talk.Effects.OfType<CountQuestionEffect>()).Words);

        await talk.Presses("policy:ask");

        var opened = Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
        Assert.Equal((CaseKind.PolicyQuestion, "请问公司班车有什么补贴政策？"), (opened.Kind, ((GeneralPayload)opened.Payload).Words));
        Says(talk, "编号 P261123-0001");

        await talk.Presses("policy:ask");
        Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
    }

    [Fact]
    public async Task Unsure_it_shows_candidates_and_answers_from_the_one_that_is_chosen()
    {
        await using var room = await RoomAsync();
        var talk = Talk(room);
        await talk.Presses("start:PolicyQuestion");
        await talk.Says("奖励");
        var choice = talk.Last.Replies.SelectMany(reply => reply.Choices).First(choice => choice.Press.StartsWith("policy:yl", StringComparison.Ordinal));

        await talk.Presses(choice.Press);

        Says(talk, "原文：“", "是否适用请以受理部门为准");
    }

    [Fact]
    public async Task Door_asks_which_policy_and_takes_any_words_as_the_question()
    {
        await using var room = await RoomAsync();
        var talk = Talk(room);
        Says(await talk.Presses("start:PolicyQuestion"), "想问哪项政策");

        Says(await talk.Says("红点奖奖励多少"), "每项奖励30万元");
    }

    [Fact]
    public async Task Question_in_the_middle_of_a_draft_is_answered_and_the_draft_goes_on()
    {
        await using var room = await RoomAsync();
        var talk = Talk(room);
        await talk.Says("杭州甲乙科技有限公司欠我们3万5");
        await talk.Says("对了，请问小微企业贷款贴息政策最高多少？");

        Says(talk, "每年最高15万元");
        Assert.DoesNotContain(talk.Last.State.Drafts, draft => draft.Kind == CaseKind.PolicyQuestion);
        Assert.False(talk.Last.State.Drafts.Single().IsConfirmed);
    }

    [Fact]
    public async Task English_reader_gets_the_summary_and_the_official_text_in_chinese()
    {
        await using var room = await RoomAsync();
        await room.Get<PolicyBook>().SaveAsync(Invented.Entry("yl-ip") with { English = "3,000 yuan for each granted invention patent of an enterprise.", VerifiedOn = new(2026, 11, 1), VerifiedBy = "周主管" }, null, "测试", CoreRoom.Stop);
        var talk = Talk(room);
        await talk.Says("What policy is there for enterprise invention patents?");

        Says(talk, "In short: 3,000 yuan for each granted invention patent", "Official text (Chinese): “一、发明专利", "1 November 2026");
    }

    [Theory]
    [InlineData("请问政策 *:* \"租房补贴")]
    [InlineData("请问补贴政策'; DROP TABLE Policies; --")]
    [InlineData("请问补贴政策<script>alert(1)</script>")]
    [InlineData("请问补贴政策 title:(租房 AND")]
    public async Task Signs_in_a_question_are_text(string question)
    {
        await using var room = await RoomAsync();

        // A quoted clause, candidates, or the plain word that nothing was found: never the answer to something else.
        Assert.Matches("《|没有找到答案", (await Talk(room).Says(question)).Said);
    }

    [Fact]
    public async Task Sample_says_what_it_is()
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<PolicyBook>().SaveAsync(Invented.Entry("yl-ip") with { IsSample = true }, null, "测试", CoreRoom.Stop);

        Assert.StartsWith("样例摘要，非原文，须核实", (await Talk(room).Says("请问发明专利授权资助政策多少钱一件？")).Said, StringComparison.Ordinal);
    }

    private static void Says(Talk talk, params string[] words) => Assert.All(words, word => Assert.Contains(word, talk.Said, StringComparison.Ordinal));

    private static Talk Talk(CoreRoom room) => new() { Policies = question => room.Get<AnswerPolicy>().RunAsync(question, CoreRoom.Stop) };

    private static async Task<CoreRoom> RoomAsync()
    {
        var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);
        return room;
    }
}
