using FrontDoor.Core.Conversations;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs;

/// <summary>One turn to decide: pure but for <see cref="IKnowledge"/>.</summary>
/// <param name="ConversationId">Draft ids are made from it: <c>{ConversationId}#{ordinal}</c>.</param>
/// <param name="State">Null in a new conversation. Taken over by the turn, which changes it: who may run the turn again reads it anew.</param>
/// <param name="FirstDraftOrdinal">Ordinal for the first draft when <paramref name="State"/> is null (counted from SQL); else the state knows.</param>
/// <param name="Holder">Bot, or Queue: then the bot keeps collecting and never talks over a person.</param>
/// <param name="Now">With the offset of Asia/Shanghai.</param>
/// <param name="NewerWaiting">A newer message of this conversation waits: take in, do not ask.</param>
public sealed record Turn(
    string ConversationId,
    DialogState? State,
    int FirstDraftOrdinal,
    Incoming Incoming,
    Holder Holder,
    DateTimeOffset Now,
    bool NewerWaiting = false);

/// <summary>What a turn decided. Replies may hold placeholders that <see cref="Settle"/> fills once the effects were carried out.</summary>
public sealed record TurnOutcome(DialogState State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects)
{
    /// <summary>Stand in reply texts and buttons for what an effect brings: the number, the personal link and the colleague's link of the turn's case.</summary>
    public const string NumberPlaceholder = "{{number}}";

    /// <inheritdoc cref="NumberPlaceholder"/>
    public const string LinkPlaceholder = "{{link}}";

    /// <summary>By when a person answers, where a person is asked for.</summary>
    public const string WaitPlaceholder = "{{wait}}";

    /// <inheritdoc cref="NumberPlaceholder"/>
    public const string ColleagueLinkPlaceholder = "{{colleague_link}}";

    /// <summary>The final state and replies.</summary>
    /// <param name="settled">What the effects brought; addresses are absolute.</param>
    public TurnOutcome Settle(SettledEffects settled)
    {
        if (State.Find(settled.DraftId) is { } draft)
        {
            draft.CaseId = settled.CaseId ?? draft.CaseId;
            draft.Number = settled.Number ?? draft.Number;
            draft.Link = settled.Link ?? draft.Link;
        }
        var wait = Waiting.Words(settled.Wait, State.Language);
        string Fill(string text) => text
            .Replace(WaitPlaceholder, wait, StringComparison.Ordinal)
            .Replace(NumberPlaceholder, settled.Number ?? "", StringComparison.Ordinal)
            .Replace(LinkPlaceholder, settled.Link ?? "", StringComparison.Ordinal)
            .Replace(ColleagueLinkPlaceholder, settled.ColleagueLink ?? "", StringComparison.Ordinal);
        Choice Button(Choice choice) => choice with { Title = Fill(choice.Title), Press = Fill(choice.Press), Url = choice.Url is null ? null : Fill(choice.Url) };
        SummaryLine Line(SummaryLine line) => line with { Value = Fill(line.Value), Edit = line.Edit is null ? null : Button(line.Edit) };
        SummaryCard Card(SummaryCard card) => new(Fill(card.Title), [.. card.Lines.Select(Line)], [.. card.Buttons.Select(Button)]);
        return this with
        {
            Replies = [.. Replies.Select(reply => reply with
            {
                Text = Fill(reply.Text),
                Choices = [.. reply.Choices.Select(Button)],
                Card = reply.Card is null ? null : Card(reply.Card),
            })],
        };
    }
}

/// <param name="DraftId">The draft whose case it is.</param>
public sealed record SettledEffects(string? DraftId = null, Guid? CaseId = null, string? Number = null, string? Link = null, string? ColleagueLink = null, WaitTold? Wait = null);

/// <summary>What a person who waits is told.</summary>
/// <param name="By">By when somebody answers, local time of the office.</param>
/// <param name="Place">In the queue, from 1; null: not worth telling.</param>
/// <param name="Now">In the same zone.</param>
public sealed record WaitTold(DateTimeOffset By, int? Place, DateTimeOffset Now);
