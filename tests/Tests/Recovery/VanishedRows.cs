using System.Net;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.Recovery;

/// <summary>Claims that the newest table of an enterprise no longer has: it is asked, and says what became of them.</summary>
public sealed class VanishedRows
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] Table(params string[] debtors) => OwnTable.Sheet().Row("客户", "项目", "未收").Rows([.. debtors.Select((debtor, at) => (object?[])[debtor, "宣传片", (at + 1) * 10000])]).Bytes();

    [Fact]
    public async Task Chat_asks_what_became_of_them_and_takes_a_tap_or_words()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        var said = 0;
        async Task<IReadOnlyList<Activity>> SayAsync(string? text, object? press = null, params FileReference[] sent)
        {
            var activity = new Activity { Type = ActivityTypes.Message, Text = text, Value = press, ChannelId = "directline", From = new() { Id = "dl_u" }, Conversation = new() { Id = "c" } };
            var report = await room.Get<TurnRunner>().RunAsync(new(new("directline|c", "directline", "{}", "zh-Hans"), (++said).ToString(System.Globalization.CultureInfo.InvariantCulture), activity, AppendsToLog: true, RepliesInBody: false) { Files = sent });
            return [.. report.Replies];
        }

        async Task<string> SendAsync(params string[] debtors)
        {
            var table = (await room.Get<IFileStore>().SaveAsync(new MemoryStream(Table(debtors)), "欠款.xlsx", FileLimits.Chat, Cancel)).Value;
            await SayAsync(null, null, table);
            return string.Join('\n', (await SayAsync("好的")).Select(reply => reply.Text));
        }

        Task<IReadOnlyList<ClaimView>> ClaimsAsync(Guid caseId) => room.Get<ClaimLists>().OfCaseAsync(caseId, new(RecoveryRoom.Lawyer), Cancel);

        await SendAsync("杭州甲有限公司", "杭州乙有限公司", "杭州丙有限公司", "杭州丁有限公司");
        await SayAsync("我们是杭州样例数字文化有限公司，我叫王小样，电话13800001234");
        var caseId = (await room.Get<CasesOfConversation>().RunAsync("directline|c", Cancel)).Single().Id;

        var asked = await SendAsync("杭州甲有限公司", "杭州丙有限公司", "杭州丁有限公司");
        Assert.Contains("上次登记的 1 笔，这张表里没有了，我没有删：\n2. 杭州乙有限公司 宣传片，20,000 元", asked, StringComparison.Ordinal);
        Assert.Contains("1 笔记成已收清", string.Join('\n', (await SayAsync("都收回了")).Select(reply => reply.Text)), StringComparison.Ordinal);
        Assert.Equal([ClaimState.Collecting, ClaimState.Paid, ClaimState.Collecting, ClaimState.Collecting], (await ClaimsAsync(caseId)).Select(claim => claim.State));

        // What was paid is asked about no more; the words are an answer only right after the question.
        asked = await SendAsync("杭州甲有限公司");
        Assert.Contains("上次登记的 2 笔", asked, StringComparison.Ordinal);
        Assert.Contains("逐笔选：http", asked, StringComparison.Ordinal);
        Assert.Contains("2 笔照旧", string.Join('\n', (await SayAsync("还要追")).Select(reply => reply.Text)), StringComparison.Ordinal);
        await SayAsync("不追了");
        Assert.Equal([ClaimState.Collecting, ClaimState.Paid, ClaimState.Collecting, ClaimState.Collecting], (await ClaimsAsync(caseId)).Select(claim => claim.State));

        await SendAsync("杭州甲有限公司", "杭州丙有限公司");
        Assert.Contains("1 笔记成不追了", string.Join('\n', (await SayAsync("不追了")).Select(reply => reply.Text)), StringComparison.Ordinal);
        Assert.Equal([ClaimState.Collecting, ClaimState.Paid, ClaimState.Collecting, ClaimState.GivenUp], (await ClaimsAsync(caseId)).Select(claim => claim.State));
    }

    [Fact]
    public async Task Page_of_the_link_asks_of_each_and_a_lawyer_may_strike_the_answer()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();
        async Task<string> TakeAsync(params string[] debtors)
        {
            using var sent = await room.SendTableAsync(client, Table(debtors));
            using var taken = await client.PostAsync(sent.Headers.Location!.ToString(), new FormUrlEncodedContent([]), Cancel);
            return taken.Headers.Location!.ToString();
        }

        await TakeAsync("杭州甲有限公司", "杭州乙有限公司", "杭州丙有限公司");
        var page = await TakeAsync("杭州甲有限公司");
        var shown = WebUtility.HtmlDecode(await client.GetStringAsync(page, Cancel));
        Assert.Contains("2 · 杭州乙有限公司 宣传片 20,000", shown, StringComparison.Ordinal);

        var answers = new Dictionary<string, string> { ["vanished-2"] = "paid", ["vanished-3"] = "still", ["vanished-99"] = "paid" };
        using var answered = await client.PostAsync(page.Split('?')[0] + "/vanished", new FormUrlEncodedContent(answers), Cancel);
        shown = WebUtility.HtmlDecode(await client.GetStringAsync(answered.Headers.Location!.ToString(), Cancel));
        Assert.DoesNotContain("杭州乙有限公司", shown, StringComparison.Ordinal);
        Assert.Contains("3 · 杭州丙有限公司", shown, StringComparison.Ordinal);

        var claim = (await room.ClaimsAsync())[1];
        Assert.Equal((ClaimState.Paid, 20_000), (claim.State, claim.Recovered));
        var step = Assert.Single((await room.Get<ClaimLists>().FindAsync(claim.Id, new(RecoveryRoom.Lawyer), Cancel))!.Events);
        Assert.True((await room.Get<RecordStep>().StrikeAsync(step.Id, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        Assert.Equal((ClaimState.Collecting, 0), ((await room.ClaimsAsync())[1].State, (await room.ClaimsAsync())[1].Recovered));
    }
}
