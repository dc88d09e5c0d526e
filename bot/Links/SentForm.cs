using FrontDoor.Bot.Security;

namespace FrontDoor.Bot.Links;

/// <summary>The form of a page, as somebody sent it.</summary>
internal static class SentForm
{
    /// <summary>Null when the body is no form, or a broken one.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        // A multipart body that ends before its last part is an IOException; a full disk is one too, and no fault of the sender.
        catch (Exception broken) when (broken is InvalidDataException || (broken is IOException && !DiskFull.IsCauseOf(broken)))
        {
            return null;
        }
    }
}
