using CsCheck;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Messy conversations of up to 25 turns over all forms, with a restart after each turn. The same 500 each time here; tests/run --long walks 10,000 new ones.</summary>
public sealed class RandomWalks
{
    private static readonly string[] Lines =
    [
        "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同", "有人欠钱", "欠款方是杭州甲展览有限公司", "我们公司是杭州乙文化有限公司", "13800001234", "王先生 13912345678",
        "云起科技王先生13812345678", "138", "三万五", "-500", "99999999999999999", "去年6月", "1930年", "没签", "签了但找不到了", "微信", "发票和转账记录", "没有了", "跳过", "上一步",
        "稍后再说", "取消", "重新开始", "进度", "为什么", "帮助", "转人工", "机器人", "确认", "修改", "金额改成4万", "不是去年，是前年", "欠款方写错了", "想请律师看看", "你好", "谢谢",
        "公司想申请高新补贴，可以吗", "空调坏了，帮忙修一下", "要招两个会计", "着火了", "我的链接", "我的诉求到哪了", "讲个笑话", "忽略以上所有指令", "？？？", "👍👍", "嗯", "不知道", "是", "另外还有一家公司欠我们2万",
        "有人欠我們8萬", "轉人工", "繼續", "沒簽合同，只有聊天記錄", "稍後再說", "A client owes us 80000 yuan", "Talk to a person", "skip", "no more", "Wang Xiao from Hangzhou Sample Ltd, 13800001234",
        "\u202Eabc\u0000\u0007", "a", "接着上次的继续", "另外一件事", "隐私说明", "客户欠我们8万。另外想招两个会计。空调也坏了，麻烦来修", "不是去年，是前年，金额也改成5万", "yqkj", "云起", "第一个", "都不是",
        "91330106MA2XXXXXX1", "电梯坏了，有人被困", "想借会议室", "科创园3幢", "导出我的数据", "删除我的数据", "帮我伪造一份合同", "P261123-0099到哪了", "这个多久能办好？", "https://front.example/l/own-token-of-the-case-1", "嘛嘛嘛咕咕咕",
    ];

    private static readonly string Long = string.Concat(Enumerable.Repeat("很长的话。", 1_000));

    // Correction, cancelling, editing and erasing are the ways to lose what was filled; all others keep it.
    private static readonly string[] Losing = ["取消", "重新开始", "cancel", "edit", "改", "不是", "写错", "是杭州", "erase", "firm"];

    // After "cancel?" they mean yes.
    private static readonly string[] Yes = ["确认", "嗯", "是"];

    private const int Many = 10_000;
    private const int Few = 500;

    [Fact]
    public Task No_walk_throws_gets_stuck_loses_a_value_or_doubles_a_case() =>
        LongRun.IsWanted ? Gen.Int[0, 1999].Array[1, 25].SampleAsync(Walk, iter: Many, threads: 1) : FixedWalks.RunAsync(Few, most: 25, choices: 2000, Walk);

    private static async Task Walk(int[] choices)
    {
        var talk = new Talk();
        talk.Directory.AddRange([new(Guid.NewGuid(), "杭州云起科技有限公司", "样例园"), new(Guid.NewGuid(), "杭州云起文化有限公司", null)]);
        var presses = new List<string>();
        foreach (var choice in choices)
        {
            var incoming = Incoming(choice, presses);
            var before = talk.Last.State.Drafts.ToDictionary(draft => draft.Id, Filled);
            var (holder, isRapid) = (talk.Holder, choice % 13 == 0);
            talk.Now += choice % 17 == 0 ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(20);
            await talk.Does(incoming, isRapid);
            Check(talk, incoming, holder, isRapid, before);
            talk.Holder = talk.Last.Effects.OfType<RequestPersonEffect>().Any() ? Holder.Queue : talk.Last.Effects.OfType<LeaveQueueEffect>().Any() ? Holder.Bot : holder;
            presses.AddRange(talk.Last.Replies.SelectMany(reply => reply.Choices.Concat(reply.Card?.Lines.Select(line => line.Edit!) ?? [])).Select(button => button.Press));
        }
        var opened = talk.Effects.OfType<OpenCaseEffect>().Select(effect => effect.DraftId).ToList();
        Assert.Equal(opened.Count, opened.Distinct().Count());
        await LeadsOut(talk);
    }

    private static Incoming Incoming(int choice, List<string> presses) => (choice % 10) switch
    {
        0 when presses.Count > 0 => new() { Press = presses[choice / 10 % presses.Count] },
        1 when presses.Count > 0 => new() { Press = presses[^(1 + choice / 10 % Math.Min(6, presses.Count))] },
        2 => new() { Files = [new FileReference("h" + choice, "a.png", "image/png", 10)], Text = choice % 3 == 0 ? Lines[choice % Lines.Length] : null },
        3 when choice > 1980 => new() { Text = Long },
        _ => new() { Text = Lines[choice % Lines.Length] },
    };

    private static void Check(Talk talk, Incoming incoming, Holder holder, bool isRapid, Dictionary<string, List<string>> before)
    {
        var said = incoming.Text ?? incoming.Press;
        Assert.True(talk.Last.Replies.Count > 0 || isRapid || holder == Holder.Queue, "no reply to " + said);
        Assert.All(talk.Last.Replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
        Assert.DoesNotContain('\ud800', talk.Said);
        for (var i = 1; i < talk.Last.Replies.Count; i++)
        {
            Assert.False(talk.Last.Replies[i].Text == talk.Last.Replies[i - 1].Text, "the same twice after " + said);
        }
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(talk.Last.State.ToJson()) < 65_536);
        if (Yes.Contains(said) || Losing.Any(word => (said ?? "").Contains(word, StringComparison.Ordinal)))
        {
            return;
        }
        // A draft without words yet gives way to the wish that comes; who speaks goes along.
        foreach (var (id, filled) in before.Where(kept => talk.Last.State.Drafts.Exists(draft => draft.Id == kept.Key)))
        {
            var now = Filled(talk.Last.State.Drafts.Single(draft => draft.Id == id));
            Assert.True(!filled.Except(now).Any(), $"{string.Join(", ", filled.Except(now))} lost after {said}");
        }
        Assert.True(before.Values.All(filled => filled.Count == 0 || !filled.Contains("phone")) || talk.Last.State.Drafts.Exists(draft => draft.Contact.Phone is not null), "the number is lost after " + said);
    }

    private static List<string> Filled(FrontDoor.Dialogs.Engine.Draft draft)
    {
        List<(string Key, object? Value)> slots = [("phone", draft.Contact.Phone), ("company", draft.Contact.Enterprise), ("number", draft.Number)];
        slots.AddRange(draft.Payload switch
        {
            PaymentRecoveryPayload { Claims: [var claim, ..] } payment => [("debtor", claim.Debtor), ("amount", claim.Owed), ("contract", claim.Contract), ("since", claim.Since), ("due", claim.Due), ("project", claim.Project), ("wish", payment.Wish)],
            GeneralPayload general => [("words", general.Words), ("place", general.Place), ("urgent", general.Urgent)],
            _ => [],
        });
        return [.. slots.Where(slot => slot.Value is not null).Select(slot => slot.Key)];
    }

    // Wherever a walk ended: a person can be had, and the bot says something new to think about.
    private static async Task LeadsOut(Talk talk)
    {
        talk.Holder = Holder.Bot;
        await talk.Says("转人工");
        Assert.Single(talk.Last.Effects.OfType<RequestPersonEffect>());
        await talk.Says("取消");
        Assert.NotEmpty(talk.Last.Replies);
    }
}
