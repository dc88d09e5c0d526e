namespace FrontDoor.Dialogs.Understanding;

internal static class Expectation
{
    public static IReadOnlyDictionary<string, object> Of(Reading reading) => new Dictionary<string, object>();
}
