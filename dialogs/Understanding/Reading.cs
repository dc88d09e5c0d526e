namespace FrontDoor.Dialogs.Understanding;

/// <summary>What one message says. A null member was not said, or was too vague to store (几万, 若干).</summary>
public sealed record Reading
{
    /// <summary>The sum still owed; the only sum when there is just one.</summary>
    public Money? Amount { get; init; }
    /// <summary>The price of the whole deal, only when stated.</summary>
    public Money? Total { get; init; }
    /// <summary>What has been paid so far, only when stated.</summary>
    public Money? Paid { get; init; }
    /// <summary>Per cent of the price (0 to 100) that has been paid, only when stated.</summary>
    public decimal? PaidPercent { get; init; }
    /// <summary>Per cent of the price (0 to 100) still owed, only when stated.</summary>
    public decimal? OwedPercent { get; init; }
    /// <summary>Set when <see cref="Amount"/> is the price of one thing or one period and the sum of all was not said.</summary>
    public AmountUnit? AmountUnit { get; init; }
    /// <summary>How many periods are unpaid, beside an amount per period (每个月8000，欠了6个月 is 6).</summary>
    public int? Periods { get; init; }
    /// <summary>One sum for each of <see cref="Debtors"/>, in the same order; empty when fewer than two debtors are named with sums.</summary>
    public IReadOnlyList<Money> Amounts { get; init; } = [];
    /// <summary>Since when the money is owed; in the hiring form always null (see <see cref="Start"/>).</summary>
    public PartialDate? Date { get; init; }
    /// <summary>The day payment was due, where the words say 到期 or 应付.</summary>
    public PartialDate? DateDue { get; init; }
    /// <summary>The day of acceptance, where the words say 验收.</summary>
    public PartialDate? DateAcceptance { get; init; }
    /// <summary>Days between invoice or acceptance and payment (月结60天 is 60).</summary>
    public int? PaymentTermDays { get; init; }
    public ContractAnswer? Contract { get; init; }
    public Said<Answer>? YesNo { get; init; }
    /// <summary>The first debtor, as written, legal suffix kept.</summary>
    public Said<string>? Debtor { get; init; }
    /// <summary>All debtors when two or more are named.</summary>
    public IReadOnlyList<Said<string>> Debtors { get; init; } = [];
    public DebtorType? DebtorType { get; init; }
    /// <summary>The own company, where the speaker names it.</summary>
    public Said<string>? Creditor { get; init; }
    /// <summary>The words give the debtor its role (欠款方是, 欠我们): it stands whatever was asked.</summary>
    public bool NamesDebtor { get; init; }
    /// <summary>The words give the own company its role (我们公司是, 我司).</summary>
    public bool NamesCreditor { get; init; }
    /// <summary>Name of the person to call (联系人王先生).</summary>
    public Said<string>? Contact { get; init; }
    public PhoneNumber? Phone { get; init; }
    /// <summary>Kinds of evidence that the person says exist, in the order mentioned; what is denied (没有发票) is left out.</summary>
    public IReadOnlyList<EvidenceKind> Evidence { get; init; } = [];
    /// <summary>How many projects or bills are unpaid (40多个项目 is 40, approximately).</summary>
    public Count? ClaimCount { get; init; }

    /// <summary>What was said and cannot be (a sum over 10^12, 30 February, a telephone number too short); the value itself is left out.</summary>
    public IReadOnlyList<Impossible> Problems { get; init; } = [];

    /// <summary>How many people are wanted.</summary>
    public Count? Headcount { get; init; }
    public Salary? Salary { get; init; }
    /// <summary>Commission comes on top of <see cref="Salary"/> (底薪加提成); false when it was not said.</summary>
    public bool HasCommission { get; init; }
    public StartDate? Start { get; init; }
    public Experience? Experience { get; init; }
    public Said<Education>? Education { get; init; }
    public Said<EmploymentType>? EmploymentType { get; init; }
    public Said<string>? Location { get; init; }
    public Said<string>? JobTitle { get; init; }
    /// <summary>Grounds on which the wish may not select people; null when requirements were neither said nor asked for.</summary>
    public IReadOnlyList<Discrimination>? Discrimination { get; init; }

    /// <summary>True when the message gave no value at all, so that the bot has to ask again.</summary>
    public bool IsEmpty => this == Nothing || ToExpect().Count == 0;
    /// <summary>A message that says nothing.</summary>
    public static Reading Nothing { get; } = new();
    /// <summary>The values under the names by which the understanding is scored (tests/Evaluation).</summary>
    public IReadOnlyDictionary<string, object> ToExpect() => Expectation.Of(this);
}
