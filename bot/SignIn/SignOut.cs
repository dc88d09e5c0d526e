using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Ends every session of the person, so that a cookie copied from a shared computer opens nothing later. A POST with an anti-forgery token: no foreign page can sign anybody out.</summary>
public static class SignOut
{
    public static async Task<IResult> RunAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<StaffUser> signIn, UserManager<StaffUser> users, EndedSessions ended, SignInLog log)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await log.WriteAsync(context, "sign_out", context.User.Identity?.Name);
        if (await users.GetUserAsync(context.User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }

        ended.Add(context.User);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/console/sign-in");
    }
}
