namespace FrontDoor.Tests.Dialogs;

/// <summary>The messiest stories that could be thought of, each ending in a correct case.</summary>
public sealed class MessyStories
{
    public static TheoryData<string, string> Stories => ConversationTables.Of("Stories");

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_messy_story_ends_in_a_correct_case(string name, string story)
    {
        Assert.NotEmpty(name);
        await Scene.Play(story);
    }
}
