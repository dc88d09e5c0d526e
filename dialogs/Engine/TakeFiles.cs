using FrontDoor.Core.Cases;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Files come before, during or after their question; they go to the draft with the question that was open.</summary>
internal static class TakeFiles
{
    /// <summary>More wait nowhere: the document of the conversation is small.</summary>
    private const int MostKept = 60;

    public static void Refuse(Step step)
    {
        foreach (var refused in step.Turn.Incoming.Refused)
        {
            step.Replies.Add(new(Refusal(refused, step.Words)));
        }
    }

    public static string Refusal(RefusedFile refused, Wording words)
    {
        var why = words.Optional("refused." + refused.Problem.Code) ?? words["refused.other"];
        var limit = refused.Problem.Data.GetValueOrDefault("limit") ?? refused.Problem.Data.GetValueOrDefault("megabytes");
        return words.Say("refused", Forms.Speaker.Cut(refused.Name), why.Replace("{limit}", limit is null ? "" : words.Say("refused.limit", limit), StringComparison.Ordinal));
    }

    public static void Run(Step step)
    {
        if (step.Files.Count == 0)
        {
            return;
        }
        var draft = step.Active is { Fit: null } active ? active : step.State.Drafts.LastOrDefault(known => known.IsOpened) ?? step.State.Drafts.Find(known => known.IsShelf) ?? Shelf(step);
        draft.Files += step.Files.Count;
        draft.Kept = [.. draft.Kept, .. step.Files.Select(file => new KeptFile(file, step.AskedBefore)).Take(Math.Max(0, MostKept - draft.Kept.Count))];
        // 手上有哪些证据? answered by the evidence itself.
        if (draft.Asked is "evidence")
        {
            draft.Skipped.Add("evidence");
        }
        draft.Asked = draft.Asked is "files" or "evidence" ? null : draft.Asked;
        step.Say(draft.IsShelf ? "files.shelf" : "files.taken", step.Files.Count);
    }

    /// <summary>Files go to the case as soon as there is one.</summary>
    public static void File(Step step, Draft draft)
    {
        if (!draft.IsOpened)
        {
            return;
        }
        foreach (var group in draft.Kept.GroupBy(kept => kept.Slot))
        {
            step.Effects.Add(new FileExhibitsEffect(draft.Id, [.. group.Select(kept => kept.File)], group.Key));
        }
        draft.Kept = [];
    }

    private static Draft Shelf(Step step)
    {
        var active = step.State.Active;
        var draft = step.Begin(CaseKind.Other);
        draft.IsShelf = true;
        step.State.Active = active;
        return draft;
    }
}
