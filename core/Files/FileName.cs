namespace FrontDoor.Core.Files;

/// <summary>The original name, as far as it may be shown and offered for download.</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>Without folders and control characters, at most 200 characters with its ending kept; <c>file</c> when nothing is left.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        if (shown.Length == 0 || shown.All(c => c == '.'))
        {
            return "file";
        }

        var ending = Path.GetExtension(shown);
        return shown.Length <= Longest ? shown : ending.Length < 20 ? shown[..(Longest - ending.Length)] + ending : shown[..Longest];
    }
}
