using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Several slots from one message; what is filled changes only when it is corrected or asked for.</summary>
internal static class TakeSlots
{
    /// <summary>True when anything was taken over.</summary>
    public static bool Run(Step step, Draft draft, string text)
    {
        var form = FormBook.Of(draft);
        var asked = form.Find(draft.Asked);
        var reading = SlotReader.Read(new(text, Domain.PaymentRecovery, asked?.Reads, step.Today));
        foreach (var slot in form.Slots)
        {
            Take(step, draft, slot, new(draft, text, reading, slot == asked));
        }
        if (asked is not null && (step.Noted.Count > 0 && asked.Show(draft, step.Words) is not null))
        {
            draft.Asked = null;
            draft.Misses = 0;
        }
        return step.Noted.Count > 0;
    }

    /// <summary>Old -> new is read back; false when the words correct nothing.</summary>
    public static bool Correct(Step step, Draft draft, string text)
    {
        if (CorrectionReader.Read(text) is not { } correction)
        {
            return false;
        }
        var form = FormBook.Of(draft);
        if (correction.NewText is not { } words)
        {
            draft.Asked = Key(correction.Slot) is { } wrong && form.Find(wrong) is not null ? wrong : draft.Asked;
            return draft.Asked is not null && correction.Slot is not null;
        }
        var named = form.Find(Key(correction.Slot));
        var reading = SlotReader.Read(new(words, Domain.PaymentRecovery, named?.Reads, step.Today));
        foreach (var slot in named is null ? form.Slots : [named])
        {
            var before = slot.Show(draft, step.Words);
            if (slot.Take(new(draft, words, reading, slot == named)) && slot.Show(draft, step.Words) is { } now && now != before)
            {
                step.Noted.Add(before is null ? step.Words["label." + slot.Key] + " " + now : step.Words.Say("changed", step.Words["label." + slot.Key], before, now));
            }
        }
        return step.Noted.Count > 0;
    }

    private static void Take(Step step, Draft draft, Slot slot, SlotInput input)
    {
        var before = slot.Show(draft, step.Words);
        if ((before is not null && !input.IsAsked) || !slot.Take(input) || slot.Show(draft, step.Words) is not { } now)
        {
            return;
        }
        draft.Skipped.Remove(slot.Key);
        var shown = now.Length > 60 ? now[..60] + "…" : now;
        step.Noted.Add(before is null || before == now || slot.Key == "words"
            ? step.Words["label." + slot.Key] + " " + shown
            : step.Words.Say("changed", step.Words["label." + slot.Key], before, shown));
    }

    public static CaseKind? Kind(Intent intent) => intent switch
    {
        Intent.PaymentRecovery => CaseKind.PaymentRecovery,
        Intent.PolicyQuestion => CaseKind.PolicyQuestion,
        Intent.Hiring => CaseKind.Hiring,
        Intent.OtherRequest => CaseKind.Other,
        _ => null,
    };

    private static string? Key(CorrectedSlot? slot) => slot switch
    {
        CorrectedSlot.Amount => "amount",
        CorrectedSlot.Date => "due",
        CorrectedSlot.Contract => "contract",
        CorrectedSlot.Debtor => "debtor",
        CorrectedSlot.Creditor => "company",
        CorrectedSlot.Phone or CorrectedSlot.Contact => "contact",
        CorrectedSlot.Evidence => "evidence",
        _ => null,
    };
}
