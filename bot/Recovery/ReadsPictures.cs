using System.Diagnostics;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Recovery;

/// <summary>Words in a picture by Tesseract, where Debian's tesseract-ocr with simplified Chinese is on this machine. They are proposals for a person's eye; without it pictures are marked by hand, and the pages say so.</summary>
public sealed class ReadsPictures(IFileStore files, ILogger<ReadsPictures> logger)
{
    private const string Program = "/usr/bin/tesseract";
    private const string Language = "chi_sim";
    private static readonly string[] Folders = ["/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static bool IsInstalled { get; } = File.Exists(Program) && Array.Exists(Folders, folder => File.Exists(Path.Combine(folder, Language + ".traineddata")));

    /// <summary>Empty when nothing can be read, or it takes too long.</summary>
    public async Task<string> RunAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!IsInstalled || files.Open(sha256) is not { } picture)
        {
            return "";
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(Program, ["stdin", "stdout", "-l", Language, "--psm", "6"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["OMP_THREAD_LIMIT"] = "1" } })!;
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await using (picture)
            {
                await picture.CopyToAsync(process.StandardInput.BaseStream, patience.Token);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            await complained;
            return await said;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A picture that it cannot open ends it before it has read all of it.
            logger.LogInformation("A picture could not be read: {Why}", gone.GetType().Name);
            return "";
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
