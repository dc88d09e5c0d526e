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
    [InlineData("就这些了", Command.Enough)]
    [InlineData("that's all", Command.Enough)]
    [InlineData("没有了", Command.NoMore)]
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
    [InlineData("不是三十万是28万", null, "28万")]
    [InlineData("不是三十萬，是28萬", null, "28萬")]
    [InlineData("not 30k, it's 28k", null, "28k")]
    [InlineData("金额改成4万，欠款方改成杭州星途科技有限公司", CorrectedSlot.Amount, "4万")]
    public void Corrections_name_slot_and_new_words(string text, CorrectedSlot? slot, string? words)
    {
        var correction = CorrectionReader.Read(text);
        Assert.NotNull(correction);
        Assert.Equal(slot, correction.Slot);
        Assert.Equal(words, correction.NewText);
    }

    [Fact]
    public void Two_corrections_in_one_breath_are_both_read()
    {
        var corrections = CorrectionReader.ReadAll("金额改成4万，欠款方改成杭州星途科技有限公司");
        Assert.Equal([CorrectedSlot.Amount, CorrectedSlot.Debtor], corrections.Select(correction => correction.Slot));
        Assert.Equal(["4万", "杭州星途科技有限公司"], corrections.Select(correction => correction.NewText));
    }

    [Theory]
    [InlineData("欠款方寫錯了，應該是寧波海納電子有限公司，金額也錯了，應該是五萬", CorrectedSlot.Debtor, "寧波海納電子有限公司", CorrectedSlot.Amount, "五萬")]
    [InlineData("change the amount to 40000 and the debtor to Star Media Ltd.", CorrectedSlot.Amount, "40000", CorrectedSlot.Debtor, "Star Media Ltd")]
    public void Two_corrections_are_read_in_every_script(string text, CorrectedSlot first, string firstWords, CorrectedSlot second, string secondWords) =>
        Assert.Equal([(first, firstWords), (second, secondWords)], CorrectionReader.ReadAll(text).Select(correction => (correction.Slot!.Value, correction.NewText!)));

    [Theory]
    [InlineData("电话打错了最后一位是8", "8")]
    [InlineData("手机号最后两位应该是 66", "66")]
    [InlineData("電話號碼末四位是五六七八", "5678")]
    [InlineData("my phone number is wrong, the last digit is 8", "8")]
    public void The_last_digits_of_a_telephone_number_can_be_corrected_alone(string text, string ending)
    {
        var correction = CorrectionReader.Read(text);
        Assert.Equal(CorrectedSlot.Phone, correction!.Slot);
        Assert.Equal(ending, correction.Ending);
        Assert.Equal("13812345679"[..^ending.Length] + ending, PhoneNumbers.WithEnding("13812345679", ending)!.Number);
    }

    [Theory]
    [InlineData("尾款三万五拖了一年多")]
    [InlineData("没签合同")]
    [InlineData("招3个人")]
    public void A_plain_answer_corrects_nothing(string text) => Assert.Null(CorrectionReader.Read(text));
}
