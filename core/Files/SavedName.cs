namespace FrontDoor.Core.Files;

/// <summary>The name under which a reader saves a file. What was sent as <c>run.bat</c> is a text by its bytes, and becomes <c>run.bat.txt</c>: no program is started by its name. Stored and shown is the name as it came.</summary>
public static class SavedName
{
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = [".jpg", ".jpeg", ".jfif"],
        ["image/png"] = [".png"],
        ["image/gif"] = [".gif"],
        ["image/webp"] = [".webp"],
        ["image/heic"] = [".heic", ".heif"],
        ["application/pdf"] = [".pdf"],
        ["application/msword"] = [".doc", ".wps"],
        ["application/vnd.ms-excel"] = [".xls", ".et"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = [".pptx", ".ppsx"],
        ["audio/mpeg"] = [".mp3"],
        ["audio/mp4"] = [".m4a", ".m4b"],
        ["audio/amr"] = [".amr"],
        ["video/mp4"] = [".mp4", ".m4v"],
        ["video/quicktime"] = [".mov", ".qt"],
        ["text/plain"] = [".txt"],
        ["text/csv"] = [".csv"],
        ["text/html"] = [".html", ".htm"],
        ["message/rfc822"] = [".eml"],
    };

    /// <param name="contentType">By content; an unknown one is saved as <c>.bin</c>.</param>
    public static string For(string name, string contentType)
    {
        var endings = Endings.GetValueOrDefault(contentType) ?? [".bin"];
        return endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + endings[0];
    }
}
