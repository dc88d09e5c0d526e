using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FrontDoor.Bot.Security;

/// <summary>Messages in one conversation, counted once the caller has proved that it is his: nobody can use up another's.</summary>
public sealed class ConversationRate(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(id => TokenBuckets.For(id, options.Value.MessagesPerMinute));

    /// <summary>False when this message is one too many.</summary>
    public bool Take(string conversationId)
    {
        using var lease = limiter.AttemptAcquire(conversationId);
        return lease.IsAcquired;
    }

    /// <summary>As <see cref="Take(string)"/>, and tells the client when to come again. A program on this machine is not counted.</summary>
    public bool Take(string conversationId, HttpContext http)
    {
        if (CallerAddress.IsThisMachine(http) || Take(conversationId))
        {
            return true;
        }

        SayWhen(http.Response);
        return false;
    }

    /// <summary>The seconds after which one more is let in.</summary>
    public void SayWhen(HttpResponse response) =>
        response.Headers.RetryAfter = Math.Max(1, 60 / options.Value.MessagesPerMinute).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => limiter.Dispose();
}

/// <summary>One message too many in its conversation; the channel may send it again.</summary>
public sealed class TooManyMessagesException() : Exception("Too many messages in one conversation.");
