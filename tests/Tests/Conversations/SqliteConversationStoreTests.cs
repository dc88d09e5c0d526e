using System.Reflection;
using FrontDoor.Bot;
using FrontDoor.Bot.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace FrontDoor.Tests.Conversations;

public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("frontdoor-").FullName;
    private SqliteConversationStore? store;

    protected override IConversationStore Store => store!;

    public override ValueTask InitializeAsync()
    {
        store = new(Path.Combine(folder, "conversations.db"));
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await store!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Closed_store_refuses_a_write()
    {
        await store!.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.AppendAsync("c", [new("a", "{}", default)], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Writer_that_cannot_go_on_lets_nobody_wait_and_says_so()
    {
        var told = new TaskCompletionSource<Exception>();
        await using var broken = new SqliteConversationStore(Path.Combine(folder, "broken.db"), told.SetResult);
        await ConnectionOf(broken).CloseAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => broken.AppendAsync("c", [new("a", "{}", default)], TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        await told.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.AppendAsync("c", [new("b", "{}", default)], TestContext.Current.CancellationToken));
    }

    // Nothing outside can bring the writer's own connection into this state.
    private static SqliteConnection ConnectionOf(SqliteConversationStore store)
    {
        var writer = typeof(SqliteConversationStore).GetField("writer", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(store)!;
        return (SqliteConnection)writer.GetType().GetField("connection", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(writer)!;
    }

    [Fact]
    public void Second_host_on_the_same_folder_says_so()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
        using (DataFolder.Hold(configuration))
        {
            var refusal = Assert.Throws<DataFolderInUseException>(() => DataFolder.Hold(configuration));
            Assert.Contains(folder, refusal.Message, StringComparison.Ordinal);
        }

        DataFolder.Hold(configuration).Dispose();
    }

    protected override async Task ReopenAsync()
    {
        await store!.DisposeAsync();
        await InitializeAsync();
    }
}
