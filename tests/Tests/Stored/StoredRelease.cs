using System.IO.Compression;
using System.Net.Http.Json;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Commands;
using FrontDoor.Bot.Conversations;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.Structure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Stored;

/// <summary>
/// What a host of an earlier release stored (made by a host of these tests, with invented people) is opened by this one: the database is migrated, the conversation goes on, the outbox row that waited
/// leaves. A release adds a folder of its own: <c>tests/Tests/bin/Debug/net10.0/FrontDoor.Tests --filter-method "*Keep_what_this_release_stores" --explicit only</c>; the older ones stay.
/// </summary>
public sealed class StoredRelease : IDisposable
{
    private const string Conversation = "storedconversation";
    private const string Told = "我叫李小样，电话13800005678，杭州样例会展服务有限公司欠我们尾款三万五，没签合同";
    private const string Waited = "outbox row of a release";
    private static readonly string[] Databases = ["conversations.db", "frontdoor.db"];
    private readonly string folder = Directory.CreateTempSubdirectory("front-door-stored-").FullName;

    public static TheoryData<string> Releases => [.. Directory.GetDirectories(Checkout.PathOf("tests", "Tests", "Stored")).Select(path => Path.GetFileName(path))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Release_is_migrated_its_conversation_goes_on_and_its_outbox_row_leaves(string release)
    {
        foreach (var name in Databases)
        {
            await using var packed = new GZipStream(File.OpenRead(Checkout.PathOf("tests", "Tests", "Stored", release, name + ".gz")), CompressionMode.Decompress);
            await using var file = File.Create(Path.Combine(folder, name));
            await packed.CopyToAsync(file, Cancel);
        }

        await using var host = await StartAsync();
        Assert.NotEmpty(await host.Host.Services.GetRequiredService<Database>().ReadAsync(db => db.Set<Case>().Select(one => one.Number).SingleAsync(Cancel), Cancel));
        await SayAsync(host, Told, "told");
        await SayAsync(host, "进度", $"asked {Guid.NewGuid():N}");
        await TestHost.EventuallyAsync(async () => (await ReadAsync(host)).Exists(line => line.Contains(Waited, StringComparison.Ordinal)), "the outbox row becomes a line");

        var lines = await ReadAsync(host);
        Assert.Single(lines, line => line.Contains(Told, StringComparison.Ordinal));
        Assert.Contains(lines.SkipWhile(line => !line.Contains("\"进度\"", StringComparison.Ordinal)), line => line.Contains("inputHint", StringComparison.Ordinal) && !line.Contains(Waited, StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public async Task Keep_what_this_release_stores()
    {
        await using (var host = await StartAsync())
        {
            await host.SendAsync("POST", "conversations", host.TokenFor(Conversation), new { user = new { id = "dl_test" } });
            await SayAsync(host, Told, "told");
            var database = host.Host.Services.GetRequiredService<Database>();
            await database.WriteAsync<Done>(
                db =>
                {
                    // Due later, so that it still waits when the host is gone.
                    db.Add(new OutboxRow(OutboxKind.SpecialistMessage, DirectLineConversation.StoreId(Conversation), null, new() { Text = Waited, AuthorName = "样例" }, TimeProvider.System.GetUtcNow().AddMinutes(1)));
                    return Task.FromResult<Result<Done>>(default(Done));
                },
                Cancel);
            Assert.Equal(0, await CommandLine.TryRunAsync(["backup", Path.Combine(folder, "kept"), $"--Data:Folder={folder}"], TextWriter.Null));
        }

        var target = Directory.CreateDirectory(Checkout.PathOf("tests", "Tests", "Stored", TimeProvider.System.GetUtcNow().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))).FullName;
        foreach (var name in Databases)
        {
            await using var packed = new GZipStream(File.Create(Path.Combine(target, name + ".gz")), CompressionLevel.SmallestSize);
            await using var file = File.OpenRead(Path.Combine(folder, "kept", name));
            await file.CopyToAsync(packed, Cancel);
        }
    }

    // Kept for ten years: the conversation is old when this runs.
    private async Task<DirectLineHost> StartAsync() =>
        new(await TestHost.StartAsync(dataFolder: folder, settings: [("DirectLine:Secret", DirectLineHost.Secret), ("Conversations:KeepDays", "3650")]));

    private static async Task SayAsync(DirectLineHost host, string text, string key)
    {
        var activity = new { type = "message", text, locale = "zh-Hans", from = new { id = "dl_test" }, channelData = new { clientActivityID = key } };
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{Conversation}/activities", host.TokenFor(Conversation), JsonContent.Create(activity))).Status);
    }

    private static async Task<List<string>> ReadAsync(DirectLineHost host) =>
        [.. (await host.Host.Services.GetRequiredService<IConversationStore>().ReadLogAsync(DirectLineConversation.StoreId(Conversation), 0, 1000, Cancel)).Select(line => line.Json)];
}
