using System.Text.Json.Nodes;

namespace FrontDoor.Tests.Tokens;

/// <summary>Every kind of token that may stand before <c>/api/messages</c>, with its verdict and the line that it leaves in the log (channels.md section 2.4, stricter than the SDK where its documents are).</summary>
public sealed class TokenMatrix(TokenHost host) : IClassFixture<TokenHost>
{
    private const string Sts = "https://sts.windows.net/";
    private const string Login = "https://login.microsoftonline.com/";
    private const string First = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Second = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    private const string Government = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private static readonly Dictionary<string, Row> Table = new()
    {
        ["a channel's token"] = Accept(k => k.OfChannel(k.Url)),
        ["signed with RS384"] = Accept(k => k.OfChannel(k.Url, algorithm: "RS384")),
        ["signed with RS512"] = Accept(k => k.OfChannel(k.Url, algorithm: "RS512")),
        ["expired 4 minutes ago"] = Accept(k => k.OfChannel(k.Url, c => c["exp"] = KeySets.Minutes(-4))),
        ["valid in 4 minutes"] = Accept(k => k.OfChannel(k.Url, c => c["nbf"] = KeySets.Minutes(4))),
        ["one audience in a list"] = Accept(k => k.OfChannel(k.Url, c => c["aud"] = new JsonArray(KeySets.AppId))),
        ["a key without endorsements speaks for every channel"] = Accept(k => k.OfChannel(k.Url, key: "open")) with { Change = a => a["channelId"] = "slack" },
        ["the scheme in lower case"] = Accept(k => k.OfChannel(k.Url)) with { Scheme = "bearer" },
        ["emulator version 1"] = Emulator(k => k.OfEmulator($"{Sts}{First}/")),
        ["emulator version 2"] = Emulator(k => k.OfEmulator($"{Login}{First}/v2.0", "2.0")),
        ["emulator version 1, second tenant"] = Emulator(k => k.OfEmulator($"{Sts}{Second}/")),
        ["emulator version 2, second tenant"] = Emulator(k => k.OfEmulator($"{Login}{Second}/v2.0", "2.0")),
        ["emulator without a version"] = Emulator(k => k.OfEmulator($"{Sts}{First}/", version: null)),
        ["emulator of the vendor's own tenant"] = Emulator(k => k.OfEmulator($"{Sts}72f988bf-86f1-41af-91ab-2d7cd011db47/")),
        ["emulator of the government cloud, version 1"] = Emulator(k => k.OfEmulator($"{Sts}{Government}/")),
        ["emulator of the government cloud, version 2"] = Emulator(k => k.OfEmulator($"https://login.microsoftonline.us/{Government}/v2.0", "2.0")),
        ["emulator of the bot's own tenant, version 1"] = Emulator(k => k.OfEmulator($"{Sts}{KeySets.Tenant}/")),
        ["emulator of the bot's own tenant, version 2"] = Emulator(k => k.OfEmulator($"{Login}{KeySets.Tenant}/v2.0", "2.0")),

        ["no header"] = Refuse("NoToken", _ => "") with { Scheme = null },
        ["another scheme"] = Refuse("NoToken", k => k.OfChannel(k.Url)) with { Scheme = "Basic" },
        ["a scheme without a token"] = Refuse("NoToken", _ => ""),
        ["no token at all"] = Refuse("NoToken", _ => "not-a-token"),
        ["two tokens"] = Refuse("NoToken", k => $"{k.OfChannel(k.Url)} {k.OfChannel(k.Url)}"),
        ["three parts that are no JSON"] = Refuse("Unreadable", _ => "bm8.bm8.bm8"),
        ["for another app"] = Refuse("Audience", k => k.OfChannel(k.Url, c => c["aud"] = "another-app")),
        ["for this app and another"] = Refuse("Audience", k => k.OfChannel(k.Url, c => c["aud"] = new JsonArray(KeySets.AppId, "another-app"))),
        ["for nobody"] = Refuse("Audience", k => k.OfChannel(k.Url, c => c.Remove("aud"))),
        ["by a stranger's issuer"] = Refuse("Issuer", k => k.OfChannel(k.Url, c => c["iss"] = "https://issuer.invalid")),
        ["by no issuer"] = Refuse("Issuer", k => k.OfChannel(k.Url, c => c.Remove("iss"))),
        ["by an unlisted tenant that names itself"] = Refuse("Issuer", k => k.OfEmulator($"{Sts}00000000-0000-0000-0000-00000000000f/", change: c => c["tid"] = "00000000-0000-0000-0000-00000000000f")),
        ["expired 6 minutes ago"] = Refuse("Expired", k => k.OfChannel(k.Url, c => c["exp"] = KeySets.Minutes(-6))),
        ["valid in 6 minutes"] = Refuse("NotYetValid", k => k.OfChannel(k.Url, c => c["nbf"] = KeySets.Minutes(6))),
        ["never expiring"] = Refuse("NoExpiry", k => k.OfChannel(k.Url, c => c.Remove("exp"))),
        ["service URL of another channel"] = Refuse("ServiceUrl", k => k.OfChannel("https://channel.invalid")),
        ["service URL with a slash more"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url + "/")),
        ["service URL in other letters"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url.ToUpperInvariant())),
        ["no service URL"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url, c => c.Remove("serviceurl"))),
        ["service URL under the documents' name"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url, c => Rename(c, "serviceurl", "serviceUrl"))),
        ["service URL that is a number"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url, c => c["serviceurl"] = 7)),
        ["service URL in a list"] = Refuse("ServiceUrl", k => k.OfChannel(k.Url, c => c["serviceurl"] = new JsonArray(k.Url))),
        ["a channel that the key is not endorsed for"] = Refuse("NotEndorsed", k => k.OfChannel(k.Url)) with { Status = 403, Change = a => a["channelId"] = "slack" },
        ["a key endorsed for nothing"] = Refuse("NotEndorsed", k => k.OfChannel(k.Url, key: "none")) with { Status = 403 },
        ["no channel"] = Refuse("NoChannel", k => k.OfChannel(k.Url)) with { Change = a => a.Remove("channelId") },
        ["an empty channel"] = Refuse("NoChannel", k => k.OfChannel(k.Url)) with { Change = a => a["channelId"] = "" },
        ["signed by a stranger under a known key id"] = Refuse("Signature", k => k.OfChannel(k.Url, key: "stranger", keyId: "endorsed")),
        ["signed by a stranger under an own key id"] = Refuse("UnknownKey", k => k.OfChannel(k.Url, key: "stranger")),
        ["no key id"] = Refuse("Algorithm", k => k.OfChannel(k.Url, keyId: "")),
        ["changed after signing"] = Refuse("Signature", k => Swap(k.OfChannel(k.Url), k.OfChannel(k.Url, c => c["exp"] = KeySets.Minutes(600)))),
        ["unsigned"] = Refuse("Algorithm", k => k.OfChannel(k.Url, algorithm: "none")),
        ["the public key as a shared secret"] = Refuse("Algorithm", k => k.SignedWithPublicKey(k.Url)),
        ["an algorithm outside the three"] = Refuse("Algorithm", k => k.OfChannel(k.Url, algorithm: "PS256")),
        ["a channel's token signed with the emulators' key"] = Refuse("UnknownKey", k => k.OfChannel(k.Url, key: "emulator")),
        ["an emulator's token signed with a channel's key"] = Refuse("UnknownKey", k => k.OfEmulator($"{Sts}{First}/", key: "open")),
        ["emulator version 1 of another app"] = Refuse("App", k => k.OfEmulator($"{Sts}{First}/", change: c => c["appid"] = "a-skills-parent")),
        ["emulator version 2 of another app"] = Refuse("App", k => k.OfEmulator($"{Login}{First}/v2.0", "2.0", c => c["azp"] = "a-skills-parent")),
        ["emulator version 2 with the claim of version 1"] = Refuse("App", k => k.OfEmulator($"{Login}{First}/v2.0", "2.0", c => Rename(c, "azp", "appid"))),
        ["emulator of an unknown version"] = Refuse("App", k => k.OfEmulator($"{Sts}{First}/", "3.0")),
        ["emulator that asks for an answer elsewhere"] = Refuse("ServiceUrl", k => k.OfEmulator($"{Sts}{First}/")) with { Change = a => a["serviceUrl"] = "https://elsewhere.invalid" },
        ["the bot's own outbound token"] = Refuse("Audience", k => k.Outbound()),
    };

    public static TheoryData<string> Kinds => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Token_gets_its_verdict_and_its_log_line(string kind)
    {
        var row = Table[kind];
        var token = row.Token(new Issuers(host.Keys, host.Sink.Url));

        var (status, log) = await host.PostAsync(row.Scheme is null ? null : $"{row.Scheme} {token}", row.Change);

        Assert.Equal(row.Status, (int)status);
        Assert.StartsWith(row.Log, Assert.Single(log), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Sink.Url, log[0], StringComparison.OrdinalIgnoreCase);
        Assert.True(token.Length == 0 || !log[0].Contains(token, StringComparison.Ordinal));
    }

    private static Row Accept(Func<Issuers, string> token) => new(token, 200, "Debug: Token accepted from channel");

    private static Row Emulator(Func<Issuers, string> token) => new(token, 200, "Debug: Token accepted from emulator");

    private static Row Refuse(string check, Func<Issuers, string> token) => new(token, 401, $"by {check}:");

    private static void Rename(JsonObject claims, string from, string to)
    {
        claims[to] = claims[from]!.DeepClone();
        claims.Remove(from);
    }

    /// <summary>The payload of one under the signature of the other.</summary>
    private static string Swap(string signed, string changed) => $"{changed[..changed.LastIndexOf('.')]}{signed[signed.LastIndexOf('.')..]}";

    private sealed record Row(Func<Issuers, string> Token, int Status, string Said)
    {
        public string? Scheme { get; init; } = "Bearer";

        public Action<JsonObject>? Change { get; init; }

        public string Log => Status == 200 ? Said : $"Warning: Request refused with {Status} {Said}";
    }

    /// <summary>The key sets, and the service URL of the channel that asks.</summary>
    private sealed record Issuers(KeySets Keys, string Url)
    {
        public string OfChannel(string serviceUrl, Action<JsonObject>? change = null, string key = "endorsed", string algorithm = "RS256", string? keyId = null) =>
            Keys.OfChannel(serviceUrl, change, key, algorithm, keyId);

        public string OfEmulator(string issuer, string? version = "1.0", Action<JsonObject>? change = null, string key = "emulator") => Keys.OfEmulator(issuer, version, change, key);

        public string SignedWithPublicKey(string serviceUrl) => Keys.SignedWithPublicKey(serviceUrl);

        public string Outbound() => Keys.Outbound();
    }
}
