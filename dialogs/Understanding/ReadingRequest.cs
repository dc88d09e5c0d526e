namespace FrontDoor.Dialogs.Understanding;

/// <summary>Which form the words are for; it decides what a bare figure means.</summary>
public enum Domain { PaymentRecovery, Hiring }

/// <summary>The slot that the bot has just asked for; a bare answer belongs to it.</summary>
public enum AskedSlot
{
    Amount, Date, Contract, Confirm, HasInvoice, HasAcceptance, Phone, Debtor, Creditor,
    Headcount, Salary, Start, Requirements, Experience, Education,
}

/// <summary>One message to be read.</summary>
/// <param name="Text">What the person wrote, unchanged. Only the first 2,000 characters are read.</param>
/// <param name="Asked">The open question, or null when nothing was asked (a first message, a story).</param>
/// <param name="Today">The day in Asia/Shanghai to which 去年 and 上个月 are relative.</param>
public sealed record ReadingRequest(string Text, Domain Domain, AskedSlot? Asked, DateOnly Today);
