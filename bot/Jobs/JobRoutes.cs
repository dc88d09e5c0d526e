using System.Globalization;
using FrontDoor.Bot.Notices;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Hiring;

namespace FrontDoor.Bot.Jobs;

/// <summary><c>/jobs</c>: the board for everybody, without scripts; nothing is asked of whoever looks, and no application is taken.</summary>
public static class JobRoutes
{
    public static void MapJobs(this WebApplication app)
    {
        app.MapGet("/jobs", ListAsync);
        app.MapGet("/jobs/{id:guid}", (HttpContext context, Guid id, JobBoard board, JobContact contact) => ShowAsync<JobPage>(context, id, board, contact));
        app.MapGet("/jobs/{id:guid}/sheet", (HttpContext context, Guid id, JobBoard board, JobContact contact) => ShowAsync<JobSheet>(context, id, board, contact));
        app.MapGet("/jobs/{id:guid}/qr.png", async (HttpContext context, Guid id, JobBoard board, PublicAddress address) =>
            await board.FindAsync(id, context.RequestAborted) is null ? Results.NotFound() : Results.File(QrPicture.Of($"{address.Root}/jobs/{id}"), "image/png"));
    }

    private static async Task<IResult> ListAsync(HttpContext context, JobBoard board)
    {
        var query = context.Request.Query;
        Guid? park = Guid.TryParse(query["park"], out var id) ? id : null;
        EmploymentKind? kind = Enum.TryParse<EmploymentKind>(query["kind"], out var said) && Enum.IsDefined(said) ? said : null;
        decimal? pay = decimal.TryParse(query["pay"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;
        return await board.ListAsync(new(park, kind, pay), context.RequestAborted) is { } jobs
            ? Page.Show<JobsPage>(context, new() { ["Jobs"] = jobs, ["Parks"] = await board.ParksAsync(context.RequestAborted), ["Park"] = park, ["Kind"] = kind, ["Pay"] = pay })
            : Page.Tell(context, "not_found", 404);
    }

    private static async Task<IResult> ShowAsync<TPage>(HttpContext context, Guid id, JobBoard board, JobContact contact)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        await board.FindAsync(id, context.RequestAborted) is { } job
            ? Page.Show<TPage>(context, new() { ["Posted"] = job, ["Phone"] = await contact.PhoneAsync(context.RequestAborted) })
            : Page.Tell(context, "not_found", 404);
}
