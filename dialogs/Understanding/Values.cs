namespace FrontDoor.Dialogs.Understanding;

/// <summary>A value with the words it came from: the person's own where they can be mapped back, else the folded ones.</summary>
public sealed record Said<T>(T Value, string Words);

/// <summary>A sum of money.</summary>
/// <param name="Value">In units of <paramref name="Currency"/>; null when only a bound or a range was said.</param>
/// <param name="IsApprox">多, 左右, 来, 小, 上下, about: the value is the base that was said.</param>
/// <param name="Min">Lower bound (至少, or the start of a range).</param>
/// <param name="Max">Upper bound (不到, or the end of a range).</param>
/// <param name="Currency">ISO 4217; CNY unless another was said.</param>
public sealed record Money(decimal? Value, bool IsApprox, decimal? Min, decimal? Max, string Currency, string Words);

/// <summary>What an amount is the price of, when it is not the whole sum: one thing, or one month, quarter or instalment.</summary>
public enum AmountUnit { Each, PerPeriod }

public enum DateRelation { Before, After }

/// <summary>A day, month or year, in the precision that was said.</summary>
/// <param name="Iso">YYYY, YYYY-MM or YYYY-MM-DD; null when only a span was said.</param>
/// <param name="IsApprox">年底, 年初, 拖了一年多.</param>
/// <param name="Relation">中秋前 is before.</param>
/// <param name="From">Start of a span (a half year, a quarter, 3月到5月) in the precision said.</param>
/// <param name="To">End of that span.</param>
public sealed record PartialDate(string? Iso, bool IsApprox, DateRelation? Relation, string? From, string? To, string Words);

public enum ContractState { Yes, No, Partial, Unsure }

/// <param name="CopyMissing">Signed, but the speaker no longer has it.</param>
public sealed record ContractAnswer(ContractState State, bool CopyMissing, string Words);

public enum Answer { Yes, No, Unsure }

public enum DebtorType { Person, Government }

public enum EvidenceKind { Chat, Invoice, Statement, Transfer, Acceptance, Delivery, Email, Quotation, Recording }

/// <summary>A number of people or things; <paramref name="Value"/> is null when only bounds were said.</summary>
public sealed record Count(int? Value, int? Min, int? Max, bool IsApprox, string Words);

/// <param name="Number">Digits of a mobile number, or 0571-88661234 for a landline.</param>
public sealed record PhoneNumber(string Number, string? Extension, string Words);

public enum SalaryPeriod { Hour, Day, Month, Year }

public enum SalaryTax { Pre, Post }

/// <param name="Min">Yuan per <paramref name="Period"/>; a single figure is both ends.</param>
/// <param name="Months">Salaries a year (14薪), when said.</param>
/// <param name="IsNegotiable">面议.</param>
public sealed record Salary(decimal? Min, decimal? Max, SalaryPeriod Period, int? Months, bool IsNegotiable, bool IsApprox, SalaryTax? Tax, string Words);

/// <param name="Date">When the work begins; null when <paramref name="IsAsap"/>.</param>
public sealed record StartDate(PartialDate? Date, bool IsAsap, string Words);

/// <param name="Min">Years; 0 for 应届 and 不限.</param>
public sealed record Experience(decimal? Min, decimal? Max, string Words);

public enum Education { Any, JuniorHigh, HighSchool, Vocational, College, Bachelor, Master, Doctor }

public enum EmploymentType { FullTime, PartTime, Intern, Contract }

public enum Discrimination { Gender, Age, Marital, HepatitisB, Hukou }
