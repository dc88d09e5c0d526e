using FrontDoor.Campaigns;
using FrontDoor.Campaigns.Bodies;
using FrontDoor.Campaigns.EmptiedRedis;
using FrontDoor.Campaigns.Kills;
using FrontDoor.Campaigns.Notices;
using FrontDoor.Campaigns.Order;
using FrontDoor.Tests.Structure;

var scale = Scale.Read(args);
Console.WriteLine(FormattableString.Invariant($"Campaigns, {(scale.IsLong ? "long" : "short")}, seed {scale.Seed}"));
ICampaign[] campaigns =
[
    new KillCampaign(() => Installation.OneHostAsync(), "one host on SQLite"),
    new KillCampaign(() => Installation.TwoHostsAsync(), "two hosts on Redis and PostgreSQL"),
    new EmptiedRedisCampaign(),
    new DuplicatesCampaign(),
    new SendersCampaign(),
    new MutatedBodies(),
    // 20,000 recipients each time: by --long, or by hand with --only.
    .. scale.IsLong || scale.Only is not null
        ? (ICampaign[])[new NoticeKills(Installation.OneHostAsync, "one host on SQLite"), new NoticeKills(Installation.TwoHostsAsync, "two hosts on Redis and PostgreSQL")]
        : [],
];

var (succeeded, failed, skipped) = (0, 0, 0);
foreach (var campaign in campaigns.Where(campaign => scale.Only is null || campaign.Name.Contains(scale.Only, StringComparison.OrdinalIgnoreCase)))
{
    try
    {
        var outcome = await campaign.RunAsync(scale);
        Console.WriteLine($"{(outcome.Holds ? "held" : "BROKEN")}  {campaign.Name}: {outcome.Figures}");
        (succeeded, failed) = outcome.Holds ? (succeeded + 1, failed) : (succeeded, failed + 1);
    }
    catch (NotInstalledException missing)
    {
        Console.WriteLine($"skipped  {campaign.Name}: {missing.Sentence}");
        skipped++;
    }
    catch (Exception problem)
    {
        // One broken campaign must not hide what the others find.
        Console.WriteLine($"BROKEN  {campaign.Name}: {problem}");
        failed++;
    }
}

// The words that dotnet test uses: tests/run adds them up.
Console.WriteLine(FormattableString.Invariant($"  total: {succeeded + failed + skipped}\n  failed: {failed}\n  succeeded: {succeeded}\n  skipped: {skipped}"));
return failed == 0 ? 0 : 1;
