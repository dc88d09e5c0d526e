using FrontDoor.Core;
using FrontDoor.Core.Conversations;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Dialogs;

/// <summary>One turn to decide: pure but for <see cref="IKnowledge"/>.</summary>
/// <param name="ConversationId">Draft ids are made from it: <c>{ConversationId}#{ordinal}</c>.</param>
/// <param name="State">Null in a new conversation.</param>
/// <param name="FirstDraftOrdinal">Ordinal for the first draft when <paramref name="State"/> is null (counted from SQL); else the state knows.</param>
/// <param name="Holder">Bot, or Queue: then the bot keeps collecting and never talks over a person.</param>
/// <param name="Now">With the offset of Asia/Shanghai.</param>
/// <param name="NewerWaiting">A newer message of this conversation waits: take in, do not ask.</param>
/// <param name="Fence">Rises whenever the holder changes: then a specialist may have learned something.</param>
/// <param name="Asked">What a specialist asked for by a card; while he holds, a turn only reads its answer and says nothing. Null: nothing.</param>
public sealed record Turn(
    string ConversationId,
    DialogState? State,
    int FirstDraftOrdinal,
    Incoming Incoming,
    Holder Holder,
    DateTimeOffset Now,
    bool NewerWaiting = false,
    long Fence = 0,
    SlotAsked? Asked = null)
{
    /// <summary>Nothing is known of the conversation beyond itself: there is nothing to look for.</summary>
    public bool IsStranger { get; init; }
}

/// <param name="Slot">Key of a slot of the draft's form.</param>
public sealed record SlotAsked(string DraftId, string Slot);

/// <summary>What a turn decided. Replies may hold placeholders that <see cref="Settle"/> fills once the effects were carried out.</summary>
public sealed record TurnOutcome(DialogState State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects)
{
    /// <summary>Stands in reply texts and buttons for the number that the draft's case gets: one turn may open two cases.</summary>
    public static string NumberOf(string draftId) => $"{Opens}number {draftId}{Closes}";

    /// <summary>As <see cref="NumberOf"/>, for the personal link of the case.</summary>
    public static string LinkOf(string draftId) => $"{Opens}link {draftId}{Closes}";

    /// <summary>As <see cref="NumberOf"/>, for the colleague's link of the case.</summary>
    public static string ColleagueLinkOf(string draftId) => $"{Opens}colleague {draftId}{Closes}";

    /// <summary>As <see cref="NumberOf"/>, for what came of a table of debts.</summary>
    public static string TableOf(string draftId, string sha256) => $"{Opens}table {sha256} {draftId}{Closes}";

    /// <summary>Stands for the link under which the person's own data can be fetched.</summary>
    public const string ExportLink = Opens + "export me" + Closes;

    /// <summary>By when a person answers, where a person is asked for.</summary>
    public const string WaitPlaceholder = Opens + "wait" + Closes;

    // Half a character each: no message, name or file can hold one, since no UTF-8 can. What people quote is never taken for a placeholder.
    private const string Opens = "\ud800";
    private const string Closes = "\ud801";

