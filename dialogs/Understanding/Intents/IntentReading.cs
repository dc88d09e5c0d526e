namespace FrontDoor.Dialogs.Understanding;

public enum Intent
{
    PaymentRecovery, PolicyQuestion, Hiring, OtherRequest, CaseStatus, TalkToHuman, Cancel, Help, Greeting, ThanksBye, OutOfScope,
    /// <summary>Forging evidence, threatening or exposing a debtor: refused with the lawful way. Scored as out_of_scope.</summary>
    Unsafe,
}

/// <param name="Confidence">0 to 1, calibrated: of the readings with 0.8 about eight in ten are right.</param>
/// <param name="Second">The next best guess, or null when nothing else fits.</param>
public sealed record IntentReading(Intent Best, double Confidence, Intent? Second)
{
    /// <summary>May be acted on without asking; otherwise the bot should offer <see cref="Guesses"/> as buttons.</summary>
    public bool IsSure => Confidence >= IntentReader.SureFrom;

    /// <summary>The wish is unlawful: it is refused with a reason and the lawful way, whatever else the message holds.</summary>
    public bool IsUnsafe => Best == Intent.Unsafe;

    /// <summary>The one or two best guesses, best first.</summary>
    public IReadOnlyList<Intent> Guesses => Second is { } second ? [Best, second] : [Best];
}
