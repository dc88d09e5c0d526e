using System.Net;
using System.Text;

namespace FrontDoor.Bot.Pings;

/// <summary>The POST of a ping: ten seconds, no redirects, a short answer.</summary>
public sealed class PingHttp(IHttpClientFactory clients)
{
    public const string Client = "pings";

    private const int LongestAnswer = 16 * 1024;

    internal async Task<PingAnswer> PostAsync(Uri address, string json, IReadOnlyList<(string Name, string Value)> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, cancellationToken);
            return new(Outcome(response), await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException problem)
        {
            // Refused before anything could be sent, or cut off after.
            var neverSent = problem.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new(new(neverSent ? PingEnd.Retry : PingEnd.Unknown, "http.no_answer"), "");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new(PingEnd.Unknown, "http.no_answer"), "");
        }
    }

    internal static void Configure(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.MaxResponseContentBufferSize = LongestAnswer;
    }

    private static PingOutcome Outcome(HttpResponseMessage response) => response.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => PingOutcome.Taken,
        HttpStatusCode.TooManyRequests => new(PingEnd.Retry, "http.429", response.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1)),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new(PingEnd.Retry, FormattableString.Invariant($"http.{(int)response.StatusCode}")),
        _ => new(PingEnd.Refused, FormattableString.Invariant($"http.{(int)response.StatusCode}")),
    };
}

internal sealed record PingAnswer(PingOutcome Outcome, string Body)
{
    public PingEnd End => Outcome.End;
}
