using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;
using ContractState = FrontDoor.Core.Cases.Payloads.ContractState;
using EvidenceKind = FrontDoor.Core.Cases.Payloads.EvidenceKind;
using PartialDate = FrontDoor.Core.Cases.Payloads.PartialDate;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Debts that an enterprise wants to collect; in the chat one claim, and the stated number of them.</summary>
internal static class PaymentRecovery
{
    private const int LongestWish = 5_000;

    /// <summary>Of a sum that is shown as it was said.</summary>
    private const int LongestSum = 12;

    /// <summary>Characters around the words on the contract when they are all that is said.</summary>
    private const int ShortFrame = 6;

    /// <summary>2: since when is told apart from due; who speaks is asked once it is known what is owed.</summary>
    private const int Version = 2;

    public static readonly Form Form = new("payment_recovery", Version, [
        Speaker.Company with { Waits = IsNeedUnclear },
        Speaker.Person with { Waits = draft => IsNeedUnclear(draft) || draft.HasContact },
        Speaker.Contact with { Waits = IsNeedUnclear },
        new("debtor", TakeDebtor, (draft, _) => One(draft).Debtor)
        {
            Reads = AskedSlot.Debtor,
            Insists = input => input.Reading.NamesDebtor,
            Variant = draft => IsNeedUnclear(draft) ? "story" : null,
        },
        new("debtor_contact", TakeDebtorContact, (draft, _) => One(draft).DebtorContact)
        {
            Reads = AskedSlot.Phone,
            IsAsked = false,
            Insists = input => input.Reading.Phone is not null,
        },
        new("amount", TakeAmount, (draft, words) => One(draft).Owed is { } owed ? words.Money(owed) : null)
        {
            Reads = AskedSlot.Amount,
            Insists = IsMoreExact,
        },
        new("total", _ => false, (draft, words) => One(draft).Total is { } total && total != One(draft).Owed?.Value ? words.Money(new(total, Currency: One(draft).Owed?.Currency ?? "CNY")) : null) { IsAsked = false },
        new("paid", _ => false, (draft, words) => One(draft).Paid is { } paid ? words.Money(new(paid, Currency: One(draft).Owed?.Currency ?? "CNY")) : null) { IsAsked = false },
        new("count", TakeCount, (draft, words) => Payload(draft).StatedClaims is { } count ? words.Say("count.about", count) : null) { IsAsked = false },
        new("project", TakeProject, (draft, _) => One(draft).Project),
        new("others", OtherClaims.Replace, OtherClaims.Show) { IsAsked = false },
        new("since", TakeSince, (draft, words) => One(draft).Since is { } since ? words.Date(since) : null) { IsAsked = false },
        new("due", TakeDue, (draft, words) => One(draft).Due is { } due ? words.Date(due) : null)
        {
            Reads = AskedSlot.Date,
            // 拖了一年多 says as much as is needed to begin with: nothing that was said is asked again.
            Applies = draft => !IsSinceKnown(draft) || One(draft).Due is not null,
        },
        new("contract", TakeContract, (draft, words) => One(draft).Contract is { } state ? words["option.contract." + Key(state)] : null)
        {
            Reads = AskedSlot.Contract,
            Insists = SaysContract,
            Options = ["yes", "partly", "no", "lost", "unsure"],
            Choose = (draft, option) => Enum.TryParse<ContractState>(option, true, out var state) && Set(draft, One(draft) with { Contract = state }),
        },
        new("evidence", TakeEvidence, ShowEvidence)
        {
            Insists = input => input.Reading.Evidence.Count > 0,
            Options = ["chat", "invoice", "transfer", "acceptance", "other"],
            Choose = (draft, option) => Enum.TryParse<EvidenceKind>(option, true, out var kind) && Add(draft, [kind]),
        },
        Attachments.Slot,
        new("wish", TakeWish, (draft, _) => Payload(draft).Wish),
    ], _ => true);

    public static PaymentRecoveryPayload Payload(Draft draft) => (PaymentRecoveryPayload)draft.Payload;

