using System.Globalization;

namespace FrontDoor.Tests;

public sealed class Smoke
{
    [Fact]
    public void Chinese_culture_data_is_present() =>
        Assert.Equal("zh-Hans", CultureInfo.GetCultureInfo("zh-CN").Parent.Name);
}
