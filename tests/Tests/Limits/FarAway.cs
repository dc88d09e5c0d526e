using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Limits;

/// <summary>Lets every request come from another machine (this one's own programs are not counted), and keeps the status of each answer.</summary>
internal sealed class FarAway : IStartupFilter
{
    public const string AddressHeader = "Test-Address";

    public ConcurrentBag<(string Path, int Status)> Answers { get; } = [];

    public void AddTo(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[AddressHeader].FirstOrDefault() ?? "203.0.113.7");
            await rest(context);
            Answers.Add((context.Request.Path, context.Response.StatusCode));
        });
        next(app);
    };
}
