using FrontDoor.Tests;
using FrontDoor.Core.Notices;
using FrontDoor.Tests.Notices;

namespace FrontDoor.Campaigns.Notices;

/// <summary>Hosts die by SIGKILL while 20,000 recipients are written to, half by a channel that takes a key, half by one that does not; pause and resume in between. By key everybody once and nobody unknown; without one nobody twice, and whoever is missing is a listed row.</summary>
internal sealed class NoticeKills(Func<Dictionary<string, string>, Task<Installation>> install, string where) : ICampaign
{
    private const int People = 20_000;

    public string Name => $"notices, {where}";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var sink = await NoticeSink.StartAsync();
        await using var place = await install(Settings(sink));
        var seed = new NoticeSeed(place.Services);
        await seed.PhonePeopleAsync(People / 2);
        await seed.ConnectorPeopleAsync(People / 2, sink.Address);
        var (keyed, frozen) = await seed.SendAsync("sms", NoticeWays.Sms);
        var (bare, _) = await seed.SendAsync("emulator", NoticeWays.Chat);

        var kills = await KillAsync(place, seed, [keyed, bare], scale.Of(10, 50), scale.Random(Name));
        var isOver = await Patience.UntilAsync(async () => (await seed.ProgressAsync(keyed)).State == NoticeState.Finished && (await seed.ProgressAsync(bare)).State == NoticeState.Finished, TimeSpan.FromMinutes(10));

        var (byKey, withoutKey) = (await seed.ProgressAsync(keyed), await seed.ProgressAsync(bare));
        var unknown = (await seed.UnknownAsync(bare)).ToHashSet();
        var missing = (await seed.AddressesAsync(bare)).Where(row => !sink.ByChat.ContainsKey(row.Value["emulator|".Length..])).ToList();
        var (repeated, twice, unlisted) = (sink.ByKey.Values.Sum() - sink.ByKey.Count, sink.ByChat.Values.Count(times => times > 1), missing.Count(row => !unknown.Contains(row.Key)));
        var holds = isOver && sink.ByKey.Count == People / 2 && byKey.Of(LedgerState.Sent) == People / 2 && byKey.Of(LedgerState.Unknown) == 0 && twice == 0 && unlisted == 0;
        return new(holds, FormattableString.Invariant($"kills={kills} frozen_s={frozen.TotalSeconds:F2} keyed={sink.ByKey.Count}/{People / 2} sent_again_by_key={repeated} keyed_unknown={byKey.Of(LedgerState.Unknown)} bare={sink.ByChat.Count}/{People / 2} twice={twice} unknown={withoutKey.Of(LedgerState.Unknown)} missing={missing.Count} missing_unlisted={unlisted}"));
    }

    private static async Task<int> KillAsync(Installation place, NoticeSeed seed, IReadOnlyList<Guid> notices, int times, Random random)
    {
        var killed = 0;
        for (; killed < times; killed++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, 1200)));
            if (killed % 3 == 1)
            {
                await seed.Steer.PauseAsync(notices[killed % 2], NoticeSeed.Author, default);
            }

            // All at once: on PostgreSQL there is a moment without any host.
            await Task.WhenAll(place.Hosts.Select(host => host.KillAsync()));
            foreach (var host in place.Hosts)
            {
                await host.StartAgainAsync();
            }

            foreach (var notice in notices)
            {
                await seed.Steer.ResumeAsync(notice, NoticeSeed.Author, default);
            }
        }

        return killed;
    }

    private static Dictionary<string, string> Settings(NoticeSink sink) => new()
    {
        ["Pings:Sms:Url"] = new Uri(sink.Address, "/sms").ToString(),
        ["Pings:Sms:Secret"] = "campaign",
        ["Notices:LeaseSeconds"] = "8",
        ["Notices:StopAtFailedPercent"] = "101",
        // So slow that the killing ends before the sending does.
        ["Notices:Limits:sms:PerSecond"] = "400",
        ["Notices:Limits:sms:PerPersonAndDay"] = "0",
        ["Notices:Limits:emulator:PerSecond"] = "400",
    };
}
