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

    /// <summary>Something beside the form was answered: one line leads back to the open question.</summary>
    public bool Digressed { get; set; }

    /// <summary>The person waits for somebody: the open question is asked as one that may be answered meanwhile.</summary>
    public bool Meanwhile { get; set; }

    /// <summary>The number to call is said before anything else.</summary>
    public bool IsDanger { get; set; }

    /// <summary>Whom to call first in this matter; said before anything else, null when nobody.</summary>
    public string? Emergency { get; set; }

    /// <summary>The question that stood open when the message came: its files answer that one.</summary>
    public string? AskedBefore { get; } = state.Find(state.Active)?.Asked;

    /// <summary>Files that have no draft yet.</summary>
    public IReadOnlyList<FileReference> Files => Turn.Incoming.Files;

    public bool IsQueued => Turn.Holder == Holder.Queue;

    public Draft? Active => State.Find(State.Active);

    public DateOnly Today => DateOnly.FromDateTime(Turn.Now.DateTime);

    /// <summary>Replies that only keep the talk going: unsaid while a newer message waits.</summary>
    public List<Reply> Prompts { get; } = [];

    public void Say(string key, params object[] values) => Replies.Add(new(Fresh(key, values)));

    /// <summary>Names an address in the sentence and lets it be opened and copied.</summary>
    public void SayLink(string link, string key, params object[] values) => Replies.Add(new(Fresh(key, values)) { Links = Link(link) });

    /// <summary>Our own chat page takes the second for what it says; any other client opens the same address.</summary>
    public IReadOnlyList<Choice> Link(string address) => [new(Words["button.link"], "") { Url = address }, new(Words["button.copy"], "") { Url = address + "#copy" }];

    public void Say(string key, IReadOnlyList<Choice> choices) => Replies.Add(new(Fresh(key)) { Choices = choices });

    /// <summary>As <see cref="Say(string, object[])"/>, but only when no newer message waits.</summary>
    public void Prompt(string key, params object[] values) => Prompt(new Reply(Fresh(key, values)));

    public void Prompt(Reply reply)
    {
        Prompts.Add(reply);
        Replies.Add(reply);
    }

    /// <summary>Answers something beside the form.</summary>
    public void Aside(string key, params object[] values)
    {
        Say(key, values);
        Digressed = true;
    }

    /// <summary>The same sentence never comes twice in a row: those that would have other words.</summary>
    public string Fresh(string key, params object[] values)
    {
        var text = Words.Say(key, values);
        var isRepeated = Replies.Count == 0 ? State.LastText?.Split('\n')[0] == text.Split('\n')[0] : Replies[^1].Text == text;
        return isRepeated && Words.Optional(key + ".other") is { } other ? string.Format(System.Globalization.CultureInfo.InvariantCulture, other, values) : text;
    }

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
        var waiting = State.Drafts.LastOrDefault(known => known is { IsConfirmed: false, IsShelf: false, Fit: null } && known.Kind == kind);
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
