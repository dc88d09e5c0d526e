using System.Net;
using System.Text;
using FrontDoor.Bot.Office;
using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using Microsoft.Bot.Schema;

namespace FrontDoor.Tests.Recovery;

/// <summary>An enterprise's own table on its way to the claims, by the page of the link and by the chat.</summary>
public sealed class TablesByLink
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static OwnTable Table(params object?[][] rows) => OwnTable.Sheet().Row("客户", "项目", "合同额", "已收", "未收", "交片日期").Rows(rows);

    [Fact]
    public async Task Table_is_shown_first_registered_for_a_yes_and_mended_by_sending_it_again()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();

        using var sent = await room.SendTableAsync(client, Table(["杭州甲有限公司", "宣传片", 50000, 20000, 30000, OwnTable.Serial(2025, 3, 5)], ["杭州乙有限公司", "纪录片", null, null, "3.5万", "等通知"], ["合计", null, null, null, 70000, null]).Bytes());
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = sent.Headers.Location!.ToString();
        var shown = WebUtility.HtmlDecode(await client.GetStringAsync(page, Cancel));
        Assert.Contains("2 笔，2 家欠款方，尚欠合计 65,000 元", shown, StringComparison.Ordinal);
        Assert.Contains("表里写的合计是 70,000 元，逐行相加是 65,000 元，差 5,000 元", shown, StringComparison.Ordinal);
        Assert.Contains("第 3 行「交片日期」写的是“等通知”：看不出是哪一天", shown, StringComparison.Ordinal);
        Assert.Contains("不构成法律意见", shown, StringComparison.Ordinal);
        Assert.Empty(await room.ClaimsAsync());

        using var yes = await client.PostAsync(page, new FormUrlEncodedContent([]), Cancel);
        Assert.Contains("已登记 2 笔，合计 65,000 元", WebUtility.HtmlDecode(await client.GetStringAsync(yes.Headers.Location!.ToString(), Cancel)), StringComparison.Ordinal);
        Assert.Equal(["杭州甲有限公司", "杭州乙有限公司"], (await room.ClaimsAsync()).Select(claim => claim.Fields.Debtor));
        Assert.Equal("交片日期: 看不出是哪一天", ReadWorkbook.Rows(new MemoryStream(await client.GetByteArrayAsync(page + "/marked.xlsx", Cancel)))![2].Cells[6]);

        using var again = await room.SendTableAsync(client, Table(["杭州甲有限公司", "宣传片", 50000, 20000, 30000, OwnTable.Serial(2025, 3, 5)], ["杭州乙有限公司", "纪录片", null, null, 35000, "2025-06-01"]).Bytes());
        using var mended = await client.PostAsync(again.Headers.Location!.ToString(), new FormUrlEncodedContent([]), Cancel);
        var claims = await room.ClaimsAsync();
        Assert.Equal(2, claims.Count);
        Assert.Equal("2025-06-01", claims[1].Fields.DeliveredOn!.Value);

        var template = ReadWorkbook.Rows(new MemoryStream(await client.GetByteArrayAsync($"/l/{room.Opened.LinkToken}/tables/template.xlsx", Cancel)))!;
        Assert.Equal([claims[0].Id.ToString(), claims[1].Id.ToString()], template.Skip(1).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task What_is_no_table_is_said_in_one_sentence_and_a_colleague_registers_nothing()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();

        using var other = await room.SendTableAsync(client, OwnTable.Sheet().Row("姓名", "电话").Row("张三", "1").Bytes());
        Assert.Contains("没认出欠款表", WebUtility.HtmlDecode(await (await client.GetAsync(other.Headers.Location!.ToString(), Cancel)).Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        using var text = await room.SendTableAsync(client, [0, 1, 2, 3]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.StatusCode);

        var colleague = (await room.Get<PersonalLinks>().ForColleagueAsync(room.Opened.CaseId, "k", Cancel)).Value;
        using var refused = await client.GetAsync($"/l/{colleague}/tables/template.xlsx", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Other_files_of_the_case_are_never_read_as_tables()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();
        var other = await room.SendAsync("聊天.txt", Encoding.UTF8.GetBytes("王总：下周一定付"));
        var page = $"/l/{room.Opened.LinkToken}/tables/{other.File.Sha256}";

        using var read = await client.GetAsync(page, Cancel);
        using var taken = await client.PostAsync(page, new FormUrlEncodedContent([]), Cancel);
        using var marked = await client.GetAsync(page + "/marked.xlsx", Cancel);

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity], [read.StatusCode, taken.StatusCode, marked.StatusCode]);
        Assert.Contains("“聊天.txt”打不开", await TextOfAsync(read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_may_send_so_much_a_day_and_what_was_refused_does_not_count()
    {
        await using var room = await RecoveryRoom.OpenAsync(("Files:AddressMegabytesPerDay", "1"));
        using var client = room.Host.NewClient();
        var large = new byte[700_000];
        using var noFile = await room.SendTableAsync(client, large);
        Array.Fill(large, (byte)'a');

        using var kept = await room.SendTableAsync(client, large, "一.txt");
        using var full = await room.SendTableAsync(client, large, "二.txt");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (noFile.StatusCode, kept.StatusCode, full.StatusCode));
        Assert.Contains("今天传来的文件到上限了（1 MB）", await TextOfAsync(full), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((20 << 20) + 1)]
    [InlineData(22 << 20)]
    public async Task Too_large_a_file_is_refused_by_name_of_the_limit(int size)
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();
        var large = new byte[size];
        Array.Fill(large, (byte)'a');

        using var refused = await room.SendTableAsync(client, large, "大.txt");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("文件太大，上限 20 MB", await TextOfAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_sent_into_the_chat_is_read_back_and_registered_for_a_yes()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        var (turns, files) = (room.Get<TurnRunner>(), room.Get<IFileStore>());
        async Task<string> SayAsync(string key, string? text, params FileReference[] sent)
        {
            var said = new Activity { Type = ActivityTypes.Message, Text = text, ChannelId = "directline", From = new() { Id = "dl_u" }, Conversation = new() { Id = "c" } };
            var report = await turns.RunAsync(new(new("directline|c", "directline", "{}", "zh-Hans"), key, said, AppendsToLog: true, RepliesInBody: false) { Files = sent });
            return string.Join('\n', report.Replies.Select(reply => reply.Text));
        }

        var table = (await files.SaveAsync(new MemoryStream(Table(["杭州甲有限公司", "宣传片", 50000, 20000, 30000, null], ["杭州乙有限公司", "纪录片", null, null, "说不清", null]).Bytes()), "欠款.xlsx", FileLimits.Chat, Cancel)).Value;

        var read = await SayAsync("1", null, table);
        Assert.Contains("《欠款.xlsx》我是这样看的：2 笔，2 家欠款方，尚欠合计 30,000 元", read, StringComparison.Ordinal);
        Assert.Contains("客户→欠款方", read, StringComparison.Ordinal);
        Assert.Contains("记下了", await SayAsync("2", "好的"), StringComparison.Ordinal);
        var told = await SayAsync("3", "我们是杭州样例数字文化有限公司，我叫王小样，电话13800001234");

        Assert.Contains("已登记 2 笔，合计 30,000 元", told, StringComparison.Ordinal);
        Assert.Contains("1 格要改，标好颜色的表和明细在这里：http", told, StringComparison.Ordinal);
        var own = (await room.Get<CasesOfConversation>().RunAsync("directline|c", Cancel)).Single();
        Assert.Equal(["宣传片", "纪录片"], (await room.Get<ClaimLists>().OfCaseAsync(own.Id, new(RecoveryRoom.Lawyer), Cancel)).Select(claim => claim.Fields.Project));
    }

    private static async Task<string> TextOfAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    [Fact]
    public async Task Five_hundred_rows_are_taken_whole()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        using var client = room.Host.NewClient();
        using var sent = await room.SendTableAsync(client, Table([.. Enumerable.Range(1, 500).Select(i => (object?[])[$"杭州第{i}有限公司", $"项目{i}", i * 100, null, i * 100, i % 2 == 0 ? "去年底" : OwnTable.Serial(2025, 1, 1)])]).Bytes());

        using var taken = await client.PostAsync(sent.Headers.Location!.ToString(), new FormUrlEncodedContent([]), Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.Equal((500, 12_525_000m), ((await room.ClaimsAsync()).Count, (await room.ClaimsAsync()).Sum(claim => claim.Fields.Sum)));
    }
}
