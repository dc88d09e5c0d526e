using FrontDoor.Bot.Recovery;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Chats;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Recovery;

/// <summary>What Tesseract sees in a picture of a chat, and what is proposed from it. The picture was drawn by Chromium: white and green bubbles with faces beside them, as a phone shows them.</summary>
public sealed class PictureReading
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bubbles_of_both_sides_become_proposals_with_the_day_above_them()
    {
        Assert.SkipUnless(ReadsPictures.IsInstalled, "Debian's tesseract-ocr and tesseract-ocr-chi-sim are not installed: pictures are marked by hand here.");
        await using var room = await RecoveryRoom.OpenAsync();
        await using var picture = File.OpenRead(Checkout.PathOf("tests", "Tests", "Recovery", "Pictures", "chat.png"));
        var kept = (await room.Get<IFileStore>().SaveAsync(picture, "聊天.png", FileLimits.Chat, Cancel)).Value;

        var read = ReadLines.Run(await room.Get<ReadsPictures>().RunAsync(kept.Sha256, Cancel), Today);

        Assert.Contains(read, line => line.Text.Contains("没问题，可以上线", StringComparison.Ordinal) && line.At == new DateTime(2025, 3, 5, 14, 20, 0) && line.Marks.Any(mark => mark.Kind == ChatMarkKind.Acceptance));
        Assert.Contains(read, line => line.Text.Contains("尾款三万五千元", StringComparison.Ordinal) && line.Text.Contains("安排一下", StringComparison.Ordinal) && line.Marks.Any(mark => mark.Kind == ChatMarkKind.Demand));
        Assert.Contains(read, line => line.Text.Contains("月底之前一定付清", StringComparison.Ordinal) && line.At == new DateTime(2025, 3, 9, 9, 5, 0) && line.Marks.Any(mark => mark.Kind == ChatMarkKind.Promise));
    }

    [Fact]
    public async Task Picture_that_is_none_gives_nothing()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        var kept = (await room.Get<IFileStore>().SaveAsync(new MemoryStream([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "坏.png", FileLimits.Chat, Cancel)).Value;

        Assert.Equal("", await room.Get<ReadsPictures>().RunAsync(kept.Sha256, Cancel));
    }

    [Fact]
    public void Day_counts_only_with_its_year_and_only_for_what_stands_below_it()
    {
        var read = ReadLines.Run("9:41\n尾款请付一下\n2025 年 3 月 5 日 下午 2:20\n月底之前一定付清\n昨天 10:00\n收到，没问题\n2099年1月1日 10:00\n尾款请付一下", Today);

        Assert.Equal([null, new DateTime(2025, 3, 5, 14, 20, 0), null, null], read.Select(line => line.At));
    }
}
