namespace FrontDoor.Bot.SignIn;

/// <summary>Whoever has a password from somebody else gets no page and no circuit before choosing an own one; where the second step is required, none before it is set up.</summary>
public sealed class MustChangePassword(RequestDelegate next)
{
    public const string Page = "/console/password";

    public const string TwoStepPage = "/console/two-step";

    public Task InvokeAsync(HttpContext context)
    {
        var page = context.User.HasClaim(claim => claim.Type == StaffClaims.MustChangePassword) ? Page
            : context.User.HasClaim(claim => claim.Type == StaffClaims.MustSetUpTwoStep) ? TwoStepPage
            : null;
        if (page is null || !IsClosed(context.Request.Path, page))
        {
            return next(context);
        }

        context.Response.Redirect(page);
        return Task.CompletedTask;
    }

    private static bool IsClosed(PathString path, string page) =>
        path.StartsWithSegments("/_blazor")
        || (path.StartsWithSegments("/console")
            && !path.StartsWithSegments(page)
            && !path.StartsWithSegments("/console/sign-out")
            && !path.StartsWithSegments("/console/language")
            && !System.IO.Path.HasExtension(path.Value));
}
