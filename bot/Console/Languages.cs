using System.Globalization;
using FrontDoor.Bot.SignIn;
using Microsoft.AspNetCore.Localization;

namespace FrontDoor.Bot.Console;

/// <summary>The languages of the console: Simplified Chinese unless the reader chose English.</summary>
public static class Languages
{
    public static readonly IReadOnlyList<Language> All = [new("zh-CN", "中文"), new("en", "English")];

    public static string Current =>
        All.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.Name)?.Code ?? All[0].Code;

    public static bool IsEnglish => Current == "en";

    /// <summary>Only for staff pages and their circuits: what enterprises read follows the enterprise.</summary>
    public static void Use(WebApplication app)
    {
        string[] codes = [.. All.Select(language => language.Code)];
        var options = new RequestLocalizationOptions().SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
        // The staff works in Chinese: the browser's own language decides nothing, only a choice does.
        options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/console") || context.Request.Path.StartsWithSegments("/_blazor"),
            branch => branch.UseRequestLocalization(options));
    }

    /// <summary>Remembers the choice for a year and goes back to the page.</summary>
    public static IResult Choose(HttpContext context, string code, string? returnUrl)
    {
        if (All.Any(language => language.Code == code))
        {
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });
        }

        return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
    }
}

/// <param name="Code">BCP 47.</param>
public sealed record Language(string Code, string Name);
