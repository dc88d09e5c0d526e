using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

public sealed class PaymentStory
{
    private const string Story = "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录";

    [Fact]
    public async Task The_story_is_taken_over_and_nothing_in_it_is_asked_again()
    {
        var talk = await new Talk().Says(Story);
        Assert.Contains("35,000 元", talk.Said);
        Assert.Contains("您是哪家公司？", talk.Said);
        await talk.Says("王先生 13812345678");
        var opened = Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
        Assert.False(opened.IsComplete);
        Assert.Contains("P261123-0001", talk.Said);
        var claim = ((PaymentRecoveryPayload)opened.Payload).Claims[0];
        Assert.Equal((35_000m, ContractState.No), (claim.Owed?.Value, claim.Contract));
        Assert.Contains(EvidenceKind.Chat, claim.Evidence);
        foreach (var answer in new[] { "杭州云起科技有限公司", "杭州大风展览有限公司", "没有了", "想请律师看看" })
        {
            Assert.DoesNotContain("还欠多少", talk.Said);
            Assert.DoesNotContain("签合同了吗", talk.Said);
            Assert.DoesNotContain("哪些证据", talk.Said);
            await talk.Says(answer);
        }
        Assert.NotNull(talk.Last.Replies[^1].Card);
        await talk.Presses("confirm:c1#1");
        Assert.True(talk.Effects.OfType<AmendCaseEffect>().Last().IsComplete);
        Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
    }

    [Fact]
    public async Task A_first_message_with_wish_and_contact_opens_one_case_at_once()
    {
        var talk = await new Talk().Says(Story + "，电话13812345678");
        Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
    }

    [Fact]
    public async Task A_correction_reads_back_old_and_new()
    {
        var talk = await (await new Talk().Says(Story)).Says("金额改成4万");
        Assert.Contains("35,000 元 改成 40,000 元", talk.Said);
    }

    [Theory]
    [InlineData("我要转人工")]
    [InlineData("轉人工")]
    [InlineData("talk to a person")]
    public async Task A_person_is_had_at_any_time(string words)
    {
        var talk = await new Talk().Says(words);
        Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
        Assert.Single(talk.Effects.OfType<RequestPersonEffect>());
    }
}
