namespace FrontDoor.Bot;

/// <summary>The contents page of the host: one line a feature.</summary>
public static class FrontDoorHost
{
    /// <summary>A host ready to run. Tests build it too, with their own arguments.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();

        var app = builder.Build();
        app.MapGet("/healthz", () => "ok");
        return app;
    }
}
