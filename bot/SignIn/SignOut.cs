using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Ends the session in this browser. A POST with an anti-forgery token: no foreign page can sign anybody out.</summary>
public static class SignOut
{
    public static async Task<IResult> RunAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<StaffUser> signIn, SignInLog log)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await log.WriteAsync(context, "sign_out", context.User.Identity?.Name);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/console/sign-in");
    }
}
