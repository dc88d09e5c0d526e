namespace FrontDoor.Dialogs.Understanding;

public enum Intent
{
    PaymentRecovery, PolicyQuestion, Hiring, OtherRequest, CaseStatus, TalkToHuman, Cancel, Help, Greeting, ThanksBye, OutOfScope,
    /// <summary>Forging evidence, threatening or exposing a debtor: refused with the lawful way. Scored as out_of_scope.</summary>
    Unsafe,
}

/// <param name="Confidence">0 to 1; below <see cref="IntentReader.SureFrom"/> the bot should offer both guesses as buttons.</param>
/// <param name="Second">The next best guess, or null when nothing else fits.</param>
public sealed record IntentReading(Intent Best, double Confidence, Intent? Second);
