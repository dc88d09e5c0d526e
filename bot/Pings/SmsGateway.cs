using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrontDoor.Bot.Pings;

/// <summary>
/// The gateway of the settings, by which pings and notices reach a phone: one HTTP POST of JSON <c>{id, phone, text, number, link}</c>. Header <c>X-Timestamp</c> holds seconds since 1970,
/// <c>X-Signature</c> the HMAC-SHA256 in hexadecimal, under the shared secret, over timestamp, line feed and body. The gateway refuses old timestamps and takes each id once.
/// </summary>
public sealed class SmsGateway(PingOptions options, PingHttp http, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="number">Of the case; null: none.</param>
    internal async Task<PingOutcome> PostAsync(string id, string phone, string text, string? number, string? link, CancellationToken cancellationToken)
    {
        if (options.Sms.Url.Length == 0)
        {
            return new(PingEnd.Refused, "sms.not_set");
        }

        var body = new JsonObject { ["id"] = id, ["phone"] = phone, ["text"] = text, ["number"] = number, ["link"] = link }.ToJsonString(Plain);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var answer = await http.PostAsync(new Uri(options.Sms.Url), body, [("X-Timestamp", timestamp), ("X-Signature", Sign(options.Sms.Secret, timestamp, body))], cancellationToken);
        // It has a key: what nobody knows is simply sent again.
        return answer.End == PingEnd.Unknown ? answer.Outcome with { End = PingEnd.Retry } : answer.Outcome;
    }

    private static string Sign(string secret, string timestamp, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{body}")));
}
