using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FrontDoor.Tests.Road;

/// <summary>One person in one conversation over Direct Line; sends each message again under the same key until it is acknowledged, as a phone on a bad line does.</summary>
internal sealed class DirectLineTalk(Func<string?, HttpClient> clientFor, string conversationId, string token, string user)
{
    private static int sentAgain, acknowledged;
    private int sent;

    /// <summary>How often a message had to be sent again, over all talks.</summary>
    public static int SentAgain => sentAgain;

    public string ConversationId => conversationId;

    public string Token => token;

    public string User => user;

    /// <summary>How many messages were acknowledged, over all talks.</summary>
    public static int Acknowledged => acknowledged;

    /// <summary>The same conversation on another host with the same data.</summary>
    public DirectLineTalk On(HostProcess other) => new(other.Client, conversationId, token, user);

    public static Task<DirectLineTalk> StartAsync(HostProcess host, string user) => StartAsync(host.Client, user);

    /// <param name="hosts">All of one installation; whatever is asked next is asked of the next one.</param>
    public static Task<DirectLineTalk> StartAsync(IReadOnlyList<HostProcess> hosts, string user)
    {
        var asked = Random.Shared.Next(hosts.Count);
        return StartAsync(bearer => hosts[(int)((uint)Interlocked.Increment(ref asked) % hosts.Count)].Client(bearer), user);
    }

    /// <param name="clientFor">Makes a client with the given bearer token.</param>
    public static async Task<DirectLineTalk> StartAsync(Func<string?, HttpClient> clientFor, string user)
    {
        using var secret = clientFor(HostProcess.Secret);
        // The protocol wants it so of a user in a token.
        user = "dl_" + user;
        var body = new { user = new { id = user } };
        using var generated = await secret.PostAsJsonAsync("/v3/directline/tokens/generate", body);
        generated.EnsureSuccessStatusCode();
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var client = clientFor(token);
        using var started = await client.PostAsJsonAsync("/v3/directline/conversations", body);
        started.EnsureSuccessStatusCode();
        var conversation = await started.Content.ReadFromJsonAsync<JsonElement>();
        return new DirectLineTalk(clientFor, conversation.GetProperty("conversationId").GetString()!, token, user);
    }

    /// <summary>Returns when the host has acknowledged the message, however often it died in between.</summary>
    public Task SayAsync(string text) => SayAsync(text, $"{user}-{Interlocked.Increment(ref sent)}");

    /// <param name="key">Of the message: whoever says it again under the same key has said it once.</param>
    public async Task SayAsync(string text, string key)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        while (!await TrySayAsync(text, key, patience.Token))
        {
            Interlocked.Increment(ref sentAgain);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }

        Interlocked.Increment(ref acknowledged);
    }

    /// <summary>False when the host was not there or answered with an error of its own.</summary>
    public async Task<bool> TrySayAsync(string text, string key, CancellationToken cancellationToken)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["locale"] = "zh-Hans",
            ["from"] = new JsonObject { ["id"] = user },
            ["channelData"] = new JsonObject { ["clientActivityID"] = key },
        };
        try
        {
            using var client = clientFor(token);
            using var answer = await client.PostAsJsonAsync($"/v3/directline/conversations/{conversationId}/activities", activity, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        // A proxy that has lost its host hangs up in the middle of an answer.
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The host did not answer in time; it may have taken the message or not.
            return false;
        }
    }

    /// <summary>Everything that a client sees, from the beginning.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync()
    {
        using var client = clientFor(token);
        var all = new List<JsonElement>();
        var watermark = "";
        while (true)
        {
            var set = await client.GetFromJsonAsync<JsonElement>($"/v3/directline/conversations/{conversationId}/activities?watermark={watermark}");
            var page = set.GetProperty("activities").EnumerateArray().ToList();
            if (page.Count == 0)
            {
                return all;
            }

            all.AddRange(page);
            watermark = set.GetProperty("watermark").GetString()!;
        }
    }
}
