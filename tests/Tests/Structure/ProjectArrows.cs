using System.Xml.Linq;

namespace FrontDoor.Tests.Structure;

/// <summary>core &lt;- dialogs &lt;- bot, botbuilder &lt;- bot, and nothing else.</summary>
public sealed class ProjectArrows
{
    [Theory]
    [InlineData("core/Core.csproj")]
    [InlineData("botbuilder/BotBuilder.csproj")]
    [InlineData("dialogs/Dialogs.csproj", "Core")]
    [InlineData("bot/Bot.csproj", "Core", "Dialogs", "BotBuilder")]
    public void Project_refers_only_to_what_stands_below_it(string project, params string[] below) =>
        Assert.Equal(below.Order(StringComparer.Ordinal), References(project).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("FrontDoor.Core")]
    [InlineData("FrontDoor.Dialogs")]
    public void Business_knows_no_web_and_no_bot_types(string assembly)
    {
        var names = System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Bot", StringComparison.Ordinal)
            || name.StartsWith("FrontDoor.Bot", StringComparison.Ordinal));
    }

    [Fact]
    public void Dialogs_know_no_sql_and_no_http()
    {
        var names = System.Reflection.Assembly.Load("FrontDoor.Dialogs").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name is "System.Net.Http");
    }

    [Fact]
    public void The_package_switch_names_the_archived_packages()
    {
        var project = XDocument.Load(Checkout.PathOf("bot", "Bot.csproj"));
        var switched = project.Descendants("ItemGroup")
            .Where(group => ((string?)group.Attribute("Condition"))?.Contains("'package'", StringComparison.Ordinal) == true)
            .SelectMany(group => group.Elements("PackageReference"))
            .Select(reference => (string?)reference.Attribute("Include"));

        Assert.Contains("Microsoft.Bot.Builder", switched);
        Assert.Contains("Microsoft.Bot.Builder.Integration.AspNet.Core", switched);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Checkout.PathOf(project.Split('/')))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
}
