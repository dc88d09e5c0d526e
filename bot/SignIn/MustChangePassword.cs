namespace FrontDoor.Bot.SignIn;

/// <summary>Whoever has a password from somebody else gets no page and no circuit before choosing an own one.</summary>
public sealed class MustChangePassword(RequestDelegate next)
{
    public const string Page = "/console/password";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.User.HasClaim(claim => claim.Type == StaffClaims.MustChangePassword) || !IsClosed(context.Request.Path))
        {
            return next(context);
        }

        context.Response.Redirect(Page);
        return Task.CompletedTask;
    }

    private static bool IsClosed(PathString path) =>
        path.StartsWithSegments("/_blazor")
        || (path.StartsWithSegments("/console")
            && !path.StartsWithSegments(Page)
            && !path.StartsWithSegments("/console/sign-out")
            && !path.StartsWithSegments("/console/language")
            && !System.IO.Path.HasExtension(path.Value));
}
