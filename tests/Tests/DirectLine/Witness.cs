using System.Collections.Concurrent;
using Microsoft.Bot.Builder;

namespace FrontDoor.Tests.DirectLine;

/// <summary>A bot that says nothing and notes what it is told: text, and who arrived.</summary>
internal sealed class Witness : IBot
{
    public ConcurrentQueue<string> Seen { get; } = new();

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        Seen.Enqueue(activity.Text ?? string.Concat((activity.MembersAdded ?? []).Select(member => "+" + member.Id)));
        return Task.CompletedTask;
    }
}
