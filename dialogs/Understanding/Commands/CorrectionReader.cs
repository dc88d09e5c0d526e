namespace FrontDoor.Dialogs.Understanding;

/// <summary>What a correction is about, as far as the words name it.</summary>
public enum CorrectedSlot { Amount, Date, Contract, Debtor, Creditor, Phone, Evidence, Contact, Headcount, Salary, Start, Experience, Education, EmploymentType, Location, JobTitle }

/// <param name="Slot">The slot that was named, or null (不是去年，是前年): then the slot whose reader understands <paramref name="NewText"/>.</param>
/// <param name="NewText">The new value in the person's words; null when it was only said that the slot is wrong.</param>
public sealed record Correction(CorrectedSlot? Slot, string? NewText);

/// <summary>Recognises "金额改成4万", "不是去年，是前年", "欠款方写错了，应该是…".</summary>
public static class CorrectionReader
{
    /// <summary>The correction, or null when the message corrects nothing.</summary>
    public static Correction? Read(string text) => null;
}
