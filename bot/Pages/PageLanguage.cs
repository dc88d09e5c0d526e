using Microsoft.Net.Http.Headers;

namespace FrontDoor.Bot.Pages;

/// <summary>The language of a page: what the reader chose (<c>?lang=</c>, remembered in a cookie), else what the browser asks for, else Simplified Chinese.</summary>
public static class PageLanguage
{
    public const string Cookie = "lang";
    public static readonly IReadOnlyList<(string Code, string Name)> All = [("zh-Hans", "简体"), ("zh-Hant", "繁體"), ("en", "English")];

    public static string Of(HttpRequest request) =>
        Chosen(request.Query["lang"]) ?? Chosen(request.Cookies[Cookie]) ?? Asked(request) ?? All[0].Code;

    /// <summary>As <see cref="Of"/>, and remembers a choice.</summary>
    public static string Choose(HttpContext context)
    {
        if (Chosen(context.Request.Query["lang"]) is { } chosen)
        {
            context.Response.Cookies.Append(Cookie, chosen, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps });
        }

        return Of(context.Request);
    }

    private static string? Chosen(string? code) => All.Select(language => language.Code).FirstOrDefault(own => string.Equals(own, code, StringComparison.Ordinal));

    private static string? Asked(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptLanguage.OfType<string>()], out var asked)
            ? asked.OrderByDescending(one => one.Quality ?? 1).Select(one => Match(one.Value.Value)).FirstOrDefault(match => match is not null)
            : null;

    private static string? Match(string? tag)
    {
        var parts = (tag ?? "").ToLowerInvariant().Split('-', '_');
        return parts[0] switch
        {
            "en" => "en",
            "zh" when parts.Any(part => part is "hant" or "tw" or "hk" or "mo") => "zh-Hant",
            "zh" => "zh-Hans",
            _ => null,
        };
    }
}
