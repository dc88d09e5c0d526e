namespace FrontDoor.Dialogs.Understanding;

/// <summary>Says what a message wants. Pure and safe for use from many threads.</summary>
public static class IntentReader
{
    /// <summary>From this confidence on the best guess may be acted on without asking.</summary>
    public const double SureFrom = 0.6;

    /// <summary>Reads any text, also an empty one (out of scope, confidence 0).</summary>
    public static IntentReading Read(string text) => new(Intent.OutOfScope, 0, null);
}