    public static bool IsSinceKnown(Draft draft) => draft.Payload is PaymentRecoveryPayload { Claims: [{ Since: not null, Due: null }, ..] };

    private static bool IsNeedUnclear(Draft draft) =>
        One(draft) is { Debtor: null, Owed: null } && !draft.Skipped.Contains("debtor") && !draft.Skipped.Contains("amount");

    private static Claim One(Draft draft) => Payload(draft).Claims[0];

    private static bool Set(Draft draft, Claim claim)
    {
        draft.Payload = Payload(draft) with { Claims = [claim, .. Payload(draft).Claims.Skip(1)] };
        return true;
    }

    private static bool TakeDebtor(SlotInput input)
    {
        var name = input.Reading.Debtor?.Words ?? (input.IsBare ? BareName.Party(input.Text) : null);
        // 未签约 只有微信 tells of papers; whoever it names would have a firm's or a person's name.
        if (name is not null && input.Reading is { NamesDebtor: false } and ({ Contract: not null } or { Evidence.Count: > 0 }) && !Introduction.IsFirm(name) && !Companies.IsPersonName(name))
        {
            return false;
        }
        return name is not null && name.Any(char.IsLetter) && Set(input.Draft, One(input.Draft) with { Debtor = Speaker.Cut(name) });
    }

    private static bool TakeDebtorContact(SlotInput input)
    {
        if (input.Reading.Phone is not { } phone || !input.IsAsked && !Whose.IsDebtors(input))
        {
            return false;
        }
        return Reach(input.Draft, (input.Reading.Contact?.Words ?? Whose.Name(input.Text)) is { } person ? $"{person} {phone.Number}" : phone.Number);
    }

    /// <summary>Whom to call at the debtor's.</summary>
    public static bool Reach(Draft draft, string contact) => Set(draft, One(draft) with { DebtorContact = Speaker.Cut(contact) });

    // 大概三万多吧, then 三万五: the sum that was only guessed gives way, and so it does to a sum that is all that is said.
    private static bool IsMoreExact(SlotInput input) => Sums.Corrects(input, One(input.Draft).Owed) || input.Reading.Amount is { Value: not null, IsApprox: false } said && One(input.Draft).Owed is { } known
        && Payload(input.Draft).StatedClaims is null && (known.IsApproximate || known.Value is null || said.Value != known.Value && IsAllThatIsSaid(input.Text, said.Words));

    private static bool IsAllThatIsSaid(string text, string sum) => !text.Replace(sum, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit);

    private static bool TakeProject(SlotInput input) => !IsOnlyDate(input)
        && (Wishes.Project(input.Text) ?? (input.IsBare ? BareName.Read(input.Text) : null)) is { } project
        && Set(input.Draft, One(input.Draft) with { Project = Speaker.Cut(project) });

    private static bool TakeAmount(SlotInput input) => Sums.Owed(input, One(input.Draft).Owed) is { } sum && Set(input.Draft, One(input.Draft) with
    {
        Owed = Stated(sum),
        // 做了个视频，大概三万多: one sum that is only guessed is not also the price of a contract.
        Total = (ReferenceEquals(input.Reading.Total, sum) && sum.IsApprox ? null : input.Reading.Total?.Value) ?? One(input.Draft).Total,
        Paid = input.Reading.Paid?.Value ?? One(input.Draft).Paid,
    });

    public static Amount Stated(Money sum) => new(sum.Value, sum.IsApprox, sum.Min, sum.Max, sum.Currency)
    {
        // 三十多万 is more than 300,000: it is shown as it was said beside the figure.
        Said = sum is { IsApprox: true, Value: not null, Currency: "CNY" } && sum.Words.Any(c => c is '多' or '几' or '余') && sum.Words.Length <= LongestSum ? sum.Words : null,
    };

    private static bool TakeCount(SlotInput input)
    {
        if (input.Reading.ClaimCount is not { } count || (count.Value ?? count.Min ?? count.Max) is not { } number)
        {
            return false;
        }
        input.Draft.Payload = Payload(input.Draft) with { StatedClaims = number };
        return true;
    }

