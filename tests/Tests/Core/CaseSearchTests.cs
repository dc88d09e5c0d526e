using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Core;

/// <summary>On SQLite and PostgreSQL alike, as the run is set.</summary>
public class CaseSearchTests
{
    private static readonly Reader Lawyer = CoreRoom.Lawyer;

    [Theory]
    [InlineData("甲方")]
    [InlineData("方1")]
    [InlineData("100%公司")]
    [InlineData("某某视觉")]
    [InlineData("張三")]
    [InlineData("3800")]
    [InlineData("13800000000")]
    [InlineData("p2611")]
    [InlineData("-0001")]
    [InlineData("甲方 微信")]
    [InlineData("微信")]
    [InlineData("WECHAT")]
    [InlineData("ｗｅ")]
    public async Task Case_is_found_by(string words)
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await SaidAsync(room, "微信里都有，wechat 截图");
        await room.OpenCaseAsync("directline|c2#1", CoreRoom.Chat("directline|c2"));

        var found = await FindAsync(room, words);

        Assert.Contains(caseId, found);
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("方甲")]
    [InlineData("微截")]
    [InlineData("甲方 律师")]
    [InlineData("13800000001")]
    [InlineData("%%")]
    [InlineData("1_0")]
    public async Task Case_is_not_found_by(string words)
    {
        await using var room = await CoreRoom.OpenAsync();
        await SaidAsync(room, "微信里都有，wechat 截图");

        Assert.Empty(await FindAsync(room, words));
    }

    [Fact]
    public async Task What_is_said_later_and_what_is_amended_is_found_at_once_and_what_is_no_longer_said_is_not()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await SaidAsync(room, "第一句");

        await room.Handoff.AddNoteAsync(caseId, Lawyer, "n", "先看对账单", CoreRoom.Stop);
        Assert.Equal([caseId], await FindAsync(room, "对账"));
        var amended = new PaymentRecoveryPayload { Claims = [new Claim { Debtor = "乙方展览" }] };
        await room.Get<AmendCase>().RunAsync(caseId, "a", amended, null, null, true, null, CoreRoom.Stop);

        Assert.Equal([caseId], await FindAsync(room, "乙方"));
        Assert.Empty(await FindAsync(room, "甲方"));
    }

    [Fact]
    public async Task Transcript_is_found_by_each_of_its_lines_and_not_by_what_the_bot_says_in_every_case()
    {
        await using var room = await CoreRoom.OpenAsync();
        var at = room.Clock.GetUtcNow();
        var caseId = (await room.OpenCaseAsync()).CaseId;
        await room.Get<AddToThread>().RunAsync(
            caseId,
            "directline|c1",
            [CoreRoom.Said("k1", "展厅做完了", at), new("k2", ThreadEntryKind.FromBot, at, "请问欠款方是谁"), CoreRoom.Said("k3", "验收单有，展厅照片也有", at), CoreRoom.Said("k4", "催过三次", at)],
            CoreRoom.Stop);

        Assert.Equal([caseId], await FindAsync(room, "展厅"));
        Assert.Equal([caseId], await FindAsync(room, "三次"));
        Assert.Equal([caseId], await FindAsync(room, "催过 验收"));
        Assert.Empty(await FindAsync(room, "了验"));
        Assert.Empty(await FindAsync(room, "请问"));
    }

    [Fact]
    public async Task Nobody_finds_what_he_may_not_see()
    {
        await using var room = await CoreRoom.OpenAsync();
        await SaidAsync(room, "微信");

        Assert.Empty(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, "微信"), CoreRoom.Economist, CoreRoom.Stop));
    }

    [Fact]
    public async Task Cases_of_a_release_without_an_index_are_found_after_the_next_start()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await SaidAsync(room, "微信");
        await room.Get<Database>().WriteAsync<FrontDoor.Core.Done>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "CaseGrams" """, CoreRoom.Stop);
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "CaseTexts" """, CoreRoom.Stop);
            return default(FrontDoor.Core.Done);
        }, CoreRoom.Stop);
        Assert.Empty(await FindAsync(room, "微信"));

        await room.Get<FrontDoor.Core.OpenDatabase>().RunAsync(CoreRoom.Stop);

        Assert.Equal([caseId], await FindAsync(room, "微信"));
        Assert.Equal([caseId], await FindAsync(room, "甲方"));
    }

    private static async Task<Guid> SaidAsync(CoreRoom room, string text)
    {
        var caseId = (await room.OpenCaseAsync()).CaseId;
        await room.Get<AddToThread>().RunAsync(caseId, "directline|c1", [CoreRoom.Said("k", text, room.Clock.GetUtcNow())], CoreRoom.Stop);
        return caseId;
    }

    private static async Task<IEnumerable<Guid>> FindAsync(CoreRoom room, string words) =>
        (await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, words), Lawyer, CoreRoom.Stop)).Select(row => row.Id);
}
