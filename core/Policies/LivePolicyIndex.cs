using FrontDoor.Core.Storage;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Policies;

/// <summary>This host's index, brought up to the database before each search: only what changed is put in again. It is the host's own, whoever else works on the database.</summary>
/// <remarks>A folder that is missing, or does not open, is made anew; nothing is lost by that.</remarks>
public sealed class LivePolicyIndex(Database database, CoreOptions options) : IDisposable
{
    /// <summary>Hosts on one data folder take the first place that nobody holds.</summary>
    private const int MostHosts = 16;

    /// <summary>Rises with what a document of the index holds: an older one is made anew beside it.</summary>
    private const string Shape = "2";

    private readonly SemaphoreSlim gate = new(1);
    private PolicyIndex? index;
    private long seen;

    /// <summary>Null when there is no policy to answer from.</summary>
    public async Task<PolicyIndex?> FreshAsync(CancellationToken cancellationToken)
    {
        // Revisions only rise and rows are never removed: the sum tells whether anything changed.
        var sum = await database.ReadAsync(db => db.Set<Policy>().SumAsync(p => p.Revision, cancellationToken), cancellationToken);
        if (sum == Interlocked.Read(ref seen))
        {
            return index;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            if (sum > Interlocked.Read(ref seen))
            {
                index ??= Open();
                await BringUpAsync(index, cancellationToken);
                Interlocked.Exchange(ref seen, sum);
            }

            return index;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        index?.Dispose();
        gate.Dispose();
    }

    private async Task BringUpAsync(PolicyIndex held, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(db => db.Set<Policy>().Select(p => new { p.Key, p.Title, p.Revision, p.ReplacedBy, p.IsActive }).ToListAsync(cancellationToken), cancellationToken);
        var known = held.Revisions();
        var wanted = rows.Where(row => row.IsActive && row.ReplacedBy is null).ToDictionary(row => row.Key, row => row.Revision, StringComparer.Ordinal);
        foreach (var gone in known.Keys.Where(key => !wanted.ContainsKey(key)))
        {
            held.Remove(gone);
        }

        foreach (var key in wanted.Where(row => known.GetValueOrDefault(row.Key, -1) != row.Value).Select(row => row.Key))
        {
            held.Put(await TextAsync(key, cancellationToken));
        }

        held.Commit();
    }

    private Task<PolicyText> TextAsync(string key, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var policy = await db.Set<Policy>().SingleAsync(p => p.Key == key, cancellationToken);
            var replaced = await db.Set<Policy>().Where(p => p.ReplacedBy == key).ToListAsync(cancellationToken);
            var entry = policy.Entry();
            var aliases = replaced.Select(old => old.Entry()).SelectMany(old => new[] { old.Title, old.Number }).Append(entry.Number).Append(entry.English).OfType<string>();
            return new PolicyText(key, entry.Title, entry.Sections) { Aliases = string.Join('\n', aliases), Revision = policy.Revision };
        }, cancellationToken);

    private PolicyIndex Open()
    {
        for (var place = 0; place < MostHosts; place++)
        {
            var folder = Path.Combine(options.PoliciesFolder, Shape, place.ToString(System.Globalization.CultureInfo.InvariantCulture));
            try
            {
                return OpenOrMakeAnew(folder);
            }
            catch (LockObtainFailedException)
            {
                // Another host works here.
            }
        }

        return new PolicyIndex();
    }

    private static PolicyIndex OpenOrMakeAnew(string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        try
        {
            return new PolicyIndex(folder);
        }
        catch (Exception broken) when (broken is CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException or FileNotFoundException or EndOfStreamException)
        {
            System.IO.Directory.Delete(folder, recursive: true);
            System.IO.Directory.CreateDirectory(folder);
            return new PolicyIndex(folder);
        }
    }
}