    private static bool TakeDue(SlotInput input)
    {
        var said = input.Reading.DateDue ?? (input.IsAsked || One(input.Draft).Due is not null || input.Draft.Asked == "project" && IsOnlyDate(input) ? input.Reading.Date : null);
        return Stated(said) is { } due && Set(input.Draft, One(input.Draft) with { Due = due });
    }

    // 去年十月, said while the project is asked for, is the answer to the next question.
    private static bool IsOnlyDate(SlotInput input) => input.Reading.Date is { } date && input.Text.Trim().Length <= date.Words.Length + 3;

    private static bool TakeSince(SlotInput input) =>
        input.Draft.Asked != "due" && input.Reading.DateDue is null && One(input.Draft).Due is null
        && (One(input.Draft).Since is not null || OtherClaims.Owes(input.Text))
        && Stated(input.Reading.Date) is { } since && Set(input.Draft, One(input.Draft) with { Since = since });

    private static PartialDate? Stated(Understanding.PartialDate? said) => (said?.Iso ?? said?.From) is { } iso
        ? new(iso, said!.IsApprox || said.Iso is null, said.Relation is { } side ? (side == DateRelation.Before ? "before" : "after") : null)
        : null;

    // 我没签合同的, said by itself, corrects what was understood before, whatever is asked.
    private static bool SaysContract(SlotInput input) => input.Reading.Contract is { State: Understanding.ContractState.Yes or Understanding.ContractState.No, CopyMissing: false } said
        && One(input.Draft).Contract is not null && input.Text.Trim().Length <= said.Words.Length + (char.IsAsciiLetter(said.Words[0]) ? 2 * ShortFrame : ShortFrame);

    private static bool TakeContract(SlotInput input) => (input.Reading.Contract is not null || input.IsAsked && input.Text.Trim() is "签" or "簽") && Set(input.Draft, One(input.Draft) with
    {
        Contract = input.Reading.Contract switch
        {
            null => ContractState.Yes,
            { CopyMissing: true } => ContractState.Lost,
            { State: Understanding.ContractState.Yes } => ContractState.Yes,
            { State: Understanding.ContractState.No } => ContractState.No,
            { State: Understanding.ContractState.Partial } => ContractState.Partly,
            _ => ContractState.Unsure,
        },
    });

    private static bool TakeEvidence(SlotInput input)
    {
        if (input.Reading.Evidence.Count > 0)
        {
            return Add(input.Draft, input.Reading.Evidence.Select(kind => Enum.Parse<EvidenceKind>(kind.ToString())));
        }
        if (BareEvidence.Had(input.Text) is { Count: > 0 } had)
        {
            return Add(input.Draft, had);
        }
        if (input.IsBare && BareEvidence.Kinds(input.Text) is { Count: > 0 } kinds)
        {
            return Add(input.Draft, kinds);
        }
        return input.IsBare && Set(input.Draft, One(input.Draft) with { EvidenceNote = Speaker.Cut(input.Text.Trim()) });
    }

    private static bool Add(Draft draft, IEnumerable<EvidenceKind> kinds) =>
        Set(draft, One(draft) with { Evidence = [.. One(draft).Evidence.Union(kinds)] });

    private static string? ShowEvidence(Draft draft, Wording words)
    {
        var kinds = One(draft).Evidence.Select(kind => words["evidence." + kind.ToString().ToLowerInvariant()]);
        var shown = string.Join(words["list.comma"], One(draft).EvidenceNote is { } note ? kinds.Append(note) : kinds);
        return shown.Length > 0 ? shown : draft.Files > 0 && draft.Skipped.Contains("evidence") ? words.Say("files.count", draft.Files) : null;
    }

    private static bool TakeWish(SlotInput input)
    {
        if ((Wishes.Read(input.Text) ?? (input.IsBare ? input.Text.Trim() : null)) is not { Length: > 0 } wish)
        {
            return false;
        }
        input.Draft.Payload = Payload(input.Draft) with { Wish = wish.Length > LongestWish ? wish[..LongestWish] : wish };
        return true;
    }

    private static string Key(ContractState state) => state.ToString().ToLowerInvariant();
}
