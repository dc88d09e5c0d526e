using FrontDoor.Core.Directory;

namespace FrontDoor.Tests.Core;

public class DirectoryTests
{
    private static readonly DirectoryEntries Entries = new(
        [new("青禾园", "运营公司"), new("云麓园")],
        [new("1号楼", "青禾园"), new("1号楼", "云麓园")],
        [
            new("杭州青禾数字科技有限公司", "Hangzhou Qinghe Digital", "91330000MA1000000A", "青禾园", "1号楼"),
            new("青禾展览设计有限公司", Park: "云麓园", Building: "1号楼"),
            new("浙江大青禾有限公司", Park: "没有的园"),
        ]);

    [Fact]
    public async Task Import_twice_adds_nothing_and_keeps_what_is_known()
    {
        await using var room = await CoreRoom.OpenAsync();
        var import = room.Get<DirectoryImport>();

        Assert.Equal(7, (await import.RunAsync(Entries, isSample: false, CoreRoom.Stop)).Value);
        Assert.Equal(0, (await import.RunAsync(Entries, isSample: false, CoreRoom.Stop)).Value);
        var sameCode = new DirectoryEntries([], [], [new("改了名的公司", CreditCode: "91330000MA1000000A")]);
        Assert.Equal(0, (await import.RunAsync(sameCode, isSample: false, CoreRoom.Stop)).Value);
    }

    [Fact]
    public async Task Buildings_of_one_name_stay_with_their_parks()
    {
        var hits = await FindAsync("青禾");

        Assert.Equal(("青禾园", "1号楼"), hits.Where(h => h.Name.StartsWith("杭州", StringComparison.Ordinal)).Select(h => (h.Park, h.Building)).Single());
        Assert.Equal(("云麓园", "1号楼"), hits.Where(h => h.Name.StartsWith("青禾", StringComparison.Ordinal)).Select(h => (h.Park, h.Building)).Single());
        Assert.Null(hits.Single(h => h.Name.StartsWith("浙江", StringComparison.Ordinal)).Park);
    }

    [Theory]
    [InlineData("青禾", "青禾展览设计有限公司")]
    [InlineData("hangzhou qing", "杭州青禾数字科技有限公司")]
    [InlineData("91330000ma1", "杭州青禾数字科技有限公司")]
    [InlineData("９１３３００００", "杭州青禾数字科技有限公司")]
    [InlineData("大青禾", "浙江大青禾有限公司")]
    public async Task What_begins_with_the_words_comes_first(string part, string first) => Assert.Equal(first, (await FindAsync(part))[0].Name);

    [Theory]
    [InlineData("青")]
    [InlineData(" ")]
    [InlineData("%%")]
    [InlineData("没有这家")]
    public async Task Too_little_signs_and_strangers_find_nothing(string part) => Assert.Empty(await FindAsync(part));

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100I000100Y43", false)]
    [InlineData("", false)]
    public void Credit_code_is_checked_by_its_last_character(string code, bool isValid) => Assert.Equal(isValid, CreditCode.IsValid(code));

    private static async Task<IReadOnlyList<EnterpriseHit>> FindAsync(string part)
    {
        await using var room = await CoreRoom.OpenAsync();
        Assert.True((await room.Get<DirectoryImport>().RunAsync(Entries, isSample: false, CoreRoom.Stop)).Succeeded);
        return await room.Get<DirectoryLists>().FindEnterprisesAsync(part, 10, CoreRoom.Stop);
    }
}
