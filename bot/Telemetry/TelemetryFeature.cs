using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Security;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FrontDoor.Bot.Telemetry;

/// <summary>Section <c>Telemetry</c>. All off by default: measuring starts when somebody wants to see it.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Serves <c>/metrics</c> for Prometheus: to programs on this machine, and to whoever brings <see cref="Token"/>.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Bearer token for <c>/metrics</c> from other machines; at least 16 characters. Empty: this machine only.</summary>
    public string Token { get; set; } = "";

    /// <summary>Address of an OpenTelemetry collector (gRPC, <c>http://collector:4317</c>), which gets traces and metrics.</summary>
    public string Otlp { get; set; } = "";
}

public static class TelemetryFeature
{
    private const string Scheme = "Bearer ";

    /// <summary>After the conversation store, which is measured from here.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Measures>();
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("Telemetry")
            .Validate(o => o.Token.Length is 0 or >= 16, "Telemetry:Token needs at least 16 characters, or none.")
            .Validate(o => o.Otlp.Length == 0 || Uri.TryCreate(o.Otlp, UriKind.Absolute, out _), "Telemetry:Otlp is not an address.")
            .ValidateOnStart();
        var options = builder.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new();
        if (options.Prometheus || options.Otlp.Length > 0)
        {
            builder.Services.AddHostedService<WaitingTimes>();
            MeasureStore(builder.Services);
            Export(builder.Services, options);
        }
    }

    public static void MapTelemetry(this WebApplication app)
    {
        var options = app.Configuration.GetSection("Telemetry").Get<TelemetryOptions>() ?? new();
        if (options.Prometheus)
        {
            // Anybody else gets the 404 of a page that is not there.
            app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && MayRead(http, options.Token));
        }
    }

    private static void Export(IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(Measures.Name, "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime");
            _ = options.Prometheus ? metrics.AddPrometheusExporter() : metrics;
            _ = options.Otlp.Length > 0 ? metrics.AddOtlpExporter(otlp => otlp.Endpoint = new Uri(options.Otlp)) : metrics;
        });
        if (options.Otlp.Length > 0)
        {
            // Not the instrumentation of ASP.NET Core: it would write the addresses of personal links into traces, and they are secrets.
            telemetry.WithTracing(traces => traces.AddSource(Measures.Name).AddOtlpExporter(otlp => otlp.Endpoint = new Uri(options.Otlp)));
        }
    }

    private static void MeasureStore(IServiceCollection services)
    {
        var store = services.Last(service => service.ServiceType == typeof(IConversationStore));
        services.Remove(store);
        services.AddSingleton<IConversationStore>(provider => new MeasuredStore((IConversationStore)store.ImplementationFactory!(provider), provider.GetRequiredService<Measures>()));
    }

    private static bool MayRead(HttpContext http, string token)
    {
        if (CallerAddress.IsThisMachine(http))
        {
            return true;
        }

        var header = http.Request.Headers.Authorization.ToString();
        return token.Length > 0 && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..])), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
    }
}
