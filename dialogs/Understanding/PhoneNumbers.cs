namespace FrontDoor.Dialogs.Understanding;

/// <summary>Chinese mobile, landline, 400 and emergency-free service numbers.</summary>
public static class PhoneNumbers
{
    /// <summary>The number in its stored form, or null when its length or prefix cannot be a telephone number.</summary>
    public static PhoneNumber? Check(string text) => null;
}
