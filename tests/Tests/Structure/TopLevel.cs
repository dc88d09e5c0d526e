namespace FrontDoor.Tests.Structure;

/// <summary>The names at the top of the repository are agreed; a new one is a decision, not an accident.</summary>
public sealed class TopLevel
{
    private static readonly HashSet<string> Agreed = new(StringComparer.Ordinal)
    {
        "bot", "core", "dialogs", "botbuilder", "tests", "appsettings.json", "Bot.sln", "README.md", "README.zh-CN.md",
        "docs", "deploy", "LICENSE", "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt",
        ".editorconfig", ".gitignore", ".gitattributes", ".ci", ".config",
    };

    private static readonly string[] Required =
    [
        "bot", "core", "dialogs", "botbuilder", "tests", "appsettings.json", "Bot.sln", "README.md", "README.zh-CN.md", "LICENSE", "docs",
        "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", ".ci", ".config",
    ];

    /// <summary>What a build or a run leaves behind; git-ignored.</summary>
    private static readonly HashSet<string> LeftBehind = new(StringComparer.Ordinal) { ".git", "data", "bin", "obj", ".vs", ".idea", "TestResults" };

    [Fact]
    public void Holds_only_the_agreed_names() =>
        Assert.DoesNotContain(Names(), name => !Agreed.Contains(name) && !LeftBehind.Contains(name));

    [Fact]
    public void Holds_every_required_name() =>
        Assert.Empty(Required.Except(Names(), StringComparer.Ordinal));

    private static IEnumerable<string> Names() =>
        new DirectoryInfo(Checkout.Folder).EnumerateFileSystemInfos().Select(entry => entry.Name);
}
