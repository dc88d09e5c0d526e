using System.Net.Http.Headers;
using FrontDoor.Tests.Load;

namespace FrontDoor.Tests.Road;

/// <summary>One person in one conversation as a channel brings it to <c>/api/messages</c>; the channel sends a message again under the same id until it is acknowledged.</summary>
/// <param name="hosts">All of one installation; the next one each time.</param>
/// <param name="user">Also names the conversation.</param>
internal sealed class ConnectorTalk(IReadOnlyList<HostProcess> hosts, Uri sink, string user)
{
    private static int sentAgain;
    private int said;
    private int asked;

    /// <summary>How often a message had to be sent again, over all talks.</summary>
    public static int SentAgain => sentAgain;

    /// <summary>Returns when a host has acknowledged the message.</summary>
    public async Task SayAsync(string text)
    {
        var body = TurnRequest.Body(sink, user, FormattableString.Invariant($"m-{++said}"), text);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!await TrySendAsync(body, patience.Token))
        {
            Interlocked.Increment(ref sentAgain);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private async Task<bool> TrySendAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var client = hosts[asked++ % hosts.Count].Client();
            using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Not answered in time; it may have been taken or not.
            return false;
        }
    }
}
