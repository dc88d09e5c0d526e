using System.Globalization;
using FrontDoor.Bot.Conversations;

namespace FrontDoor.Tests.Conversations;

/// <summary>What every conversation store promises. A store joins with a subclass.</summary>
public abstract class ConversationStoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract IConversationStore Store { get; }

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Closes the store and opens it again on the same data.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task Unknown_conversation_has_no_document_and_no_lines()
    {
        Assert.Null(await Store.FindAsync("c", Cancel));
        Assert.Empty(await Store.ReadLogAsync("c", 0, 10, Cancel));
        Assert.Equal(0, await Store.LastNumberAsync("c", Cancel));
    }

    [Fact]
    public async Task Document_comes_back_as_written_with_its_version()
    {
        await Store.CommitAsync(Commit(0, "{ \"a\" : \"展厅😀\" }"), Cancel);
        await Store.CommitAsync(Commit(1, "{ \"b\":1}"), Cancel);

        Assert.Equal(new StoredDocument("c", 2, "{ \"b\":1}", 0), await Store.FindAsync("c", Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Commit_with_another_version_writes_nothing(long expected)
    {
        await Store.CommitAsync(Commit(0, "first", "a"), Cancel);

        var outcome = await Store.CommitAsync(Commit(expected, "second", "b"), Cancel);

        Assert.False(outcome.Committed);
        Assert.Equal("first", (await Store.FindAsync("c", Cancel))!.Json);
        Assert.Equal(["a"], await KeysAsync());
    }

    [Fact]
    public async Task First_commit_wants_no_document() =>
        Assert.False((await Store.CommitAsync(Commit(1, "x"), Cancel)).Committed);

    [Fact]
    public async Task Lines_are_numbered_from_one_in_the_order_given()
    {
        var first = await Store.CommitAsync(Commit(0, "x", "in", "out"), Cancel);
        var second = await Store.AppendAsync("c", [Line("more")], Cancel);

        Assert.Equal([1, 2], first.Numbers);
        Assert.Equal([3], second);
        Assert.Equal([new LogLine(2, "out", "{\"out\":1}", Now), new LogLine(3, "more", "{\"more\":1}", Now)], await Store.ReadLogAsync("c", 1, 10, Cancel));
        Assert.Equal(3, await Store.LastNumberAsync("c", Cancel));
    }

    [Fact]
    public async Task Known_key_is_not_appended_again_and_returns_its_first_number()
    {
        await Store.AppendAsync("c", [Line("a"), Line("b")], Cancel);

        Assert.Equal([2, 3, 1, 3], await Store.AppendAsync("c", [Line("b"), Line("new"), Line("a"), Line("new")], Cancel));
        Assert.Equal([1, 4], (await Store.CommitAsync(Commit(0, "x", "a", "last"), Cancel)).Numbers);
        Assert.Equal(["a", "b", "new", "last"], await KeysAsync());
    }

    [Fact]
    public async Task Same_key_in_two_conversations_is_two_lines()
    {
        await Store.AppendAsync("c", [Line("a")], Cancel);
        await Store.AppendAsync("d", [Line("a")], Cancel);

        Assert.Equal(1, await Store.LastNumberAsync("c", Cancel));
        Assert.Equal(1, await Store.LastNumberAsync("d", Cancel));
    }

    [Fact]
    public async Task Lines_without_document_leave_the_conversation_without_one()
    {
        await Store.AppendAsync("c", [Line("a")], Cancel);

        Assert.Null(await Store.FindAsync("c", Cancel));
        Assert.True((await Store.CommitAsync(Commit(0, "x"), Cancel)).Committed);
    }

    [Fact]
    public async Task Log_is_read_in_pages()
    {
        await Store.AppendAsync("c", [.. Enumerable.Range(1, 7).Select(i => Line(Key(i)))], Cancel);

        Assert.Equal([3, 4, 5], (await Store.ReadLogAsync("c", 2, 3, Cancel)).Select(line => line.Number));
        Assert.Empty(await Store.ReadLogAsync("c", 7, 3, Cancel));
    }

    [Fact]
    public async Task Of_fifty_parallel_commits_on_one_version_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Store.CommitAsync(Commit(0, Key(i), Key(i)), Cancel)));

        Assert.Single(outcomes, outcome => outcome.Committed);
        var winner = Array.FindIndex(outcomes, outcome => outcome.Committed);
        Assert.Equal([Key(winner)], await KeysAsync());
        Assert.Equal(Key(winner), (await Store.FindAsync("c", Cancel))!.Json);
    }

    [Fact]
    public async Task Fifty_writers_that_try_again_lose_no_update_and_leave_no_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => AddOneAsync(i), Cancel)));

        Assert.Equal("50", (await Store.FindAsync("c", Cancel))!.Json);
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), (await Store.ReadLogAsync("c", 0, 100, Cancel)).Select(line => line.Number));
    }

    [Fact]
    public async Task Parallel_appends_of_one_key_append_once()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Store.AppendAsync("c", [Line("a")], Cancel)));

        Assert.All(numbers, first => Assert.Equal([1], first));
        Assert.Equal(["a"], await KeysAsync());
    }

    [Fact]
    public async Task Conversations_committed_at_once_keep_apart()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Store.CommitAsync(Commit(0, Key(i), "a", "b") with { ConversationId = Key(i) }, Cancel)));

        foreach (var i in new[] { 0, 150, 299 })
        {
            Assert.Equal(new StoredDocument(Key(i), 1, Key(i), 2), await Store.FindAsync(Key(i), Cancel));
            Assert.Equal(2, await Store.LastNumberAsync(Key(i), Cancel));
        }
    }

    [Fact]
    public async Task Subscriber_hears_of_appends_to_its_conversation_until_disposed()
    {
        var heard = 0;
        var subscription = Store.Subscribe("c", () => Interlocked.Increment(ref heard));
        await Store.AppendAsync("d", [Line("a")], Cancel);
        await Store.AppendAsync("c", [Line("a")], Cancel);
        await Store.CommitAsync(Commit(0, "x", "b"), Cancel);
        subscription.Dispose();
        await Store.AppendAsync("c", [Line("c")], Cancel);

        Assert.Equal(2, heard);
    }

    [Fact]
    public async Task Line_can_be_read_when_the_subscriber_is_told()
    {
        var seen = new TaskCompletionSource<Task<long>>();
        using var subscription = Store.Subscribe("c", () => seen.TrySetResult(Store.LastNumberAsync("c", CancellationToken.None)));

        await Store.AppendAsync("c", [Line("a")], Cancel);

        Assert.Equal(1, await await seen.Task);
    }

    [Fact]
    public async Task Undelivered_are_found_until_a_commit_says_otherwise()
    {
        await Store.CommitAsync(Commit(0, "x") with { UndeliveredSince = Now }, Cancel);
        await Store.CommitAsync(Commit(0, "x") with { ConversationId = "delivered" }, Cancel);

        Assert.Equal(["c"], await Store.UndeliveredAsync(Now.AddSeconds(1), 10, Cancel));
        Assert.Empty(await Store.UndeliveredAsync(Now, 10, Cancel));

        await Store.CommitAsync(Commit(1, "x"), Cancel);
        Assert.Empty(await Store.UndeliveredAsync(Now.AddSeconds(1), 10, Cancel));
    }

    [Fact]
    public async Task Conversations_expire_with_their_log_after_the_last_message()
    {
        await Store.CommitAsync(Commit(0, "x", "a"), Cancel);
        await Store.CommitAsync(Commit(0, "x", "a") with { ConversationId = "young", LastMessageAt = Now.AddDays(2) }, Cancel);

        Assert.Equal(1, await Store.ExpireAsync(Now.AddDays(1), 10, Cancel));
        Assert.Null(await Store.FindAsync("c", Cancel));
        Assert.Empty(await KeysAsync());
        Assert.NotNull(await Store.FindAsync("young", Cancel));
        Assert.Equal(0, await Store.ExpireAsync(Now.AddDays(1), 10, Cancel));
    }

    [Fact]
    public async Task Everything_is_there_after_reopening()
    {
        await Store.CommitAsync(Commit(0, "x", "a") with { UndeliveredSince = Now }, Cancel);

        await ReopenAsync();

        Assert.Equal(new StoredDocument("c", 1, "x", 1), await Store.FindAsync("c", Cancel));
        Assert.Equal(["a"], await KeysAsync());
        Assert.Equal(["c"], await Store.UndeliveredAsync(Now.AddSeconds(1), 10, Cancel));
        Assert.Equal([1, 2], await Store.AppendAsync("c", [Line("a"), Line("b")], Cancel));
    }

    private static string Key(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static NewLine Line(string key) => new(key, $"{{\"{key}\":1}}", Now);

    private static ConversationCommit Commit(long expected, string json, params string[] keys) =>
        new("c", expected, json, null, Now, [.. keys.Select(Line)]);

    private async Task<IEnumerable<string>> KeysAsync() => (await Store.ReadLogAsync("c", 0, 100, Cancel)).Select(line => line.Key);

    private async Task AddOneAsync(int writer)
    {
        for (var committed = false; !committed;)
        {
            var document = await Store.FindAsync("c", Cancel);
            var next = int.Parse(document?.Json ?? "0", CultureInfo.InvariantCulture) + 1;
            committed = (await Store.CommitAsync(Commit(document?.Version ?? 0, Key(next), Key(writer)), Cancel)).Committed;
        }
    }
}
