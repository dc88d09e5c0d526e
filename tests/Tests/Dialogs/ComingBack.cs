using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>A wish has one draft and one case, whatever way people leave and return.</summary>
public sealed class ComingBack
{
    [Theory]
    [InlineData("""
        > 有人欠我们8万
        > 稍后再说
        + 30 天内
        > 你好
        + 上次欠款的事还没说完
        + [接着上次的继续]
        + [另外一件事]
        > 接着上次的继续
        + 您是哪家公司
        > 稍后再说
        > 没签合同
        + 合同 没签
        ! continue:c1#1
        + 您是哪家公司
        """)]
    [InlineData("""
        > 有人欠我們8萬
        > 稍後再說
        > 你好
        + [接著上次的繼續]
        > 繼續
        + 您是哪家公司
        """)]
    [InlineData("""
        > A client owes us 80000 yuan
        > later
        > hello
        + [Continue the last one]
        > continue
        + Which company are you with
        """)]
    [InlineData("! start:PaymentRecovery\n! start:PaymentRecovery\n> 有人欠我们8万\n+ 金额 80,000 元")]
    public async Task What_was_put_aside_goes_on_in_the_same_draft(string table) =>
        Assert.Single((await Scene.Play(table)).Last.State.Drafts);

    [Fact]
    public async Task Files_before_the_story_go_to_the_draft_of_the_story()
    {
        var talk = await Scene.Play("@ a\n+ 是什么事\n@ b\n> 客户欠我们三万\n> 13800001234");
        var opened = Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
        Assert.Equal(CaseKind.PaymentRecovery, opened.Kind);
        Assert.Equal((opened.DraftId, 2), talk.Effects.OfType<FileExhibitsEffect>().Select(filed => (filed.DraftId, filed.Files.Count)).Single());
    }

    [Fact]
    public async Task After_the_confirmation_words_are_added_and_only_a_clearly_new_wish_is_a_new_draft()
    {
        var talk = await Scene.Play("> 客户欠我们三万\n> 云起科技 王先生 13800001234\n! confirm:c1#1\n+ 已提交，编号 P261123-0001\n+ https://front.example/l/x\n> 对方还欠我们5000运费\n+ 已补充");
        Assert.Single(talk.Last.State.Drafts);
        await talk.Says("我的链接");
        Assert.Contains("https://front.example/l/x", talk.Said, StringComparison.Ordinal);
        await talk.Says("我们公司空调坏了，能不能来修");
        Assert.Equal(2, talk.Effects.OfType<OpenCaseEffect>().Select(opened => opened.DraftId).Distinct().Count());
    }

    [Fact]
    public async Task In_the_queue_little_is_said_and_a_person_is_asked_for_once()
    {
        var talk = await new Talk().Says("转人工");
        foreach (var words in new[] { "在吗？人呢", "转人工", "我要转人工", "快点" })
        {
            await talk.Does(new() { Text = words }, Holder.Queue);
            Assert.True(talk.Last.Replies.Count <= 1);
        }
        // Asking again is the same request: its answer says by when.
        Assert.Single(talk.Effects.OfType<RequestPersonEffect>().Distinct());
        Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
    }
}
