using FrontDoor.Core.Cases.Routing;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>One thing that a form wants to know. Its question, example, reason and label are texts under its key.</summary>
/// <param name="Take">Puts what a message says into the draft; false when it says nothing for this slot.</param>
/// <param name="Show">The value as people read it; null while it is unknown.</param>
public sealed record Slot(string Key, Func<SlotInput, bool> Take, Func<Draft, Wording, string?> Show)
{
    /// <summary>How a bare answer to the question is to be read.</summary>
    public AskedSlot? Reads { get; init; }

    /// <summary>Buttons under the question, by key.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What stands on an option's button; null: a resource under the slot's key.</summary>
    public Func<Wording, string, string>? OptionText { get; init; }

    /// <summary>Puts a pressed option into the draft; false for an option that the form does not know.</summary>
    public Func<Draft, string, bool> Choose { get; init; } = (_, _) => false;

    public Func<Draft, bool> Applies { get; init; } = _ => true;

    /// <summary>Others are asked first; it is asked all the same when nothing else is left.</summary>
    public Func<Draft, bool> Waits { get; init; } = _ => false;

    /// <summary>The texts of a question that is data; null when they are resources under its key.</summary>
    public TopicQuestion? Own { get; init; }

    /// <summary>The words name this slot, so that they change it even when it is filled and another question is open.</summary>
    public Func<SlotInput, bool> Insists { get; init; } = _ => false;

    /// <summary>End of the question's text key, where it depends on what is known; null for the one question of the slot.</summary>
    public Func<Draft, string?> Variant { get; init; } = _ => null;

    /// <summary>False: taken when said, never asked.</summary>
    public bool IsAsked { get; init; } = true;
}

/// <param name="IsAsked">The slot is the open question, or is being corrected.</param>
/// <param name="IsBare">No slot understood the words by themselves: as they stand they answer the open question.</param>
public sealed record SlotInput(Draft Draft, string Text, Reading Reading, bool IsAsked, bool IsBare = false)
{
    /// <summary>The open question is one of those on who speaks: company, name and number are taken from one answer.</summary>
    public bool Introduces { get; init; }
}

/// <summary>A form is data: the engine asks the first slot that is empty.</summary>
/// <param name="WishKnown">Whether it is known what is wanted, so that a case may be opened.</param>
/// <param name="Domain">How its messages are read.</param>
/// <param name="Version">Rises when a draft of an earlier release must be changed to fit; see <see cref="OldDrafts"/>.</param>
public sealed record Form(string Key, int Version, IReadOnlyList<Slot> Slots, Func<Draft, bool> WishKnown, Domain Domain = Domain.PaymentRecovery)
{
    public Slot? Find(string? key) => Slots.FirstOrDefault(slot => slot.Key == key);

    public IEnumerable<Slot> Questions(Draft draft) => Slots.Where(slot => slot.IsAsked && slot.Applies(draft));
}
