using System.Diagnostics;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Recovery;

/// <summary>Words in a picture by Tesseract, where Debian's tesseract-ocr with simplified Chinese is on this machine. They are proposals for a person's eye; without it pictures are marked by hand, and the pages say so.</summary>
public sealed class ReadsPictures(IFileStore files, ILogger<ReadsPictures> logger)
{
    private const string Program = "/usr/bin/tesseract";
    private const string Language = "chi_sim";
    private static readonly string[] Folders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One block of text, scattered text, and scattered text with a threshold for each place: only the last sees black on green, and it spoils some of the white.
    private static readonly (string Layout, string Threshold)[] Ways = [("6", "0"), ("11", "0"), ("11", "2")];

    public static bool IsInstalled { get; } = File.Exists(Program) && Array.Exists(Folders, folder => File.Exists(Path.Combine(folder, Language + ".traineddata")));

    /// <summary>One line for each bubble or paragraph. Empty when nothing can be read, or it takes too long.</summary>
    public async Task<string> RunAsync(string sha256, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var readings = new List<string>();
        foreach (var (layout, threshold) in IsInstalled ? Ways : [])
        {
            try
            {
                readings.Add(await ReadAsync(sha256, layout, threshold, patience.Token));
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // A picture that it cannot open ends it before it has read all of it.
                logger.LogInformation("A picture could not be read: {Why}", gone.GetType().Name);
                break;
            }
        }

        return PictureLines.Of(readings);
    }

    private async Task<string> ReadAsync(string sha256, string layout, string threshold, CancellationToken cancellationToken)
    {
        if (files.Open(sha256) is not { } picture)
        {
            return "";
        }

        await using (picture)
        {
            using var process = Process.Start(new ProcessStartInfo(Program, ["stdin", "stdout", "-l", Language, "--psm", layout, "-c", "thresholding_method=" + threshold, "tsv"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["OMP_THREAD_LIMIT"] = "1" } })!;
            try
            {
                var (said, complained) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
                await picture.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
                process.StandardInput.Close();
                await process.WaitForExitAsync(cancellationToken);
                await complained;
                return await said;
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill();
                }
            }
        }
    }
}
