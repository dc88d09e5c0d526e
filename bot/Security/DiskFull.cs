using FrontDoor.Bot.Pages;
using Microsoft.Data.Sqlite;

namespace FrontDoor.Bot.Security;

/// <summary>No room left where this host keeps things: told as that, with 507 (RFC 4918, 11.5), so that nobody takes it for a fault of the message. Nothing of the request is kept; it may come again.</summary>
public static class DiskFull
{
    private const int NoSpace = 28;         // ENOSPC
    private const int FileTooBig = 27;      // EFBIG, a limit of the process
    private const int QuotaExceeded = 122;  // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int SqliteFull = 13;

    /// <summary>Whether this is, somewhere inside, why it failed.</summary>
    public static bool IsCauseOf(Exception? problem) => problem switch
    {
        null => false,
        AggregateException many => many.InnerExceptions.Any(IsCauseOf),
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException { HResult: NoSpace or FileTooBig or QuotaExceeded or WindowsDiskFull } => true,
        _ => IsCauseOf(problem.InnerException),
    };

    /// <summary>Inside the handler of errors: what is answered here never gets there.</summary>
    public static void UseDiskFullAnswers(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception problem) when (IsCauseOf(problem) && !context.Response.HasStarted)
        {
            app.Logger.LogError("No room left on the disk: a request was refused with 507");
            await AnswerAsync(context);
        }
    });

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        if (PlainErrors.WantsPage(context.Request))
        {
            return Page.Tell(context, "disk_full", StatusCodes.Status507InsufficientStorage).ExecuteAsync(context);
        }

        var sentence = Dialogs.PageTexts.Say("disk_full_text", PageLanguage.Of(context.Request));
        // "message" at both places: Direct Line's clients look inside "error", the upload page beside it.
        return context.Response.WriteAsJsonAsync(new { error = new { code = "InsufficientStorage", message = sentence }, message = sentence }, context.RequestAborted);
    }
}
