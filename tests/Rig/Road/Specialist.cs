using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Road;

/// <summary>Takes conversations over on the database of a running host, by core's own use case.</summary>
internal sealed class Specialist(CoreOptions database) : IAsyncDisposable
{
    private static readonly string[] Desks = [Desk.Legal, Desk.Management];
    private readonly Guid id = Guid.CreateVersion7();
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddCore(database).BuildServiceProvider();

    /// <summary>Returns when the host has brought every conversation up to its new holder.</summary>
    public async Task TakeOverAsync(IEnumerable<string> conversations)
    {
        await services.GetRequiredService<SaveSpecialist>().RunAsync(id, "沈律师", Desks, isActive: true, isSample: true, CancellationToken.None);
        // As many as a load takes over at once.
        await services.GetRequiredService<DeskPeople>().SaveAsync(id, new(Capacity: 1000, Skills: [], Languages: [], Leads: []), CancellationToken.None);
        var cases = services.GetRequiredService<CasesOfConversation>();
        var desk = services.GetRequiredService<HandoffDesk>();
        foreach (var conversation in conversations)
        {
            var known = await cases.RunAsync(conversation, CancellationToken.None);
            var taken = await desk.TakeOverAsync(known[0].Id, new Reader(id), CancellationToken.None);
            if (!taken.Succeeded)
            {
                throw new InvalidOperationException($"Nobody could take {conversation} over: {taken.Problem!.Code}");
            }
        }

        await UntilCarriedAsync();
    }

    /// <summary>Says something in a conversation that this specialist holds; the outbox has it then.</summary>
    public async Task ReplyAsync(string conversation, string words)
    {
        var known = await services.GetRequiredService<CasesOfConversation>().RunAsync(conversation, CancellationToken.None);
        var said = await services.GetRequiredService<HandoffDesk>().ReplyAsync(known[0].Id, new Reader(id), $"reply:{Guid.NewGuid():N}", words, [], null, CancellationToken.None);
        if (!said.Succeeded)
        {
            throw new InvalidOperationException($"Nobody could answer in {conversation}: {said.Problem!.Code}");
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task UntilCarriedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var database = services.GetRequiredService<Database>();
        while (await database.ReadAsync(db => db.Set<OutboxRow>().AnyAsync(row => row.State == OutboxState.Queued || row.State == OutboxState.Leased, patience.Token), patience.Token))
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
