using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Conversations/ has one file for each thing that the engine promises, in it one conversation for each language.</summary>
public sealed class ConversationTables
{
    private static readonly string[] Languages = ["zh-Hans", "zh-Hant", "en"];

    public static TheoryData<string, string> Tables => Of("Conversations");

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task What_is_said_is_answered_as_the_table_shows(string name, string table)
    {
        Assert.NotEmpty(name);
        await Scene.Play(table);
    }

    [Fact]
    public void Each_promise_is_shown_in_each_language() =>
        Assert.All(Tables.GroupBy(row => row.Data.Item1.Split(' ')[0]), file => Assert.Empty(Languages.Except(file.Select(row => row.Data.Item1.Split(' ')[1]))));

    internal static TheoryData<string, string> Of(string folder)
    {
        var tables = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Checkout.PathOf("tests", "Tests", "Dialogs", folder), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var table in File.ReadAllText(file).Split("\n== ").Skip(1))
            {
                var parts = table.Split('\n', 2);
                tables.Add($"{Path.GetFileNameWithoutExtension(file)} {parts[0].Trim()}", parts[1]);
            }
        }
        return tables;
    }
}