    /// <summary>The final state and replies.</summary>
    /// <param name="settled">What the effects brought; addresses are absolute.</param>
    public TurnOutcome Settle(SettledEffects settled)
    {
        foreach (var brought in settled.Cases)
        {
            if (State.Find(brought.DraftId) is { } draft)
            {
                draft.CaseId = brought.CaseId ?? draft.CaseId;
                draft.Number = brought.Number ?? draft.Number;
                draft.Link = brought.Link ?? draft.Link;
            }
        }

        var wait = Waiting.Words(settled.Wait, State.Language);
        string Fill(string text) => string.Concat(text.Split(Opens).Select((part, at) => at == 0 ? part : Brought(part[..part.IndexOf(Closes, StringComparison.Ordinal)]) + part[(part.IndexOf(Closes, StringComparison.Ordinal) + 1)..]));
        string Brought(string placeholder) => placeholder == "wait" ? wait : placeholder.StartsWith("table ", StringComparison.Ordinal) ? settled.TableWords(placeholder, State.Language) : settled.Of(placeholder[..placeholder.IndexOf(' ', StringComparison.Ordinal)], placeholder[(placeholder.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        State.LastText = State.LastText is null ? null : Fill(State.LastText);
        if (settled.Refused is { } refused && SystemMessages.Refusal(refused, State.Language) is { } refusal)
        {
            // What was not done is not acknowledged: one honest sentence instead of what the turn meant to say.
            return this with { Replies = [refusal] };
        }

        Choice Button(Choice choice) => choice with { Title = Fill(choice.Title), Press = Fill(choice.Press), Url = choice.Url is null ? null : Fill(choice.Url) };
        SummaryLine Line(SummaryLine line) => line with { Value = Fill(line.Value), Edit = line.Edit is null ? null : Button(line.Edit) };
        SummaryCard Card(SummaryCard card) => new(Fill(card.Title), [.. card.Lines.Select(Line)], [.. card.Buttons.Select(Button)]);
        return this with
        {
            Replies = [.. Replies.SelectMany(reply => Asked(reply.Text).Prepend(reply with
            {
                Text = Fill(reply.Text),
                Choices = [.. reply.Choices.Select(Button)],
                // What was not brought cannot be opened.
                Links = [.. reply.Links.Select(Button).Where(link => Uri.IsWellFormedUriString(link.Url, UriKind.Absolute))],
                Card = reply.Card is null ? null : Card(reply.Card),
            }))],
        };

        // What a table no longer has is known when it was taken: the question follows what came of it.
        IEnumerable<Reply> Asked(string text) => text.StartsWith($"{Opens}table ", StringComparison.Ordinal) && text.EndsWith(Closes, StringComparison.Ordinal)
            && text[1..^1].Split(' ', 3) is [_, var sha256, var draftId] && settled.Tables.TryGetValue(sha256, out var taken) && VanishedClaims.Ask(State, draftId, taken) is { } question ? [question] : [];
    }
}

/// <summary>What the effects of a turn brought.</summary>
/// <param name="ExportLink">Where the person's own data can be fetched; null when nobody asked for it.</param>
/// <param name="Refused">Why core did not do what the turn decided; null when all was done.</param>
public sealed record SettledEffects(IReadOnlyList<SettledCase> Cases, string? ExportLink = null, Problem? Refused = null, WaitTold? Wait = null)
{
    public SettledEffects() : this([]) { }

    public SettledEffects With(SettledCase brought) => this with { Cases = [.. Cases, brought] };

    /// <summary>What came of each table, by its hash.</summary>
    public IReadOnlyDictionary<string, TableTaken> Tables { get; init; } = new Dictionary<string, TableTaken>();

    internal string TableWords(string placeholder, string language) =>
        Tables.TryGetValue(placeholder.Split(' ')[1], out var taken) ? string.Join('\n', Dialogs.Tables.TableWords.Taken(taken, language)) : "";

    internal string Of(string what, string draftId)
    {
        var brought = Cases.Where(known => known.DraftId == draftId).ToList();
        return what switch
        {
            "number" => brought.Select(known => known.Number).LastOrDefault(number => number is not null),
            "link" => brought.Select(known => known.Link).LastOrDefault(link => link is not null),
            "colleague" => brought.Select(known => known.ColleagueLink).LastOrDefault(link => link is not null),
            _ => ExportLink,
        } ?? "";
    }
}

/// <param name="DraftId">The draft whose case it is.</param>
public sealed record SettledCase(string DraftId, Guid? CaseId = null, string? Number = null, string? Link = null, string? ColleagueLink = null);

/// <summary>What a person who waits is told.</summary>
/// <param name="By">By when somebody answers, local time of the office.</param>
/// <param name="Place">In the queue, from 1; null: not worth telling.</param>
/// <param name="Now">In the same zone.</param>
public sealed record WaitTold(DateTimeOffset By, int? Place, DateTimeOffset Now);
