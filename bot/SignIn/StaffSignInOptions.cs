namespace FrontDoor.Bot.SignIn;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class StaffSignInOptions
{
    /// <summary>Nobody works before the second step (a code from an app on the phone) is set up.</summary>
    public bool RequireTwoStep { get; init; }
}
