using FrontDoor.Tests;
using FrontDoor.Tests.Road;

namespace FrontDoor.Campaigns.Kills;

/// <summary>Somebody who tells a story and says each line again until it is acknowledged; and what can be read afterwards, the person's lines and the bot's.</summary>
internal interface ITeller
{
    Task<IReadOnlyList<string>> TellAsync(Story story, string user, Action acknowledged);

    void Enter(Ledger ledger, IReadOnlyList<string> expected, IReadOnlyList<string> told);
}

/// <summary>Over Direct Line, each request to the next host.</summary>
internal sealed class DirectLineTeller(IReadOnlyList<HostProcess> hosts) : ITeller
{
    public async Task<IReadOnlyList<string>> TellAsync(Story story, string user, Action acknowledged)
    {
        var talk = await Patience.WithAsync(() => DirectLineTalk.StartAsync(hosts, user));
        foreach (var line in story.Lines)
        {
            await talk.SayAsync(line);
            acknowledged();
        }

        return Transcript.Of(await Patience.WithAsync(talk.ReadAsync), user);
    }

    public void Enter(Ledger ledger, IReadOnlyList<string> expected, IReadOnlyList<string> told) => ledger.ExactlyOnce(expected, told);
}

/// <summary>Over the Connector, the replies to a sink that never dies.</summary>
internal sealed class ConnectorTeller(IReadOnlyList<HostProcess> hosts, ConnectorSink sink) : ITeller
{
    /// <summary>How many different replies a story has; null while nobody knows.</summary>
    private readonly Dictionary<string, int> replies = [];

    public async Task<IReadOnlyList<string>> TellAsync(Story story, string user, Action acknowledged)
    {
        var talk = new ConnectorTalk(hosts, sink.Address, user);
        foreach (var line in story.Lines)
        {
            await talk.SayAsync(line);
            acknowledged();
        }

        int expected;
        lock (replies)
        {
            replies.TryGetValue(story.Name, out expected);
        }

        // What a kill cut off is sent after the next start, or by the other host's sweeper.
        await Patience.UntilAsync(() => Told(user).Distinct().Count() >= expected, TimeSpan.FromMinutes(4));
        return Told(user);
    }

    /// <summary>From now on a story is told only when it has as many different replies as this quiet run of it.</summary>
    public void Expect(Story story, IReadOnlyList<string> told)
    {
        lock (replies)
        {
            replies[story.Name] = told.Distinct().Count();
        }
    }

    public void Enter(Ledger ledger, IReadOnlyList<string> expected, IReadOnlyList<string> told) => ledger.AtLeastOnce(expected, told);

    private List<string> Told(string user) => [.. Transcript.Of(sink.Of(user), user)];
}
