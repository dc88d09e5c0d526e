using FrontDoor.Tests.Road;

namespace FrontDoor.Tests.Console;

/// <summary>What people paste into the chat, as the specialist sees it.</summary>
[Collection(WholeRoad.Name)]
public sealed class StrangeText(Office office) : IClassFixture<Office>
{
    /// <summary>Markup, emoji with a joiner, a right-to-left mark, a bell and a combining accent, then the rest of 5,000 characters.</summary>
    private const string Strange = "<b>粗</b><img src=x onerror=alert(1)> 👩‍💻 \u202Eabc\u202C \a e\u0301 & &lt; ";

    [Fact]
    public async Task Five_thousand_characters_from_the_chat_stand_whole_in_the_console_and_are_never_markup()
    {
        var words = Strange + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i:0000}句"))[..(5000 - Strange.Length - 1)] + "终";
        var (page, enterprise) = await office.TakeOverAsync("杭州样例长文有限公司");

        await enterprise.SayAsync(words);

        var line = page.Locator(".pane-thread .line", new() { HasText = "终" }).Last;
        await line.WaitForAsync();
        var shown = await line.InnerTextAsync();
        Assert.Contains("<b>粗</b><img src=x onerror=alert(1)> 👩‍💻", shown, StringComparison.Ordinal);
        Assert.Contains("e\u0301 & &lt;", shown, StringComparison.Ordinal);
        Assert.Contains(words[^4000..], shown, StringComparison.Ordinal);
        Assert.Equal(0, await line.Locator("b, img[src=x]").CountAsync());
        Assert.Equal(words, Assert.Single((await enterprise.ReadAsync()).Select(Enterprise.Text), said => said.EndsWith('终')));
    }
}
