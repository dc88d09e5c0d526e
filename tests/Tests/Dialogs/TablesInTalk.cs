using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Workbooks of debts in the conversation.</summary>
public sealed class TablesInTalk
{
    [Fact]
    public async Task Of_two_workbooks_each_is_registered_by_its_own_yes()
    {
        var talk = new Talk { Tables = { ["aa"] = Table("杭州甲有限公司"), ["bb"] = Table("杭州乙有限公司") } };
        await Scene.Play(talk, "> 客户欠我们8万\n> 云起科技 王先生 13800001234");
        await talk.Does(new() { Files = [Workbook("aa"), Workbook("bb")] });
        var yes = talk.Last.Replies.SelectMany(reply => reply.Choices).Where(choice => choice.Press?.EndsWith(":yes", StringComparison.Ordinal) == true).Select(choice => choice.Press!).ToList();
        Assert.Equal(2, yes.Count);

        foreach (var press in yes)
        {
            await talk.Presses(press);
        }

        Assert.Equal(["aa", "bb"], talk.Effects.OfType<ImportTableEffect>().Select(import => import.Sha256).Order());
    }

    private static FileReference Workbook(string hash) => new(hash, hash + ".xlsx", OfferedTable.ContentType, 10);

    private static ReadTable Table(string debtor) => new(new([new("欠款", 1, [])], [new ClaimEntry(null, 2, null, new() { Debtor = debtor, Owed = 30_000 }, [])], [], null), null);
}
