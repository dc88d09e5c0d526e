using FrontDoor.Bot.Office;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Notices.Import;

/// <summary><c>/notices/directory</c>: supervisors bring the directory up to date by an XLSX. First what would change; nothing is taken before somebody agrees to what was seen.</summary>
internal static class ImportRoutes
{
    private const int MostRows = 50_000;
    private static readonly FileLimits Limits = new(20L << 20, 20L << 20);

    public static IResult Show(HttpContext context) => Page(context, null, null, null);

    public static async Task<IResult> PlanAsync(HttpContext context, IFileStore store, DirectoryUpdate update)
    {
        if (!context.Sender().Sender.IsSupervisor)
        {
            return Pages.Page.Tell(context, "not_found", 403);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files["list"] is not { Length: > 0 } file)
        {
            return Page(context, null, null, "import_none");
        }

        await using var content = file.OpenReadStream();
        var saved = await store.SaveAsync(content, file.FileName, Limits, context.RequestAborted);
        return saved.Succeeded && Read(store, saved.Value.Sha256) is { } rows
            ? Page(context, await update.PlanAsync(rows, context.RequestAborted), saved.Value.Sha256, null)
            : Page(context, null, null, "import_unreadable");
    }

    /// <summary>The same file, by its hash: what was shown is what is taken.</summary>
    public static async Task<IResult> ApplyAsync(HttpContext context, IFileStore store, DirectoryUpdate update)
    {
        if (!context.Sender().Sender.IsSupervisor)
        {
            return Pages.Page.Tell(context, "not_found", 403);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Read(store, form["file"].ToString()) is not { } rows)
        {
            return Page(context, null, null, "import_unreadable");
        }

        var done = await update.ApplyAsync(rows, context.RequestAborted);
        return done.Succeeded ? Page(context, done.Value, null, null, isDone: true) : Page(context, null, null, "import_unreadable");
    }

    private static IReadOnlyList<DirectoryRow>? Read(IFileStore store, string hash)
    {
        using var content = hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? store.Open(hash) : null;
        return content is not null && ReadWorkbook.Rows(content, MostRows) is { } rows ? DirectoryList.Of(rows) : null;
    }

    private static IResult Page(HttpContext context, DirectoryPlan? plan, string? file, string? problem, bool isDone = false) =>
        !context.Sender().Sender.IsSupervisor
            ? Pages.Page.Tell(context, "not_found", 403)
            : NoticePages.Show<ImportPage>(context, new()
            {
                ["Plan"] = plan,
                ["File"] = file,
                ["IsDone"] = isDone,
                ["Problem"] = problem is null ? null : CaptainWords.Say(problem, PageLanguage.Of(context.Request)),
            }, problem is null ? 200 : 422);
}
