using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Text;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Tests.Dialogs;

/// <summary>Plays a conversation turn by turn; the state goes through its JSON in between, as after a restart. Cases, kept drafts and links are kept as the host would.</summary>
internal sealed class Talk : IKnowledge
{
    private readonly Dictionary<string, (Guid Id, string Number, CaseKind Kind)> opened = [];
    private string? json;
    private (string Json, DateTimeOffset At)? kept;

    public Talk(string? json = null) => this.json = json;

    /// <summary>A Monday morning in Hangzhou.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));

    public string Conversation { get; private set; } = "c1";

    public Holder Holder { get; set; }

    /// <summary>Rises whenever the holder changes.</summary>
    public long Fence { get; set; }

    /// <summary>What a specialist asked for by a card.</summary>
    public SlotAsked? Asked { get; set; }

    /// <summary>What a specialist wrote into the case of the last draft.</summary>
    public Func<KnownContent, KnownContent>? Learned { get; set; }

    public TurnOutcome Last { get; private set; } = new(new(), [], []);

    public List<KnownCase> Known { get; } = [];

    public List<KnownEnterprise> Directory { get; } = [];

    public DateTimeOffset? EnglishAt { get; set; }

    public List<Effect> Effects { get; } = [];

    /// <summary>Of the contact's open cases.</summary>
    public IReadOnlyList<ClaimCard> Claims { get; init; } = [];

    /// <summary>Texts that a lawyer approved, by key.</summary>
    public Dictionary<string, ReadyText> Ready { get; } = [];
    /// <summary>Stored workbooks by their hash.</summary>
    public Dictionary<string, ReadTable> Tables { get; } = [];

    /// <summary>The policies that questions are answered from.</summary>
    public Func<PolicyQuestion, Task<PolicyFinding?>> Policies { get; init; } = _ => Task.FromResult<PolicyFinding?>(null);

    /// <summary>How policies fit what is known of an enterprise.</summary>
    public Func<Guid?, IReadOnlyDictionary<string, string>, Task<FitReport?>> Fits { get; init; } = (_, _) => Task.FromResult<FitReport?>(null);

    /// <summary>Keeps what was answered of an enterprise, as the host does before it commits.</summary>
    public Func<KeepFactsEffect, Task> KeepsFacts { get; init; } = _ => Task.CompletedTask;

    public string Said => string.Join('\n', Last.Replies.Select(reply => reply.Text));

    public Task<Talk> Says(string text) => Does(new() { Text = text });

    public Task<Talk> Presses(string press) => Does(new() { Press = press });

    public Task<Talk> Sends(string hash) => Does(new() { Files = [new FileReference(hash, "a.png", "image/png", 10)] });

    /// <summary>The same contact on another channel: a conversation of its own that SQL knows the contact of.</summary>
    public void MovesTo(string conversation) => (Conversation, json) = (conversation, null);

    /// <summary>Somebody else, in a conversation of its own.</summary>
    public void IsLeftFor(string conversation)
    {
        MovesTo(conversation);
        kept = null;
        opened.Clear();
    }

    public Task<Talk> Does(Incoming incoming, Holder holder, bool newerWaiting = false)
    {
        Holder = holder;
        return Does(incoming, newerWaiting);
    }

    public async Task<Talk> Does(Incoming incoming, bool newerWaiting = false)
    {
        var turn = new Turn(Conversation, json is null ? null : DialogState.FromJson(json), 1, incoming, Holder, Now, newerWaiting, Fence, Asked);
        var outcome = await new Conversationalist().TurnAsync(turn, this, TestContext.Current.CancellationToken);
        Last = outcome.Settle(new([.. outcome.Effects.OfType<OpenCaseEffect>().Select(Open)], outcome.Effects.OfType<ExportDataEffect>().Any() ? "https://front.example/my-data" : null));
        Effects.AddRange(outcome.Effects);
        foreach (var facts in outcome.Effects.OfType<KeepFactsEffect>())
        {
            await KeepsFacts(facts);
        }
        if (outcome.Effects.OfType<KeepDraftsEffect>().Any())
        {
            kept = Last.State.UnfinishedJson() is { Length: > 0 } unfinished ? (unfinished, Now) : null;
        }
        json = Last.State.ToJson();
        return this;
    }

