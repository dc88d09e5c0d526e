using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Any other wish, for a human desk: nobody is turned away.</summary>
internal static class GeneralRequest
{
    private const int LongestWords = 5_000;

    public static readonly Form Form = new("general", [
        new("words", TakeWords, (draft, _) => Payload(draft).Words),
        Speaker.Contact,
        Speaker.Person,
        Speaker.Company,
        new("place", TakePlace, (draft, _) => Payload(draft).Place),
        new("urgent", TakeUrgent, (draft, words) => Payload(draft).Urgent is { } urgent ? words["option.urgent." + (urgent ? "yes" : "no")] : null)
        {
            Reads = AskedSlot.Confirm,
            Options = ["yes", "no"],
            Choose = (draft, option) => Set(draft, Payload(draft) with { Urgent = option == "yes" }),
        },
        Attachments.Slot,
    ], draft => Payload(draft).Words is not null);

    private static GeneralPayload Payload(Draft draft) => (GeneralPayload)draft.Payload;

    private static bool Set(Draft draft, GeneralPayload payload)
    {
        draft.Payload = payload;
        return true;
    }

    private static bool TakeWords(SlotInput input)
    {
        if (!input.IsAsked || string.IsNullOrWhiteSpace(input.Text))
        {
            return false;
        }
        var text = Payload(input.Draft).Words is { } before ? before + "\n" + input.Text : input.Text;
        return Set(input.Draft, Payload(input.Draft) with { Words = text.Length > LongestWords ? text[..LongestWords] : text });
    }

    private static bool TakePlace(SlotInput input) =>
        input.IsBare && Set(input.Draft, Payload(input.Draft) with { Place = Speaker.Cut(input.Text.Trim()) });

    private static bool TakeUrgent(SlotInput input) =>
        input.IsAsked && input.Reading.YesNo is { Value: not Answer.Unsure } said
        && Set(input.Draft, Payload(input.Draft) with { Urgent = said.Value == Answer.Yes });
}
