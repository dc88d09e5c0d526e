namespace FrontDoor.Tests.Structure;

/// <summary>Something that the machine should have is not there. xunit counts a test that ends with it as skipped, by the mark with which the message begins.</summary>
internal sealed class NotInstalledException(string sentence) : Exception("$XunitDynamicSkip$" + sentence)
{
    public string Sentence => sentence;

    public static void Unless(bool isInstalled, string sentence)
    {
        if (!isInstalled)
        {
            throw new NotInstalledException(sentence);
        }
    }
}
