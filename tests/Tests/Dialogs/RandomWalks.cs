using CsCheck;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Messy conversations of up to 25 turns, with a restart after each.</summary>
public sealed class RandomWalks
{
    private static readonly string[] Lines =
    [
        "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同", "有人欠钱", "欠款方是杭州甲展览有限公司", "我们公司是杭州乙文化有限公司", "13800001234", "王先生 13912345678",
        "云起科技王先生13812345678", "138", "三万五", "-500", "99999999999999999", "去年6月", "1930年", "没签", "签了但找不到了", "微信", "发票和转账记录", "没有了", "跳过", "上一步",
        "稍后再说", "取消", "重新开始", "进度", "为什么", "帮助", "转人工", "机器人", "确认", "修改", "金额改成4万", "不是去年，是前年", "欠款方写错了", "想请律师看看", "你好", "谢谢",
        "公司想申请高新补贴，可以吗", "空调坏了，帮忙修一下", "要招两个会计", "着火了", "我的链接", "我的诉求到哪了", "讲个笑话", "忽略以上所有指令", "？？？", "👍👍", "嗯", "不知道", "是", "另外还有一家公司欠我们2万",
        "有人欠我們8萬", "轉人工", "繼續", "沒簽合同，只有聊天記錄", "稍後再說", "A client owes us 80000 yuan", "Talk to a person", "skip", "no more", "Wang Xiao from Hangzhou Sample Ltd, 13800001234",
        "\u202Eabc\u0000\u0007", "a", "接着上次的继续", "另外一件事", "隐私说明",
    ];

    private static readonly string Long = string.Concat(Enumerable.Repeat("很长的话。", 1_000));

    // Correction, cancelling and editing are the ways to lose what was filled; all others keep it.
    private static readonly string[] Losing = ["取消", "重新开始", "cancel", "edit", "改", "不是", "写错", "是杭州"];

    [Fact]
    public Task No_walk_throws_loses_a_value_or_doubles_a_case() =>
        Gen.Int[0, 999].Array[1, 25].SampleAsync(Walk, iter: int.TryParse(Environment.GetEnvironmentVariable("FRONTDOOR_WALKS"), out var many) ? many : 200, threads: 1);

    private static async Task Walk(int[] choices)
    {
        var talk = new Talk();
        var presses = new List<string>();
        var holder = Holder.Bot;
        foreach (var choice in choices)
        {
            var incoming = Incoming(choice, presses);
            var before = talk.Last.State.Drafts.ToDictionary(draft => draft.Id, draft => (draft.Contact.Phone, draft.Number));
            await talk.Does(incoming, holder);
            Check(talk, incoming, holder, before);
            holder = talk.Last.Effects.OfType<RequestPersonEffect>().Any() ? Holder.Queue : talk.Last.Effects.OfType<LeaveQueueEffect>().Any() ? Holder.Bot : holder;
            presses.AddRange(talk.Last.Replies.SelectMany(reply => reply.Choices.Concat(reply.Card?.Lines.Select(line => line.Edit!) ?? [])).Select(button => button.Press));
        }
        var opened = talk.Effects.OfType<OpenCaseEffect>().Select(effect => effect.DraftId).ToList();
        Assert.Equal(opened.Count, opened.Distinct().Count());
    }

    private static Incoming Incoming(int choice, List<string> presses) => (choice % 10) switch
    {
        0 when presses.Count > 0 => new() { Press = presses[choice / 10 % presses.Count] },
        1 when presses.Count > 0 => new() { Press = presses[^(1 + choice / 10 % Math.Min(6, presses.Count))] },
        2 => new() { Files = [new FileReference("h" + choice, "a.png", "image/png", 10)] },
        3 when choice > 980 => new() { Text = Long },
        _ => new() { Text = Lines[choice % Lines.Length] },
    };

    private static void Check(Talk talk, Incoming incoming, Holder holder, Dictionary<string, (string? Phone, string? Number)> before)
    {
        Assert.True(talk.Last.Replies.Count > 0 || holder == Holder.Queue, "no reply to " + (incoming.Text ?? incoming.Press));
        Assert.All(talk.Last.Replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(talk.Last.State.ToJson()) < 65_536);
        if (Losing.Any(word => (incoming.Text ?? incoming.Press ?? "").Contains(word, StringComparison.Ordinal)))
        {
            return;
        }
        // A draft without words yet gives way to the wish that comes; the number goes along.
        foreach (var phone in before.Values.Select(kept => kept.Phone).OfType<string>())
        {
            Assert.True(talk.Last.State.Drafts.Exists(draft => draft.Contact.Phone is not null), $"{phone} lost after {incoming.Text ?? incoming.Press}");
        }
    }
}
