using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Forms;

/// <summary>The question for files; files themselves are taken at any time.</summary>
internal static class Attachments
{
    public static readonly Slot Slot = new("files", _ => false, (draft, words) => draft.Files > 0 ? words.Say("files.count", draft.Files) : null)
    {
        Options = ["none"],
        Choose = (draft, _) =>
        {
            draft.Skipped.Add("files");
            return true;
        },
    };
}
