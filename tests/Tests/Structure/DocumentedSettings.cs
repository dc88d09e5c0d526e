using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace FrontDoor.Tests.Structure;

public sealed partial class DocumentedSettings
{
    /// <summary>ASP.NET's own, which its documentation explains.</summary>
    private static readonly string[] Foreign = ["Logging:", "AllowedHosts", "Urls"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Each_setting_is_documented_and_each_documented_one_is_there(string readme)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Checkout.PathOf("appsettings.json")).Build();
        var documented = Row().Matches(File.ReadAllText(Checkout.PathOf(readme))).SelectMany(row => Key().Matches(row.Groups[1].Value)).Select(key => key.Groups[1].Value).ToList();
        var present = settings.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => setting.Key);

        Assert.Contains("Data:Folder", documented);
        Assert.DoesNotContain(documented, key => !settings.GetSection(key).Exists());
        Assert.DoesNotContain(present, key => !Foreign.Any(own => key.StartsWith(own, StringComparison.Ordinal)) && !documented.Exists(row => key == row || key.StartsWith(row + ":", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\| (`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z:]+)`")]
    private static partial Regex Key();
}
