using FrontDoor.Core.Cases;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Files come before, during or after their question; they go to the draft with the question that was open.</summary>
internal static class TakeFiles
{
    public static void Refuse(Step step)
    {
        foreach (var refused in step.Turn.Incoming.Refused)
        {
            var why = step.Words.Optional("refused." + refused.Problem.Code) ?? step.Words["refused.other"];
            step.Say("refused", Forms.Speaker.Cut(refused.Name), why);
        }
    }

    public static void Run(Step step)
    {
        if (step.Files.Count == 0)
        {
            return;
        }
        var draft = step.Active ?? step.State.Drafts.LastOrDefault(known => known.IsOpened) ?? step.Begin(CaseKind.Other);
        draft.Files += step.Files.Count;
        step.Effects.Add(new FileExhibitsEffect(draft.Id, step.Files, draft.Asked));
        draft.Asked = draft.Asked == "files" ? null : draft.Asked;
        step.Say("files.taken", step.Files.Count);
    }
}
