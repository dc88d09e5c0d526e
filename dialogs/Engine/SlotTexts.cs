using FrontDoor.Dialogs.Policies.Fit;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What is said about a slot: resources under its key, or the data of its topic.</summary>
internal static class SlotTexts
{
    public static string Ask(Wording words, Draft draft, Slot slot)
    {
        if (slot.Own?.Ask is { } own)
        {
            return own.In(words.Language);
        }
        var key = "ask." + draft.Form + "." + slot.Key;
        return (slot.Variant(draft) is { } variant ? words.Optional(key + "." + variant) : null) ?? words[key];
    }

    public static string Label(Wording words, Slot slot) => slot.Own?.Label?.In(words.Language) ?? words["label." + slot.Key];

    public static string Why(Wording words, Slot slot) => slot.Own is null ? words["why." + slot.Key] : words["why.topic"];

    /// <summary>An example of an answer; the question itself where a topic has none.</summary>
    public static string Example(Wording words, Slot slot) =>
        slot.Own is { } own ? (own.Example ?? own.Ask ?? new("")).In(words.Language) : words["example." + slot.Key];

    public static string Option(Wording words, Slot slot, string option) => slot.OptionText?.Invoke(words, option) ?? words[$"option.{slot.Key}.{option}"];

    /// <summary>欠款的事, 问政策的事 ...: the draft in a word.</summary>
    public static string Matter(Wording words, Draft draft) => draft.Fit is null ? words["matter." + draft.Kind] : FitTexts.Say("matter", words.Language);
}
