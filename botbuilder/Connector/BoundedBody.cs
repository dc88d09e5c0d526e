namespace Microsoft.Bot.Connector;

/// <summary>Reads a body that may not be larger than an activity is allowed to be.</summary>
internal static class BoundedBody
{
    public const int Limit = 256 * 1024;

    /// <returns>The bytes, or nothing when there are more than <see cref="Limit"/>.</returns>
    public static async Task<ReadOnlyMemory<byte>?> Read(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > Limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Limit + 1));
            }
        }
    }
}
