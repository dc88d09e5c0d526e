namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A request that is not let in: 401, 403 for a channel without endorsement, 503 while the keys cannot be read.</summary>
internal sealed class RequestRefused(int status, string reason) : UnauthorizedAccessException(reason)
{
    public int Status { get; } = status;
}