    public Task<IReadOnlyList<KnownEnterprise>> FindEnterprisesAsync(string part, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KnownEnterprise>>(
        [.. Directory.Where(known => SearchText.Of(known.Name, PinyinInitials.Of(known.Name)).Contains(SearchText.Fold(part), StringComparison.Ordinal)).Take(5)]);

    public Task<IReadOnlyList<KnownCase>> CasesAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<KnownCase>>(
        [.. Known, .. opened.Reverse().Select(draft => new KnownCase(draft.Value.Id, draft.Value.Number, draft.Value.Kind, CaseStatus.New, IsComplete(draft.Key), "desk", null))]);

    public Task<IReadOnlyList<TopicEntry>> TopicsAsync(CancellationToken cancellationToken) => Task.FromResult(Topics.Shipped);

    public Task<string?> KeptDraftsAsync(string conversationId, DateTimeOffset? newerThan, CancellationToken cancellationToken) =>
        Task.FromResult(kept is { } copy && (newerThan is null || copy.At > newerThan) ? copy.Json : null);

    public Task<KnownLink?> LinkAsync(string token, CancellationToken cancellationToken) =>
        Task.FromResult(token.StartsWith("own", StringComparison.Ordinal) ? new KnownLink(Guid.NewGuid(), "P261123-0001", false, kept?.Json) : null);

    public Task<IReadOnlyList<ClaimCard>> ClaimsAsync(string conversationId, CancellationToken cancellationToken) => Task.FromResult(Claims);

    public Task<OfferedSentence?> SentenceAsync(string conversationId, Guid claimId, string language, CancellationToken cancellationToken) => Task.FromResult(
        Claims.FirstOrDefault(card => card.Claim.Id == claimId) is { } card ? new OfferedSentence(Ready.GetValueOrDefault("debtor." + ElementNames.Key(card.Gaps.Next.Element ?? default))) : null);

    public Task<ReadyText?> ReadyTextAsync(string key, string language, CancellationToken cancellationToken) => Task.FromResult(Ready.GetValueOrDefault(key));
    public Task<PolicyFinding?> AnswerPolicyAsync(PolicyQuestion question, CancellationToken cancellationToken) => Policies(question);

    public Task<FitReport?> FitAsync(string conversationId, Guid? enterpriseId, IReadOnlyDictionary<string, string> said, CancellationToken cancellationToken) => Fits(enterpriseId, said);
    public Task<ReadTable?> TableAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(Tables.GetValueOrDefault(sha256));

    public DateTimeOffset? NextOpening(DateTimeOffset now) => null;

    public DateTimeOffset? NextEnglishSpeaker(DateTimeOffset now) => EnglishAt;

    public Task<KnownContent?> ContentAsync(string draftId, CancellationToken cancellationToken) => Task.FromResult(
        Last.State.Drafts.Find(draft => draft.Id == draftId) is { } draft && Learned is { } learned
            ? learned(new(draft.Payload, draft.Contact, draft.IsConfirmed, 1, null, null))
            : null);

    private SettledCase Open(OpenCaseEffect effect)
    {
        if (!opened.TryGetValue(effect.DraftId, out var brought))
        {
            opened[effect.DraftId] = brought = (Guid.NewGuid(), $"P261123-{opened.Count + 1:0000}", effect.Kind);
        }
        return new(effect.DraftId, brought.Id, brought.Number, "https://front.example/l/x" + (opened.Count > 1 ? opened.Count : ""));
    }

    private bool IsComplete(string draftId) =>
        Effects.OfType<AmendCaseEffect>().Any(amend => amend.DraftId == draftId && amend.IsComplete) || Effects.OfType<OpenCaseEffect>().Any(open => open.DraftId == draftId && open.IsComplete);
}
