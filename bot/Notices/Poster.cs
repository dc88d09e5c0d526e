using FrontDoor.Bot.Pages;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/n/{code}/poster</c>: a sheet of A4, and the page for the screen in the building's lobby. Open to whoever has the short link, as what it shows.</summary>
internal static class Poster
{
    public static async Task<IResult> ShowAsync(HttpContext context, string code, NoticeReceipts receipts, PublicAddress address) =>
        await receipts.ByCodeAsync(code, context.RequestAborted) is { } notice
            ? Page.Show<PosterPage>(context, new() { ["Notice"] = notice, ["Address"] = $"{address.Root}/n/{code}" })
            : Page.Tell(context, "link_invalid", 404);

    public static async Task<IResult> PictureAsync(HttpContext context, string code, NoticeReceipts receipts, PublicAddress address) =>
        await receipts.ByCodeAsync(code, context.RequestAborted) is not null ? Results.File(QrPicture.Of($"{address.Root}/n/{code}"), "image/png") : Results.NotFound();
}
