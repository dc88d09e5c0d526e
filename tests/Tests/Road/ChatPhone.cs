using Microsoft.Playwright;

namespace FrontDoor.Tests.Road;

/// <summary>Somebody at an enterprise with /chat on a phone.</summary>
internal sealed class ChatPhone(IPage page)
{
    public IPage Page => page;

    public async Task OpenAsync(Uri host)
    {
        await page.GotoAsync(new Uri(host, "/chat").ToString());
        await HearAsync("您好");
    }

    public async Task SayAsync(string text)
    {
        await page.FillAsync("[data-id='webchat-sendbox-input'], [data-testid='send box text area']", text);
        await page.Keyboard.PressAsync("Enter");
        await HearAsync(text);
    }

    /// <summary>Waits until the words stand somewhere in the conversation.</summary>
    public Task HearAsync(string words) => Assertions.Expect(Bubble(words)).ToBeVisibleAsync();

    /// <summary>How many bubbles there are.</summary>
    public Task<int> CountAsync() => Bubbles.CountAsync();

    /// <summary>Waits until there are so many bubbles.</summary>
    public Task HearMoreAsync(int count) => Bubbles.Nth(count - 1).WaitForAsync();

    /// <summary>Waits until a sent picture is shown as a picture.</summary>
    public Task SeePictureAsync(string name) =>
        page.WaitForFunctionAsync("name => [...document.querySelectorAll('#webchat img')].some(img => img.alt === name && img.naturalWidth > 0)", name);

    /// <summary>Presses a button of the last message or of a card.</summary>
    public Task PressAsync(string title) =>
        page.Locator("#webchat button").Filter(new() { HasTextString = title }).Last.ClickAsync();

    public Task SendFileAsync(string path) => page.SetInputFilesAsync("#webchat input[type=file]", path);

    /// <summary>The whole text of the last bubble that holds the words.</summary>
    public Task<string> TextAsync(string words) => Bubble(words).InnerTextAsync();

    private ILocator Bubbles => page.Locator("#webchat .webchat__bubble__content");

    private ILocator Bubble(string words) => Bubbles.Filter(new() { HasTextString = words }).Last;
}
