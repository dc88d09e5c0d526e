using System.Net.Http.Headers;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Recovery;

/// <summary>The real host with a lawyer at a browser and a payment-recovery case of an enterprise.</summary>
internal sealed class RecoveryRoom : IAsyncDisposable
{
    public static readonly Guid Lawyer = new("6f1d3f6e-0000-4000-8000-000000000011");
    public static readonly Guid Supervisor = new("6f1d3f6e-0000-4000-8000-000000000012");

    private RecoveryRoom(TestHost host, StaffBrowser browser, OpenedCase opened) => (Host, Browser, Opened) = (host, browser, opened);

    public TestHost Host { get; }

    public StaffBrowser Browser { get; }

    public OpenedCase Opened { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RecoveryRoom> OpenAsync(params (string Key, string Value)[] settings)
    {
        // Only there a cookie goes over plain HTTP.
        var host = await TestHost.StartAsync(environment: "Development", settings: settings);
        var save = host.Services.GetRequiredService<SaveSpecialist>();
        Assert.True((await save.RunAsync(Lawyer, "沈律师", [Desk.Legal], true, true, Cancel)).Succeeded);
        Assert.True((await save.RunAsync(Supervisor, "陈主管", [Desk.Management], true, true, Cancel)).Succeeded);
        Assert.True((await save.SetSupervisorAsync(Supervisor, true, Cancel)).Succeeded);
        var browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, Lawyer));
        var opened = await host.Services.GetRequiredService<OpenCase>().RunAsync(
            new("room#1", CaseKind.PaymentRecovery, CaseSource.Phone, new PaymentRecoveryPayload { StatedClaims = 3 }, new ContactDetails("样例视觉有限公司", null, "王小样", "13800001234"), IsComplete: true), Cancel);
        return new(host, browser, opened.Value);
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public Task<IReadOnlyList<ClaimView>> ClaimsAsync() => Get<ClaimLists>().OfCaseAsync(Opened.CaseId, new(Lawyer), Cancel);

    public Task<IReadOnlyList<ExhibitItem>> ExhibitsAsync() => Get<ExhibitLists>().OfCaseAsync(Opened.CaseId, new(Lawyer), Cancel);

    public async Task ImportAsync(params ClaimFields[] claims) =>
        Assert.True((await Get<ImportClaims>().RunAsync(Opened.CaseId, Guid.NewGuid().ToString(), [.. claims.Select((fields, at) => new ClaimEntry(null, at + 2, null, fields, []))], [], Cancel)).Succeeded);

    /// <summary>A file from the enterprise; its exhibit.</summary>
    public async Task<ExhibitItem> SendAsync(string name, byte[] content)
    {
        var saved = (await Get<IFileStore>().SaveAsync(new MemoryStream(content), name, FileLimits.Chat, Cancel)).Value;
        var line = new ThreadLine("upload:" + saved.Sha256, ThreadEntryKind.FromEnterprise, TimeProvider.System.GetUtcNow(), "", [saved], "王小样");
        Assert.True((await Get<AddToThread>().RunAsync(Opened.CaseId, null, [line], Cancel)).Succeeded);
        return (await ExhibitsAsync()).Single(item => item.File.Sha256 == saved.Sha256);
    }

    /// <summary>As the page of the link sends it; the answer to the form.</summary>
    public async Task<HttpResponseMessage> SendTableAsync(HttpClient client, byte[] table, string name = "我们的欠款.xlsx")
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(table);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        form.Add(file, "file", name);
        return await client.PostAsync($"/l/{Opened.LinkToken}/tables", form, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
    }
}
