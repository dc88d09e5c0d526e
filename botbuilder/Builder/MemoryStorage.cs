using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A storage that lasts as long as the process, for tests. What is read is a copy.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long version;

    // The SDK's constructors take types of Newtonsoft.Json; with an internal one "new MemoryStorage()" compiles here as there.
    internal MemoryStorage()
    {
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var item) && item.Copy() is { } copy)
                {
                    found[key] = copy;
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            // All are checked before any is written: a refused write leaves nothing half done.
            foreach (var (key, value) in changes)
            {
                Check(key, value);
            }

            foreach (var (key, value) in changes)
            {
                items[key] = new Item(value.GetType(), SchemaJson.ToElement(value), (++version).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void Check(string key, object value)
    {
        if (value is IStoreItem { ETag: not (null or "*") and var expected } && items.TryGetValue(key, out var present) && present.ETag != expected)
        {
            throw new InvalidOperationException($"Etag conflict: the version under '{key}' is {present.ETag}, the writer had read {expected}.");
        }
    }

    private sealed record Item(Type Type, JsonElement Json, string ETag)
    {
        public object? Copy()
        {
            var copy = Json.Deserialize(Type, SchemaJson.Options);
            if (copy is IStoreItem versioned)
            {
                versioned.ETag = ETag;
            }

            return copy;
        }
    }
}
