using FrontDoor.Core.Directory;
using FrontDoor.Core.Text;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Keeping;

public sealed class PinyinSearch
{
    [Theory]
    [InlineData("杭州云起科技有限公司", "HZYQKJYXGS")]
    [InlineData("雲起科技3D", "YQKJ3D")]
    [InlineData("厦门晟世广告", "XMSSGG")]
    public void Initials_are_those_that_people_type(string name, string initials) => Assert.Equal(initials, PinyinInitials.Of(name));

    [Fact]
    public void A_name_without_Chinese_has_none() => Assert.Null(PinyinInitials.Of("Yunqi Ltd"));

    [Theory]
    [InlineData("yqkj")]
    [InlineData("云起")]
    [InlineData("yunqi")]
    [InlineData("91330106MA2XXXXXXQ")]
    public async Task An_enterprise_is_found_by_initials_part_English_name_or_code(string typed)
    {
        await using var room = await CoreRoom.OpenAsync();
        await room.Get<DirectoryImport>().RunAsync(new([], [], [new EnterpriseEntry("杭州云起科技有限公司", "Yunqi Technology", "91330106MA2XXXXXXQ"), new EnterpriseEntry("杭州大风展览有限公司")]), isSample: true, CoreRoom.Stop);
        Assert.Equal("杭州云起科技有限公司", Assert.Single(await room.Get<DirectoryLists>().FindEnterprisesAsync(typed, 5, CoreRoom.Stop)).Name);
    }
}
