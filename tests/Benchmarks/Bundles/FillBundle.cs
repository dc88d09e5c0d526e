using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Exhibits;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Benchmarks.Bundles;

/// <summary>A case with one debtor and exhibits of so many megabytes, on the data of a host that is stopped.</summary>
internal static class FillBundle
{
    private const int FileMegabytes = 10;

    public static async Task<FilledBundle> RunAsync(string dataFolder, int megabytes)
    {
        await using var services = new ServiceCollection().AddLogging().AddCore(new CoreOptions { DataFolder = dataFolder }).BuildServiceProvider();
        var stop = CancellationToken.None;
        var lawyer = new Reader((await services.GetRequiredService<DirectoryLists>().SpecialistsAsync(stop)).First(s => s.Name.Contains('沈', StringComparison.Ordinal)).Id);
        var opened = (await services.GetRequiredService<OpenCase>().RunAsync(new("bundle#1", CaseKind.PaymentRecovery, CaseSource.Phone, new PaymentRecoveryPayload(), new ContactDetails("样例视觉有限公司", null, "王小样", "13800001234"), IsComplete: true), stop)).Value;
        var entry = new ClaimEntry(null, 2, null, new ClaimFields { Debtor = "杭州甲有限公司", Project = "宣传片", Owed = 35000 }, []);
        var imported = (await services.GetRequiredService<ImportClaims>().RunAsync(opened.CaseId, "bundle", [entry], [], stop)).Value;
        var claim = imported.Rows[0].ClaimId!.Value;
        for (var sent = 0; sent < megabytes; sent += FileMegabytes)
        {
            await SendAsync(services, opened.CaseId, sent, stop);
        }

        foreach (var exhibit in await services.GetRequiredService<ExhibitLists>().OfCaseAsync(opened.CaseId, lawyer, stop))
        {
            await services.GetRequiredService<FileExhibit>().RunAsync(exhibit.Id, claim, ClaimElement.Demand, ExhibitSide.FromDebtor, lawyer, stop);
        }

        return new($"/console/cases/{opened.CaseId}/papers", $"/console/cases/{opened.CaseId}/bundle?claim={claim}");
    }

    // What a camera or a recorder makes does not pack any further.
    private static async Task SendAsync(ServiceProvider services, Guid caseId, int number, CancellationToken stop)
    {
        var bytes = new byte[FileMegabytes << 20];
        new Random(number).NextBytes(bytes);
        "%PDF-1.7"u8.CopyTo(bytes);
        var file = (await services.GetRequiredService<IFileStore>().SaveAsync(new MemoryStream(bytes), $"{number}.pdf", FileLimits.Chat, stop)).Value;
        await services.GetRequiredService<AddToThread>().RunAsync(caseId, null, [new("upload:" + file.Sha256, ThreadEntryKind.FromEnterprise, TimeProvider.System.GetUtcNow(), "", [file], "王小样")], stop);
    }
}

/// <param name="Page">Of the papers, relative to the host.</param>
/// <param name="Address">Of the bundle.</param>
internal sealed record FilledBundle(string Page, string Address);
