using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Several slots from one message; what is filled changes only when it is corrected or asked for.</summary>
internal static class TakeSlots
{
    /// <summary>True when anything was taken over.</summary>
    /// <param name="mayBeBare">The words as they stand may answer the open question.</param>
    /// <param name="mayChange">They stand beside a correction: what is filled may change too.</param>
    public static bool Run(Step step, Draft draft, string text, bool mayBeBare = true, bool mayChange = false)
    {
        var form = FormBook.Of(draft);
        var asked = form.Find(IsIntroduction(draft, text) ? "contact" : draft.Asked);
        text = Speaker.Asks(asked?.Key) && step.State.Language == "zh-Hant" ? PhoneNumbers.InHongKong(text) : text;
        if (draft.Payload is HiringPayload)
        {
            LawfulHiring.Check(step, draft, text);
        }
        var reading = Read(step, form, asked, text);
        var said = step.Replies.Count;
        reading = Plausible.Check(step, draft, text, reading);
        var isBad = step.Replies.Count > said;
        var before = Shown(step, draft, form);
        SlotInput Input(Slot slot, bool isBare = false) => new(draft, text, reading, slot == asked, isBare) { Introduces = Speaker.Asks(asked?.Key) };
        var taken = Whose.IsUnclear(new(draft, text, reading, false));
        if (taken)
        {
            AskWhose.Run(step, draft, reading);
            reading = reading with { Phone = null, Contact = null };
        }
        foreach (var slot in form.Slots.Where(slot => before[slot.Key] is null || slot == asked || mayChange || slot.Insists(Input(slot))))
        {
            taken |= slot.Take(Input(slot));
        }
        // 没签 answers the contract, whatever was asked.
        if (!taken && form.Find("contract") is { } contract && contract != asked && before["contract"] is null && Normalizer.Normalize(text).Text.Contains('签', StringComparison.Ordinal))
        {
            taken = contract.Take(new(draft, text, SlotReader.Read(new(text, Domain.PaymentRecovery, contract.Reads, step.Today)), false));
        }
        // Bare words are an answer only when no slot knew them by themselves.
        taken = taken || mayBeBare && (!isBad || Speaker.Asks(asked?.Key)) && asked is not null && Answers.StandsOpen(step, draft, asked) && asked.Take(Input(asked, isBare: true));
        Note(step, draft, form, before);
        step.AsksNext &= !isBad || taken;
        if (text.Length > Speaker.LongestName && form.Slots.Any(slot => slot.Show(draft, step.Words) is { } now && now != before[slot.Key] && now.Length == Speaker.LongestName))
        {
            step.Say("cut");
        }
        if (taken && asked is not null && (asked.Show(draft, step.Words) is not null || !asked.Applies(draft)))
        {
            draft.Asked = null;
            draft.Misses = 0;
        }
        return taken;
    }

    // Who speaks says it in the same words in every form.
    private static Reading Read(Step step, Form form, Slot? asked, string text)
    {
        var reading = SlotReader.Read(new(text, Speaker.Asks(asked?.Key) ? Domain.PaymentRecovery : form.Domain, asked?.Reads, step.Today));
        return form.Domain == Domain.Hiring && !Speaker.Asks(asked?.Key) ? reading with { Creditor = SlotReader.Read(new(text, Domain.PaymentRecovery, null, step.Today)).Creditor } : reading;
    }

    // Asked for the story somebody may first say who he is.
    private static bool IsIntroduction(Draft draft, string text) => draft is { Asked: "debtor", HasContact: false } && Phrases.Mobile().IsMatch(text);

    private static Dictionary<string, string?> Shown(Step step, Draft draft, Form form) =>
        form.Slots.ToDictionary(slot => slot.Key, slot => slot.Show(draft, step.Words));

    private static void Note(Step step, Draft draft, Form form, Dictionary<string, string?> before)
    {
        foreach (var slot in form.Slots)
        {
            if (slot.Show(draft, step.Words) is not { } now || now == before[slot.Key])
            {
                continue;
            }
            draft.Skipped.Remove(slot.Key);
            var shown = now.Length > 60 ? now[..60] + "…" : now;
            var label = SlotTexts.Label(step.Words, slot);
            step.Noted.Add(before[slot.Key] is not { } old || slot.Key is "words" or "evidence" || slot.Key == "contact" && now.EndsWith(old, StringComparison.Ordinal) ? label + " " + shown : step.Words.Say("changed", label, slot.Key == "amount" ? old.Split('（')[0] : old, shown));
        }
    }

    /// <summary>Old -> new is read back; false when the words correct nothing.</summary>
    public static bool Correct(Step step, Draft draft, string text)
    {
        var (corrections, rest) = Corrections.Read(text);
        if (corrections.Count == 0)
        {
            return false;
        }
        var form = FormBook.Of(draft);
        var before = Shown(step, draft, form);
        var asksAnew = corrections.Aggregate(false, (asks, correction) => Correct(step, draft, form, correction) || asks);
        Note(step, draft, form, before);
        if (step.Noted.Count > 0 && rest.Length > 0)
        {
            Run(step, draft, rest, mayBeBare: false, mayChange: true);
        }
        return step.Noted.Count > 0 || asksAnew;
    }

    /// <summary>True when it was only said what is wrong: then it is asked for.</summary>
    private static bool Correct(Step step, Draft draft, Form form, Correction correction)
    {
        if (correction.Ending is { } ending && draft.Contact.Phone is { } known && PhoneNumbers.WithEnding(known, ending) is { } mended)
        {
            draft.Contact = draft.Contact with { Phone = mended.Number };
            return false;
        }
        var named = form.Find(Key(correction.Slot, draft));
        if (correction.NewText is not { } words)
        {
            draft.Asked = named?.Key ?? draft.Asked;
            return named is not null;
        }
        var reading = Plausible.Check(step, draft, words, Read(step, form, named, words));
        foreach (var slot in named is null ? form.Slots : [named])
        {
            slot.Take(new(draft, words, reading, slot == named, slot == named));
        }
        draft.Asked = draft.Asked == named?.Key ? null : draft.Asked;
        return false;
    }

    public static CaseKind? Kind(Intent intent) => intent switch
    {
        Intent.PaymentRecovery => CaseKind.PaymentRecovery,
        Intent.PolicyQuestion => CaseKind.PolicyQuestion,
        Intent.Hiring => CaseKind.Hiring,
        Intent.OtherRequest => CaseKind.Other,
        _ => null,
    };

    private static string? Key(CorrectedSlot? slot, Draft draft) => slot switch
    {
        CorrectedSlot.Amount => draft.Payload is HiringPayload ? "pay" : "amount",
        CorrectedSlot.Date => PaymentRecovery.IsSinceKnown(draft) ? "since" : "due",
        CorrectedSlot.Contract => "contract",
        CorrectedSlot.Debtor => "debtor",
        CorrectedSlot.Creditor => "company",
        CorrectedSlot.Phone or CorrectedSlot.Contact => "contact",
        CorrectedSlot.Evidence => "evidence",
        _ => null,
    };
}
