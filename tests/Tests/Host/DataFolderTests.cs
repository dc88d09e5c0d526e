using FrontDoor.Bot;
using FrontDoor.Tests.Structure;
using Microsoft.Extensions.Configuration;

namespace FrontDoor.Tests.Host;

public sealed class DataFolderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_setting_it_is_data_at_the_root_of_the_checkout(string? setting) =>
        Assert.Equal(Checkout.PathOf("data"), DataFolder.PathOf(Configuration(setting)));

    [Fact]
    public void Setting_is_taken_as_a_whole_path() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "elsewhere"), DataFolder.PathOf(Configuration("elsewhere")));

    private static IConfiguration Configuration(string? setting) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", setting)]).Build();
}
