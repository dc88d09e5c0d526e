using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Backup;

/// <summary>A new database with one case in it, made without a host.</summary>
internal static class OneCase
{
    public static async Task OpenAsync(CoreOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddCore(options).BuildServiceProvider();
        await services.GetRequiredService<OpenDatabase>().RunAsync(TestContext.Current.CancellationToken);
        var request = new OpenCaseRequest("k1", CaseKind.Other, CaseSource.Phone, new GeneralPayload { Words = "屋顶漏水" }, new ContactDetails { Phone = "13800001234" });
        var opened = await services.GetRequiredService<OpenCase>().RunAsync(request, TestContext.Current.CancellationToken);
        Assert.True(opened.Succeeded);
    }
}
