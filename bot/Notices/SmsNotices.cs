using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Bot.Pings;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>A notice to a phone by the same gateway, and signed in the same way, as a ping (docs/pings.md): <c>{id, phone, text, number, link}</c>. The gateway takes each id once.</summary>
public sealed class SmsNotices(PingOptions options, NoticeMessage message, IHttpClientFactory clients, TimeProvider clock) : INoticeChannel
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int AtOnce => 16;

    public bool Carries(string way) => way == NoticeWays.Sms;

    public bool TakesKey(string way) => true;

    public async Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken)
    {
        if (options.Sms.Url.Length == 0)
        {
            return new(row.Id, row.NoticeId, LedgerState.Failed, "sms.not_set");
        }

        var body = new JsonObject
        {
            ["id"] = row.Key,
            ["phone"] = row.Address,
            ["text"] = await message.TextAsync(row, notice, cancellationToken),
            ["number"] = null,
            ["link"] = await message.LinkAsync(row, cancellationToken),
        }.ToJsonString(Plain);
        using var request = Signed(body);
        try
        {
            using var answer = await clients.CreateClient(PingHttp.Client).SendAsync(request, cancellationToken);
            return (int)answer.StatusCode switch
            {
                < 300 => new(row.Id, row.NoticeId, LedgerState.Sent),
                408 or 429 or >= 500 => new(row.Id, row.NoticeId, LedgerState.Queued, FormattableString.Invariant($"sms.{(int)answer.StatusCode}")),
                var refused => new(row.Id, row.NoticeId, LedgerState.Failed, FormattableString.Invariant($"sms.{refused}")),
            };
        }
        // It has a key: what nobody knows is simply sent again.
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(row.Id, row.NoticeId, LedgerState.Queued, "channel.no_answer");
        }
    }

    private HttpRequestMessage Signed(string body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Sms.Secret), Encoding.UTF8.GetBytes($"{timestamp}\n{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, options.Sms.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Signature", Convert.ToHexStringLower(signature));
        return request;
    }
}
