using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace FrontDoor.Tests.Structure;

public sealed partial class DocumentedSettings
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Each_documented_setting_is_in_appsettings(string readme)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Checkout.PathOf("appsettings.json")).Build();
        var documented = Row().Matches(File.ReadAllText(Checkout.PathOf(readme))).SelectMany(row => Key().Matches(row.Groups[1].Value)).Select(key => key.Groups[1].Value).ToList();

        Assert.Contains("Data:Folder", documented);
        Assert.DoesNotContain(documented, key => !settings.GetSection(key).Exists());
    }

    [GeneratedRegex(@"^\| (`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z:]+)`")]
    private static partial Regex Key();
}
