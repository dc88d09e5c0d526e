using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Forms;

namespace FrontDoor.Dialogs.Engine;

/// <summary>One turn while it is being decided.</summary>
internal sealed class Step(Turn turn, DialogState state, IKnowledge knowledge)
{
    public Turn Turn { get; } = turn;

    public DialogState State { get; } = state;

    public IKnowledge Knowledge { get; } = knowledge;

    public Wording Words => new(State.Language);

    public List<Reply> Replies { get; } = [];

    public List<Effect> Effects { get; } = [];

    /// <summary>What was taken over, to be read back in one line.</summary>
    public List<string> Noted { get; } = [];

    /// <summary>The open question follows at the end of the turn.</summary>
    public bool AsksNext { get; set; } = true;

    /// <summary>The number to call is said before anything else.</summary>
    public bool IsDanger { get; set; }

    /// <summary>Files that have no draft yet.</summary>
    public IReadOnlyList<FileReference> Files => Turn.Incoming.Files;

    public bool IsQueued => Turn.Holder == Holder.Queue;

    public Draft? Active => State.Find(State.Active);

    public DateOnly Today => DateOnly.FromDateTime(Turn.Now.DateTime);

    public void Say(string key, params object[] values) => Replies.Add(new(Words.Say(key, values)));

    public void Say(string key, IReadOnlyList<Choice> choices) => Replies.Add(new(Words[key]) { Choices = choices });

    public Choice Button(string textKey, string press) => new(Words[textKey], press);

    /// <summary>A new draft becomes the active one; its id exists before the turn runs.</summary>
    public Draft Begin(Core.Cases.CaseKind kind)
    {
        var draft = FormBook.NewDraft($"{Turn.ConversationId}#{State.NextOrdinal++}", kind);
        if (State.Drafts.LastOrDefault(known => known.HasContact) is { } earlier)
        {
            draft.Contact = earlier.Contact;
        }
        Adopt(draft);
        State.Drafts.Add(draft);
        State.Active = draft.Id;
        return draft;
    }

    /// <summary>The draft of the kind that waits unconfirmed goes on; else a new one: a wish has one draft.</summary>
    public Draft Resume(Core.Cases.CaseKind kind)
    {
        var waiting = State.Drafts.LastOrDefault(known => known is { IsConfirmed: false, IsShelf: false } && known.Kind == kind);
        if (waiting is null)
        {
            return Begin(kind);
        }
        State.Active = waiting.Id;
        return waiting;
    }

    /// <summary>Files that came before the story belong to the story.</summary>
    private void Adopt(Draft draft)
    {
        if (State.Drafts.Find(known => known.IsShelf) is { } shelf)
        {
            State.Drafts.Remove(shelf);
            draft.Files = shelf.Files;
            draft.Kept = shelf.Kept;
        }
    }
}
