namespace Microsoft.Bot.Builder;

/// <summary>A place for objects under keys.</summary>
public interface IStorage
{
    /// <summary>What is there of the given keys; the others are left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object that may only be replaced by somebody who has read its present version; "*" replaces whatever is there.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}

/// <summary>Typed reading.</summary>
public static class StorageExtensions
{
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = await storage.ReadAsync(keys, cancellationToken);
        return found.Where(pair => pair.Value is TStoreItem).ToDictionary(pair => pair.Key, pair => (TStoreItem)pair.Value, StringComparer.Ordinal);
    }
}
