using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>A note written on the page of a link, by the contact or a colleague, becomes a line of the thread.</summary>
internal static class AddNote
{
    private const int Longest = 5000;

    // Never half a surrogate pair.
    private static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    public static async Task<IResult> RunAsync(HttpContext context, string token, LinkDoor door, AddToThread thread, TimeProvider clock)
    {
        var (link, refusal) = await door.OpenAsync(context, token);
        if (link is null)
        {
            return refusal!;
        }

        if (await SentForm.ReadAsync(context) is not { } form)
        {
            return Pages.Page.Tell(context, "error", 400);
        }

        var text = form["note"].ToString().Trim();
        if (text.Length == 0)
        {
            return ShowLink.Return(context, token, "link_note_empty");
        }

        // The page made the key, so that a second press adds nothing.
        var key = Guid.TryParse(form["key"], out var made) ? made : Guid.NewGuid();
        var line = new ThreadLine($"link:{key:N}", ThreadEntryKind.FromEnterprise, clock.GetUtcNow(), Cut(text), AuthorName: link.MayOnlyAdd ? null : link.ContactName);
        var added = await thread.RunAsync(link.CaseId, conversationId: null, [line], context.RequestAborted);
        return added.Succeeded ? ShowLink.Return(context, token, "link_note_done") : Pages.Page.Tell(context, "error", 409);
    }
}
