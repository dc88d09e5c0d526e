using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Plays a conversation turn by turn; the state goes through its JSON in between, as after a restart.</summary>
internal sealed class Talk : IKnowledge
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));

    private string? json;

    public TurnOutcome Last { get; private set; } = new(new(), [], []);

    public List<KnownCase> Known { get; } = [];

    public List<Effect> Effects { get; } = [];

    public string Said => string.Join('\n', Last.Replies.Select(reply => reply.Text));

    public Task<Talk> Says(string text) => Does(new() { Text = text });

    public Task<Talk> Presses(string press) => Does(new() { Press = press });

    public Task<Talk> Sends(string hash) => Does(new() { Files = [new FileReference(hash, "a.png", "image/png", 10)] });

    public async Task<Talk> Does(Incoming incoming, Holder holder = Holder.Bot)
    {
        var turn = new Turn("c1", json is null ? null : DialogState.FromJson(json), 1, incoming, holder, Now);
        var outcome = await new Conversationalist().TurnAsync(turn, this, TestContext.Current.CancellationToken);
        var opened = outcome.Effects.OfType<OpenCaseEffect>().FirstOrDefault();
        Last = outcome.Settle(opened is null ? new() : new(opened.DraftId, Guid.NewGuid(), "P261123-0001", "https://front.example/l/x"));
        Effects.AddRange(outcome.Effects);
        json = Last.State.ToJson();
        return this;
    }

    public Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KnownEnterprise>>([]);

    public Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KnownCase>>(Known);

    public DateTimeOffset? NextOpening(DateTimeOffset now) => null;
}
