namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A request that is not let in: 401, 403 for a channel without endorsement, 503 while the keys cannot be read.</summary>
/// <param name="code">One word for the log: which check failed. The caller reads only the sentence, which helps nobody to guess.</param>
/// <param name="reason">For the caller.</param>
/// <param name="status">HTTP.</param>
internal sealed class RequestRefused(int status, string code, string reason) : UnauthorizedAccessException(reason)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
