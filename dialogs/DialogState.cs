using System.Text;
using System.Text.Json;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Recovery;
using FrontDoor.Dialogs.Policies;
using FrontDoor.Dialogs.Policies.Fit;

namespace FrontDoor.Dialogs;

/// <summary>Open drafts and language of one conversation; part of the conversation document, as JSON by System.Text.Json with its own generated contracts. The owner of its shape is dialogs/.</summary>
public sealed class DialogState
{
    /// <summary>The conversation document has room for 64 KB; the rest is for numbers and links that the case brings.</summary>
    private const int LargestJson = 60_000;

    public int Version { get; set; } = 1;

    /// <summary>zh-Hans, zh-Hant or en: the script in which the person writes.</summary>
    public string Language { get; set; } = "zh-Hans";

    /// <summary>Ordinal of the next draft.</summary>
    public int NextOrdinal { get; set; }

    /// <summary>The privacy line is said once.</summary>
    public bool PrivacyTold { get; set; }

    /// <summary>Id of the draft that continues now; null when none does.</summary>
    public string? Active { get; set; }

    /// <summary>A draft was put aside: the next words that are no wish of their own are answered by the offer to go on with it.</summary>
    public bool WelcomeBack { get; set; }

    /// <summary>What was said while the offer to go on stood; null when nothing was.</summary>
    public string? Pending { get; set; }

    /// <summary>In the queue the person was told once where the wish stands.</summary>
    public bool QueueTold { get; set; }

    /// <summary>What was said last, so that the same sentence never comes twice in a row.</summary>
    public string? LastText { get; set; }

    /// <summary>Taken over while newer messages waited: the last of them reads it back.</summary>
    public List<string> Unread { get; set; } = [];

    /// <summary>Words whose wish was not clear, while the guesses stand; null when none do.</summary>
    public string? Unsure { get; set; }

    /// <summary>The guesses were shown: words that stay unclear go to a desk.</summary>
    public bool GuessShown { get; set; }

    /// <summary>It is known in SQL whose conversation this is: what is unfinished is kept there too.</summary>
    public bool IsKnown { get; set; }

    /// <summary>The company's name that was looked up last: it is offered once.</summary>
    public string? LookedUp { get; set; }

    /// <summary>When the last turn was; null in what earlier releases wrote.</summary>
    public DateTimeOffset? LastTurnAt { get; set; }

    /// <summary>Of the last turn: when it has risen, what the case says is looked at again.</summary>
    public long Fence { get; set; }

    /// <summary>Deleting the own data was asked for and waits for a second word.</summary>
    public bool DeletionAsked { get; set; }

    /// <summary>Hash of the table whose reading was shown last and waits for a yes; null: none.</summary>
    public string? TableOffered { get; set; }

    /// <summary>Draft and numbers of the claims about which the last question was whether they are paid; null: none.</summary>
    public string? VanishedAsked { get; set; }

    /// <summary>Row of the notice about which the next words are a question; null: none.</summary>
    public long? AskedNotice { get; set; }

    /// <summary>The notice that a captain writes; null: none.</summary>
    public NoticeWriting? Writing { get; set; }

    /// <summary>The message for a new project that is being asked for; null: none.</summary>
    public ProjectNote? Project { get; set; }
    /// <summary>The policy that was spoken of last; null: none.</summary>
    public PolicyContext? Policy { get; set; }

    /// <summary>What was answered in the check of which policies fit; null: nothing.</summary>
    public FitMemory? Fit { get; set; }

    public List<Draft> Drafts { get; set; } = [];

    /// <summary>For the conversation store. Finished drafts are left out, oldest first, when it would grow too large: their cases are kept in SQL.</summary>
    public string ToJson()
    {
        var json = JsonSerializer.Serialize(this, DialogJson.Tolerant.DialogState);
        while (Encoding.UTF8.GetByteCount(json) > LargestJson && Drafts.Count > 1)
        {
            Drafts.Remove(Drafts.Find(draft => draft.Id != Active && draft.IsOpened) ?? Drafts.First(draft => draft.Id != Active));
            json = JsonSerializer.Serialize(this, DialogJson.Tolerant.DialogState);
        }
        return json;
    }

    /// <summary>The drafts that wait to be finished, for the copy in SQL; empty when none do. Read it again by <see cref="FromJson"/>.</summary>
    public string UnfinishedJson()
    {
        List<Draft> open = [.. Drafts.Where(draft => draft is { IsConfirmed: false, IsShelf: false })];
        return open.Count == 0 ? "" : new DialogState { Language = Language, PrivacyTold = true, Drafts = open }.ToJson();
    }

    /// <summary>Reads what any earlier release wrote.</summary>
    public static DialogState FromJson(string json)
    {
        var state = JsonSerializer.Deserialize(json, DialogJson.Tolerant.DialogState) ?? new();
        state.Drafts.ForEach(OldDrafts.Migrate);
        return state;
    }

    /// <summary>A state that can be changed without changing this one.</summary>
    public DialogState Copy()
    {
        var copy = (DialogState)MemberwiseClone();
        (copy.Unread, copy.Drafts) = ([.. Unread], Drafts.ConvertAll(draft => draft.Copy()));
        return copy;
    }

    internal Draft? Find(string? id) => Drafts.Find(draft => draft.Id == id);
}
