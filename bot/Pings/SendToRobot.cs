using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Pings;

/// <summary>A ping into a group of WeCom or DingTalk by its robot. Both take the same text and answer 200 with an <c>errcode</c>, also when they refuse.</summary>
public sealed class SendToRobot(PingOptions options, PingWords words, PingHttp http, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>DingTalk says nothing for ten minutes after too many.</summary>
    private static readonly TimeSpan TooFastPause = TimeSpan.FromMinutes(10);

    internal async Task<PingOutcome> RunAsync(DuePing ping, CancellationToken cancellationToken)
    {
        var address = new Uri(ping.Address);
        // Looked at again: the list may have become shorter since the address was entered.
        if (!options.CallableHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        {
            return new(PingEnd.Refused, "robot.host_not_allowed");
        }

        var body = new JsonObject { ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = words.Of(ping) } }.ToJsonString(Plain);
        var answer = await http.PostAsync(ping is { Way: PingWay.DingTalk, Secret: { } secret } ? Signed(address, secret) : address, body, [], cancellationToken);
        return answer.End == PingEnd.Sent ? Outcome(ErrorCode(answer.Body)) : answer.Outcome;
    }

    /// <summary>Base64 of HMAC-SHA256 under the secret over milliseconds, line feed and the secret itself, escaped, with the milliseconds in the address.</summary>
    private Uri Signed(Uri webhook, string secret)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));
        return new($"{webhook}{(webhook.Query.Length > 0 ? '&' : '?')}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}");
    }

    private static PingOutcome Outcome(long? errorCode) => errorCode switch
    {
        0 => PingOutcome.Taken,
        // Too fast: WeCom 45009, DingTalk 130101.
        45009 or 130101 => new(PingEnd.Retry, "robot.too_fast", TooFastPause),
        // The platform is busy.
        -1 => new(PingEnd.Retry, "robot.busy"),
        null => new(PingEnd.Unknown, "robot.answer_not_understood"),
        // A webhook that is gone, a wrong signature, a word that the group demands.
        { } code => new(PingEnd.Refused, FormattableString.Invariant($"robot.{code}")),
    };

    private static long? ErrorCode(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("errcode", out var code) && code.TryGetInt64(out var number) ? number : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
