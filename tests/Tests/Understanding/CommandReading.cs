using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Tests.Understanding;

public sealed class CommandReading
{
    [Theory]
    [InlineData("上一步", Command.Back)]
    [InlineData("跳過", Command.Skip)]
    [InlineData("稍后再说吧", Command.Later)]
    [InlineData("取消！", Command.Cancel)]
    [InlineData("重新開始", Command.Restart)]
    [InlineData("进度？", Command.Progress)]
    [InlineData("为什么要问这个", Command.Why)]
    [InlineData("Help", Command.Help)]
    [InlineData("转人工", Command.Person)]
    [InlineData("Start over", Command.Restart)]
    [InlineData("确认无误。", Command.Confirm)]
    [InlineData("就这些了", Command.NoMore)]
    [InlineData("that's all", Command.NoMore)]
    [InlineData("我要修改", Command.Edit)]
    [InlineData("我的诉求到哪了", Command.Status)]
    public void Short_commands_are_recognised(string text, Command command) => Assert.Equal(command, Commands.Read(text));

    [Theory]
    [InlineData("取消了订单的客户欠我们3万")]
    [InlineData("杭州某某科技有限公司")]
    [InlineData("")]
    public void A_longer_message_is_no_command(string text) => Assert.Null(Commands.Read(text));

    [Theory]
    [InlineData("金额改成4万", CorrectedSlot.Amount, "4万")]
    [InlineData("不是去年，是前年", null, "前年")]
    [InlineData("欠款方写错了，应该是杭州星途科技有限公司", CorrectedSlot.Debtor, "杭州星途科技有限公司")]
    [InlineData("電話寫錯了，是13812345678", CorrectedSlot.Phone, "13812345678")]
    [InlineData("金额不对", CorrectedSlot.Amount, null)]
    [InlineData("change the amount to 40000", CorrectedSlot.Amount, "40000")]
    public void Corrections_name_slot_and_new_words(string text, CorrectedSlot? slot, string? words)
    {
        var correction = CorrectionReader.Read(text);
        Assert.NotNull(correction);
        Assert.Equal(slot, correction.Slot);
        Assert.Equal(words, correction.NewText);
    }

    [Theory]
    [InlineData("尾款三万五拖了一年多")]
    [InlineData("没签合同")]
    [InlineData("招3个人")]
    public void A_plain_answer_corrects_nothing(string text) => Assert.Null(CorrectionReader.Read(text));
}
