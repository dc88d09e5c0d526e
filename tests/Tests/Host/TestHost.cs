using FrontDoor.Bot;
using FrontDoor.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Host;

/// <summary>The real host in this process, on a free port of loopback and a data folder of its own.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool ownsFolder;

    private TestHost(WebApplication app, string folder, bool ownsFolder) => (this.app, this.folder, this.ownsFolder) = (app, folder, ownsFolder);

    /// <summary>Scheme and authority, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public string DataFolder => folder;

    public IServiceProvider Services => app.Services;

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    /// <param name="replace">A clock, a channel or the like in place of the host's own.</param>
    /// <param name="environment">Production loads no samples.</param>
    /// <param name="dataFolder">A folder to open again; by default a new one that is deleted at the end.</param>
    public static async Task<TestHost> StartAsync(Action<IServiceCollection>? replace = null, string environment = "Production", string? dataFolder = null, params (string Key, string Value)[] settings)
    {
        var folder = dataFolder ?? Directory.CreateTempSubdirectory("frontdoor-test-").FullName;
        if (dataFolder is null && !SharedServers.AreAsked)
        {
            await MigratedFile.PutIntoAsync(folder);
        }

        string[] args = ["--environment", environment, "--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Logging:LogLevel:Default", "Warning", .. (await SharedServers.SettingsAsync(folder)).SelectMany(s => (string[])[$"--{s.Key}", s.Value]), .. settings.SelectMany(s => (string[])[$"--{s.Key}", s.Value])];
        var host = new TestHost(FrontDoorHost.Build(args, replace), folder, dataFolder is null);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        host.Address = host.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return host;
    }

    /// <summary>Waits until the condition holds; fails after 60 s.</summary>
    public static async Task EventuallyAsync(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited 60 s in vain: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        if (ownsFolder)
        {
            SharedServers.Forget(folder);
            Directory.Delete(folder, recursive: true);
        }
    }
}
