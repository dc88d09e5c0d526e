using FrontDoor.Dialogs.Chats;

namespace FrontDoor.Tests.Recovery;

/// <summary>A sample of each form in which chats come as text.</summary>
public sealed class ChatTexts
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private const string Copied = """
        杭州甲-王总 2025/3/5 14:22:10
        片子收到了，没问题，就按这版
        小李 2025/3/5 14:25:01
        好的王总，尾款3.5万什么时候安排？
        杭州甲-王总 2025/3/5 14:30:40
        月底前付给你们
        """;

    private const string Mailed = """
        微信聊天记录
        Dear:
            “王总”与“小李”的聊天记录如下:

        —————  2025-03-05  —————

        王总  14:22

        片子收到了，没问题

        小李  14:25

        [图片]

        —————  2025-06-01  —————

        小李  09:10

        王总，尾款还没收到，麻烦安排一下付款
        """;

    private const string Lines = """
        王总 2025-03-05 14:22 验收通过
        小李 2025-03-05 14:25: 一共5万，已付1.5万
        王总 2025-03-05 14:26 下周打款
        """;

    private const string Bracketed = """
        [2025-03-05 14:22:10] 王总: 收到，下周一付
        [2025-03-04 09:00:00] 小李：麻烦尽快付款
        """;

    [Fact]
    public void Copied_from_a_computer_has_time_and_speaker_and_the_words_that_matter()
    {
        var chat = ReadChat.Run(Copied, Today);

        Assert.Equal((ChatForm.Copied, 3), (chat.Form!.Value, chat.Messages.Count));
        Assert.Equal((new DateTime(2025, 3, 5, 14, 22, 10, DateTimeKind.Unspecified), "杭州甲-王总", "片子收到了，没问题，就按这版"), (chat.Messages[0].At!.Value, chat.Messages[0].Speaker, chat.Messages[0].Text));
        Assert.Equal([ChatMarkKind.Acceptance], chat.Messages[0].Marks.Select(mark => mark.Kind));
        Assert.Equal([ChatMarkKind.Demand, ChatMarkKind.Price], chat.Messages[1].Marks.Select(mark => mark.Kind).Order().Reverse());
        Assert.Contains(chat.Messages[1].Marks, mark => mark.Words == "3.5万");
        Assert.Equal((ChatMarkKind.Promise, "月底前付"), (chat.Messages[2].Marks.Single().Kind, chat.Messages[2].Marks.Single().Words));
        Assert.Empty(chat.Gaps);
    }

    [Fact]
    public void Mailed_selection_takes_its_day_from_the_line_above_and_its_gaps_are_pointed_out()
    {
        var chat = ReadChat.Run(Mailed, Today);

        Assert.Equal((ChatForm.Mailed, 3), (chat.Form!.Value, chat.Messages.Count));
        Assert.Equal((new DateTime(2025, 6, 1, 9, 10, 0, DateTimeKind.Unspecified), "小李"), (chat.Messages[2].At!.Value, chat.Messages[2].Speaker));
        Assert.Equal(ChatMarkKind.Demand, chat.Messages[2].Marks.Single().Kind);
        Assert.Equal([ChatGapKind.NotInText, ChatGapKind.LongSilence], chat.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void One_line_a_message_is_read_with_or_without_a_colon()
    {
        var chat = ReadChat.Run(Lines, Today);

        Assert.Equal((ChatForm.Lines, 3), (chat.Form!.Value, chat.Messages.Count));
        Assert.Equal(["王总", "小李", "王总"], chat.Messages.Select(message => message.Speaker));
        Assert.Equal("下周打款", chat.Messages[2].Text);
        Assert.Equal(ChatMarkKind.Promise, chat.Messages[2].Marks.Single().Kind);
    }

    [Fact]
    public void Messages_that_run_backwards_in_time_are_pointed_out()
    {
        var chat = ReadChat.Run(Bracketed, Today);

        Assert.Equal(["王总", "小李"], chat.Messages.Select(message => message.Speaker));
        Assert.Equal(ChatGapKind.OutOfOrder, chat.Gaps.Single().Kind);
    }

    [Fact]
    public void Missing_side_withdrawn_words_and_a_day_to_come_are_pointed_out()
    {
        var chat = ReadChat.Run("小李 2026/11/22 10:00:00\n请尽快付款\n小李 2026/11/30 10:00:00\n“小李”撤回了一条消息", Today);

        Assert.Equal([ChatGapKind.OneSide, ChatGapKind.TakenBack, ChatGapKind.AfterToday], chat.Gaps.Select(gap => gap.Kind));
    }

    [Theory]
    [InlineData("验收没通过，要改")]
    [InlineData("这版不行，再改改")]
    public void Refused_work_is_no_acceptance(string words) =>
        Assert.DoesNotContain(ReadChat.Run($"王总 2025/3/5 14:22\n{words}\n小李 2025/3/5 14:23\n好", Today).Messages[0].Marks, mark => mark.Kind == ChatMarkKind.Acceptance);

    [Theory]
    [InlineData("")]
    [InlineData("会议纪要\n3月5日下午2:00 在杭州开会\n参加人：张三、李四")]
    [InlineData("您好，附件是合同，请查收。\n谢谢！")]
    public void Anything_else_is_kept_and_marked_by_hand(string text) =>
        Assert.Null(ReadChat.Run(text, Today).Form);
}
