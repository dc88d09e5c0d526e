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
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
