namespace FrontDoor.Bot.Recovery;

/// <summary>Whether Tesseract with simplified Chinese is on this machine. It only ever proposes marks; without it pictures are marked by hand, and the pages say so.</summary>
public static class ReadsPictures
{
    private static readonly string[] Folders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"];
    private const string Program = "/usr/bin/tesseract";

    public static bool IsInstalled { get; } = File.Exists(Program) && Array.Exists(Folders, folder => File.Exists(Path.Combine(folder, "chi_sim.traineddata")));
}
