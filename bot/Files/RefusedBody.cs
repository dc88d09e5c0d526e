using Microsoft.AspNetCore.Http.Features;

namespace FrontDoor.Bot.Files;

/// <summary>The body of a request that is refused for its size.</summary>
internal static class RefusedBody
{
    private const long Absurd = 1L << 30;

    /// <summary>Who is cut off in the middle of sending sees a broken line and never reads the answer. So what is not absurd is read to its end and thrown away.</summary>
    public static async Task TakeInVainAsync(HttpRequest request)
    {
        if (request.ContentLength <= Absurd && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Absurd;
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
        }
    }
}
