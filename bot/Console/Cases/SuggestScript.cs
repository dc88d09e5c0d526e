using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>The list that opens behind a sign while somebody writes (<c>suggest.js</c>).</summary>
internal static class SuggestScript
{
    public static async Task AttachAsync(IJSRuntime script, ElementReference box, string sign, IReadOnlyList<Suggestion> items, string label)
    {
        if (items.Count > 0)
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "/console/suggest.js");
            await module.InvokeVoidAsync("attach", box, sign, items, label);
        }
    }
}

/// <param name="Name">What is typed behind the sign.</param>
/// <param name="Text">What stands there afterwards.</param>
public sealed record Suggestion(string Name, string Text);
