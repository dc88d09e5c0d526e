using System.Text;
using FrontDoor.Core.Policies;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Policies;

/// <summary>Policies that lie in a folder when the host starts.</summary>
public sealed class ImportFolderTests
{
    [Fact]
    public async Task Each_readable_file_is_taken_over_once_and_counts_as_unverified()
    {
        var (data, folder) = (Directory.CreateTempSubdirectory("frontdoor-test-"), Directory.CreateTempSubdirectory("policies-"));
        var text = Invented.Documents.Single(document => document.Id == "yl-ip").Text;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "知识产权.md"), text, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "租房.pdf"), InventedPdf.Of(Invented.Documents.Single(document => document.Id == "yl-talent-rent").Text.Split('\n')), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "加密.pdf"), InventedPdf.Locked(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "图片.png"), "no policy", Encoding.UTF8, TestContext.Current.CancellationToken);

        for (var start = 0; start < 2; start++)
        {
            await using var host = await TestHost.StartAsync(dataFolder: data.FullName, settings: ("Policies:ImportFolder", folder.FullName));
            var book = host.Services.GetRequiredService<PolicyBook>();
            await TestHost.EventuallyAsync(async () => (await book.ListAsync(TestContext.Current.CancellationToken)).Count == 2, "the policies of the folder are there");

            Assert.All(await book.ListAsync(TestContext.Current.CancellationToken), entry => Assert.Equal((1, null), (entry.Version, entry.VerifiedOn)));
        }

        data.Delete(recursive: true);
        folder.Delete(recursive: true);
    }
}
