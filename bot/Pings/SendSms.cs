using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Core.Outbox;

namespace FrontDoor.Bot.Pings;

/// <summary>
/// A ping to a phone by the gateway of the settings: one HTTP POST of JSON <c>{id, phone, text, number, link}</c>. Header <c>X-Timestamp</c> holds seconds since 1970, <c>X-Signature</c> the
/// HMAC-SHA256 in hexadecimal, under the shared secret, over timestamp, line feed and body. The gateway refuses old timestamps and takes each id once.
/// </summary>
public sealed class SendSms(PingOptions options, PingWords words, PingHttp http, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal async Task<PingOutcome> RunAsync(DuePing ping, CancellationToken cancellationToken)
    {
        if (options.Sms.Url.Length == 0)
        {
            return new(PingEnd.Refused, "sms.not_set");
        }

        var body = new JsonObject
        {
            ["id"] = FormattableString.Invariant($"ping:{ping.Id}"),
            ["phone"] = ping.Address,
            ["text"] = words.Of(ping),
            ["number"] = ping.Number,
            ["link"] = words.Link(ping),
        }.ToJsonString(Plain);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var answer = await http.PostAsync(new Uri(options.Sms.Url), body, [("X-Timestamp", timestamp), ("X-Signature", Sign(options.Sms.Secret, timestamp, body))], cancellationToken);
        // It has a key: what nobody knows is simply sent again.
        return answer.End switch
        {
            PingEnd.Unknown => answer.Outcome with { End = PingEnd.Retry },
            _ => answer.Outcome,
        };
    }

    private static string Sign(string secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{body}")));
}
