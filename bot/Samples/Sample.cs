namespace FrontDoor.Bot.Samples;

/// <summary>How a reader sees that something is invented.</summary>
internal static class Sample
{
    public static string Mark(string name) => name + "（样例）";
}
