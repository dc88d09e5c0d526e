using FrontDoor.Bot.Pages;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Links;

/// <summary>Opens a personal link, or tells why not. Everything under <c>/l/</c> comes through here.</summary>
public sealed class LinkDoor(PersonalLinks links, LinkGuesses guesses)
{
    /// <summary>Longer than any token: not worth a look into the database.</summary>
    private const int LongestToken = 200;

    /// <summary>The link, or the page that says that it does not open.</summary>
    public async Task<(OpenedLink? Link, IResult? Refusal)> OpenAsync(HttpContext context, string token)
    {
        var link = token.Length > LongestToken ? null : await links.FindAsync(token, context.RequestAborted);
        if (link is not null)
        {
            return (link, null);
        }

        // Only misses wait: a whole park may share one address, and its known links go on opening.
        var from = context.Connection.RemoteIpAddress;
        if (guesses.AreTooMany(from))
        {
            return (null, Page.Tell(context, "too_many", 429));
        }

        guesses.CountMiss(from);
        return (null, Page.Tell(context, "link_invalid", 404));
    }

    /// <summary>As <see cref="OpenAsync"/>, for what a colleague may not do.</summary>
    public async Task<(OpenedLink? Link, IResult? Refusal)> OpenOwnAsync(HttpContext context, string token)
    {
        var (link, refusal) = await OpenAsync(context, token);
        return link is { MayOnlyAdd: true } ? (null, Page.Tell(context, "link_invalid", 403)) : (link, refusal);
    }
}
