using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Own company and debtor, whatever was asked.</summary>
public sealed class WhoIsWho
{
    [Theory]
    [InlineData("""
        > 我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录
        + 项目 展厅视频
        + 您是哪家公司
        > 杭州样例数字文化有限公司，我叫王小样，电话13800001234
        + 您的公司 杭州样例数字文化有限公司
        + 王小样 13800001234
        - 欠款方 杭州样例数字
        + 是谁欠的款
        > 欠款方是杭州样例会展服务有限公司
        + 欠款方 杭州样例会展服务有限公司
        > 想请律师看看怎么要
        + 希望 想请律师看看怎么要
        + 有截图或文件
        > 没有了
        + 欠款方: 杭州样例会展服务有限公司
        """)]
    [InlineData("""
        > 我們給一家公司做了展廳視頻，尾款三萬五拖了一年多，沒簽合同，只有微信聊天記錄
        + 項目 展廳視頻
        > 杭州樣例數字文化有限公司，我叫王小樣，電話13800001234
        + 您的公司 杭州樣例數字文化有限公司
        + 王小樣 13800001234
        > 欠款方是杭州樣例會展服務有限公司
        + 欠款方 杭州樣例會展服務有限公司
        > 想請律師看看怎麼要
        + 希望 想請律師看看怎麼要
        """)]
    [InlineData("""
        > A client owes us 35000 yuan for an exhibition video, more than a year overdue, no contract, only WeChat chats
        + Project exhibition video
        > Wang Xiao from Hangzhou Sample Ltd, 13800001234
        + Contact Wang Xiao 13800001234
        + Your company Hangzhou Sample Ltd
        > The client is Hangzhou Expo Co., Ltd.
        + Debtor Hangzhou Expo Co., Ltd.
        > I want a lawyer to look at it
        + Wish I want a lawyer to look at it
        """)]
    public async Task The_words_decide_and_nothing_is_asked_again(string table) => await Scene.Play(table);

    [Theory]
    [InlineData("云起科技 王先生 13812345678", "云起科技", "王先生")]
    [InlineData("云起科技的王伟，13812345678", "云起科技", "王伟")]
    [InlineData("我是杭州云起科技有限公司的，我叫李雷，手机13812345678", "杭州云起科技有限公司", "李雷")]
    [InlineData("雲起科技，王先生，13812345678", "雲起科技", "王先生")]
    [InlineData("Yunqi Technology, Mr Wang, 13812345678", "Yunqi Technology", "Mr Wang")]
    public async Task One_breath_gives_company_name_and_number(string words, string company, string person)
    {
        var talk = await Scene.Play($"> 有人欠我们钱\n> {words}");
        var contact = talk.Last.State.Drafts[0].Contact;
        Assert.Equal((company, person, "13812345678"), (contact.Enterprise, contact.Person, contact.Phone));
    }

    [Theory]
    [InlineData("> 欠款方是杭州甲展览有限公司，欠我们3万\n> 我叫王小样\n+ 称呼 王小样\n+ 您是哪家公司\n> 我们公司是杭州乙文化有限公司\n+ 您的公司 杭州乙文化有限公司\n+ 您的电话多少\n> 13800001234\n+ 王小样 13800001234")]
    [InlineData("> 有人欠我们8万\n> 13800001234\n+ 您是哪家公司\n> 客户是杭州甲展览有限公司\n+ 欠款方 杭州甲展览有限公司\n+ 您是哪家公司")]
    [InlineData("> 有人欠我们8万\n> 13800001234\n> 云起科技\n+ 是谁欠的款\n> 没签\n+ 合同 没签\n+ 是谁欠的款\n> 大风展览\n+ 欠款方 大风展览")]
    [InlineData("> 有人欠我们8万\n> 13800001234\n> 云起科技\n> 大风展览\n> 展厅视频\n+ 项目 展厅视频\n> 对方是杭州丙展览有限公司\n+ 欠款方由 大风展览 改成 杭州丙展览有限公司")]
    public async Task A_name_with_its_role_wins_over_the_open_question(string table) => await Scene.Play(table);

    [Theory]
    [InlineData("有人欠我们8万")]
    [InlineData("有人欠我們8萬")]
    [InlineData("Somebody owes us 80000 yuan")]
    public async Task Somebody_is_no_name(string words)
    {
        var talk = await new Talk().Says(words);
        Assert.Null(((PaymentRecoveryPayload)talk.Last.State.Drafts[0].Payload).Claims[0].Debtor);
    }

    [Theory]
    [InlineData("电话联系就行")]
    [InlineData("電話聯絡就行")]
    [InlineData("13812345678")]
    public async Task How_to_be_reached_asks_for_nobody_to_come(string words)
    {
        var talk = await Scene.Play($"> 有人欠我们8万\n> {words}");
        Assert.Empty(talk.Effects.OfType<RequestPersonEffect>());
    }

    [Theory]
    [InlineData("你还没回答我补贴的事呢！")]
    [InlineData("我要退税")]
    [InlineData("讲个笑话")]
    [InlineData("确认")]
    [InlineData("客户说我们伪造合同，不给钱")]
    [InlineData("欠款方是不是可以写两家")]
    [InlineData("你们办公室几点上班 在哪里")]
    [InlineData("算了不说了")]
    [InlineData("never mind, forget it")]
    public async Task A_question_or_complaint_is_no_name(string words)
    {
        var talk = await Scene.Play($"> 有人欠我们8万\n> 13800001234\n> 云起科技\n+ 是谁欠的款\n> {words}");
        Assert.DoesNotContain("欠款方 ", talk.Said, StringComparison.Ordinal);
    }
}
