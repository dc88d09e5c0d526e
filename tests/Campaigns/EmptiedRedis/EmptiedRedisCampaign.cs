using FrontDoor.Tests;
using System.Net.Http.Headers;
using System.Text;
using FrontDoor.Campaigns.Kills;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Outbox;
using FrontDoor.Tests.Road;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Campaigns.EmptiedRedis;

/// <summary>redis-server dies while specialists write, and comes back with nothing: what cases, threads, files and the outbox hold is still there and still arrives.</summary>
internal sealed class EmptiedRedisCampaign : ICampaign
{
    private const string Words = "您好，我是沈律师，请把合同发来。";

    public string Name => "emptied Redis";

    public async Task<Outcome> RunAsync(Scale scale)
    {
        await using var place = await Installation.TwoHostsAsync();
        var talks = new List<DirectLineTalk>();
        for (var person = 0; person < scale.Of(8, 200); person++)
        {
            talks.Add(await TellAsync(place, FormattableString.Invariant($"u-{person}")));
        }

        await using var specialist = new Specialist(place.Core);
        await specialist.TakeOverAsync(talks.Select(StoreId));
        var before = await place.CountAsync();
        await place.Redis!.KillAsync();
        // Written while nobody can deliver it.
        foreach (var talk in talks)
        {
            await specialist.ReplyAsync(StoreId(talk), Words);
        }

        await place.Redis.StartEmptyAsync();
        var carried = await Patience.UntilAsync(() => NothingWaitsAsync(place), TimeSpan.FromMinutes(4));
        return await OutcomeAsync(place, talks, before, carried);
    }

    private static async Task<Outcome> OutcomeAsync(Installation place, List<DirectLineTalk> talks, (int Cases, int Lines) before, bool carried)
    {
        var after = await place.CountAsync();
        var (files, whole) = await FilesAsync(place);
        var arrived = 0;
        foreach (var talk in talks)
        {
            var read = await Patience.WithAsync(talk.ReadAsync);
            arrived += read.Count(activity => Transcript.Text(activity) == Words) == 1 ? 1 : 0;
            await talk.SayAsync("好的，马上发");
        }

        var later = await place.CountAsync();
        var holds = carried && after == before && files == talks.Count && whole == files && arrived == talks.Count && later.Lines == before.Lines + talks.Count;
        return new(holds, FormattableString.Invariant(
            $"hosts={place.Hosts.Count} cases={after.Cases}/{before.Cases} thread_lines={after.Lines}/{before.Lines} files={whole}/{files} queued_messages_arrived={arrived}/{talks.Count} thread_goes_on={later.Lines - before.Lines}/{talks.Count}"));
    }

    private static async Task<DirectLineTalk> TellAsync(Installation place, string user)
    {
        var talk = await DirectLineTalk.StartAsync(place.Hosts, user);
        await talk.SayAsync(Stories.All[^1].Lines[0]);
        using var client = place.Hosts[0].Client(talk.Token);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"合同 {user}"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", "contract.txt" } };
        using var answer = await client.PostAsync(new Uri($"/v3/directline/conversations/{talk.ConversationId}/upload?userId={user}", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return talk;
    }

    private static string StoreId(DirectLineTalk talk) => $"directline|{talk.ConversationId}";

    private static async Task<bool> NothingWaitsAsync(Installation place) =>
        !await place.Database.ReadAsync(db => db.Set<OutboxRow>().AnyAsync(row => row.State != OutboxState.Sent), CancellationToken.None);

    /// <summary>Exhibits, and how many of them still have all their bytes.</summary>
    private static async Task<(int All, int Whole)> FilesAsync(Installation place)
    {
        var exhibits = await place.Database.ReadAsync(db => db.Set<Exhibit>().ToListAsync(), CancellationToken.None);
        var whole = 0;
        foreach (var exhibit in exhibits)
        {
            await using var bytes = place.Files.Open(exhibit.Sha256);
            whole += bytes is not null && bytes.Length == exhibit.Size ? 1 : 0;
        }

        return (exhibits.Count, whole);
    }
}
