using FrontDoor.Core.Cases;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>"Is it solved?" is answered by words as well as by its buttons.</summary>
public sealed class OutcomeInWords
{
    [Theory]
    [InlineData("没解决！！一分钱没到", false)]
    [InlineData("还没解决", false)]
    [InlineData("還沒解決", false)]
    [InlineData("解决了", true)]
    [InlineData("已经解决了，谢谢", true)]
    public async Task Typed_words_answer_the_question_of_a_resolved_case(string words, bool isSolved)
    {
        var talk = await Resolved();
        await talk.Says(words);
        Assert.Equal(isSolved, Assert.Single(talk.Last.Effects.OfType<AnswerOutcomeEffect>()).IsSolved);
    }

    [Fact]
    public async Task A_typed_rating_is_taken_after_the_answer()
    {
        var talk = await Resolved();
        await talk.Says("解决了");
        await talk.Says("5分");
        Assert.Equal(5, Assert.Single(talk.Last.Effects.OfType<AnswerOutcomeEffect>()).Rating);
    }

    [Theory]
    [InlineData("客户欠我们8万\n> 云起科技 王先生 13800001234", "解决了", "谢谢", "不客气")]
    [InlineData("客戶欠我們8萬\n> 雲起科技 王先生 13800001234", "解決了", "謝謝", "不客氣")]
    [InlineData("A client owes us 80000 yuan\n> Wang Xiao from Hangzhou Sample Ltd, 13800001234", "solved", "thank you", "welcome")]
    public async Task After_a_case_is_solved_and_rated_nothing_more_is_asked(string story, string solved, string thanks, string answer)
    {
        var talk = await Scene.Play("> " + story);
        talk.Known.Add(new(talk.Last.State.Drafts[0].CaseId!.Value, "P261123-0001", CaseKind.PaymentRecovery, CaseStatus.Resolved, false, "desk", null));
        await Scene.Play(talk, $"> {solved}\n> 5\n> {thanks}\n+ {answer}\n= 1");
        Assert.Empty(talk.Last.Effects.OfType<AmendCaseEffect>());
    }

    [Theory]
    [InlineData("钱没到账 他们说话不算话", "经办的律师和专员")]
    [InlineData("他们又拖了", "经办的律师和专员")]
    public async Task What_is_said_to_be_still_open_begins_nothing_new(string words, string answer)
    {
        var talk = await Resolved();
        await Scene.Play(talk, $"> 还没解决\n> {words}\n+ {answer}\n- 请看一下\n= 1");
        Assert.Empty(talk.Last.Effects);
    }

    [Fact]
    public async Task What_is_still_open_is_answered_once_and_the_next_words_are_heard()
    {
        var talk = await Resolved();
        await Scene.Play(talk, "> 还没解决\n> 删除我的数据\n+ 要删除您的数据吗");

        talk = await Resolved();
        await Scene.Play(talk, "> 还没解决\n> 他们又拖了\n+ 经办的律师和专员\n> 我们还要招一个前端工程师\n- 经办的律师和专员");
        Assert.Contains(talk.Last.State.Drafts, draft => draft.Kind == CaseKind.Hiring);
    }

    [Fact]
    public async Task Without_a_resolved_case_the_words_answer_nothing()
    {
        var talk = await Scene.Play("> 客户欠我们8万\n> 还没解决");
        Assert.Empty(talk.Effects.OfType<AnswerOutcomeEffect>());
    }

    private static async Task<Talk> Resolved()
    {
        var talk = await Scene.Play("> 客户欠我们8万");
        talk.Known.Add(new(Guid.NewGuid(), "P261123-0001", CaseKind.PaymentRecovery, CaseStatus.Resolved, true, "desk", null));
        return talk;
    }
}
