using FrontDoor.Bot.Pages;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/notices/parks</c>: a park with its captains and the QR code and link by which people join it. A captain finds the own one only.</summary>
internal static class ParkRoutes
{
    public static async Task<IResult> ListAsync(HttpContext context, NoticeDesk desk) => context.Sender().Sender is { ParkId: { } own }
        ? NoticePages.Go(context, $"/notices/parks/{own}")
        : NoticePages.Show<ParksPage>(context, new() { ["Parks"] = (await desk.Choices.RunAsync(context.Sender().Sender, context.RequestAborted)).Parks });

    public static async Task<IResult> ShowAsync(HttpContext context, Guid park, DirectoryLists directory, Captains captains, PublicAddress address) =>
        await NameAsync(context, park, directory) is not { } name
            ? Page.Tell(context, "not_found", 404)
            : NoticePages.Show<ParkPage>(context, new()
            {
                ["Park"] = park,
                ["Name"] = name,
                ["Address"] = Join(address, park),
                ["Captains"] = (await captains.ListAsync(context.RequestAborted)).Where(captain => captain.ParkId == park && captain.IsInTerm).ToList(),
            });

    public static async Task<IResult> PosterAsync(HttpContext context, Guid park, DirectoryLists directory, PublicAddress address) =>
        await NameAsync(context, park, directory) is { } name
            ? Page.Show<JoinPosterPage>(context, new() { ["Park"] = park, ["Name"] = name, ["Address"] = Join(address, park) })
            : Page.Tell(context, "not_found", 404);

    public static async Task<IResult> PictureAsync(HttpContext context, Guid park, DirectoryLists directory, PublicAddress address) =>
        await NameAsync(context, park, directory) is not null ? Results.File(QrPicture.Of(Join(address, park)), "image/png") : Results.NotFound();

    private static string Join(PublicAddress address, Guid park) => $"{address.Root}/join/{park}";

    private static async Task<string?> NameAsync(HttpContext context, Guid park, DirectoryLists directory) =>
        context.Sender().Sender is { } sender && (sender.IsSupervisor || sender.ParkId == park) ? await directory.ParkAsync(park, context.RequestAborted) : null;
}
