using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Notices;

/// <summary>Somebody at an enterprise of the audience, with all that decides whether and how a notice gets there.</summary>
internal sealed record Candidate(Guid ContactId, Guid EnterpriseId)
{
    public IReadOnlyList<CandidateChat> Chats { get; init; } = [];

    public string? Email { get; init; }

    public string? Sms { get; init; }

    /// <summary>What the person said about notices of this purpose; null: nothing.</summary>
    public bool? Consent { get; init; }

    /// <summary>Notices of the last seven days, safety not counted.</summary>
    public int ThisWeek { get; init; }

    /// <summary>Notices of today, by way.</summary>
    public IReadOnlyDictionary<string, int> Today { get; init; } = NoNotices;

    private static readonly IReadOnlyDictionary<string, int> NoNotices = new Dictionary<string, int>();
}

internal sealed record CandidateChat(string ConversationId, string Channel, string Language, DateTimeOffset? HeardAt);

/// <summary>How one person is reached, or why not.</summary>
/// <param name="Way">Null: not at all.</param>
internal sealed record Reached(string? Way, string? Address, string Language, string? Why)
{
    private static Reached Not(string why) => new(null, null, "", why);

    /// <summary>Pure: the first of the wished ways that works for this person.</summary>
    public static Reached Decide(Candidate person, NoticeContent content, NoticeOptions options, DateTimeOffset now)
    {
        if (person.Consent == false)
        {
            return Not("opted_out");
        }

        if (content.Purpose != NoticePurpose.Safety && person.ThisWeek >= options.MostPerWeek)
        {
            return Not("week");
        }

        string? why = null;
        foreach (var way in content.Ways)
        {
            var tried = Try(person, way, options, now);
            if (tried.Way is not null)
            {
                return tried;
            }

            // "Nothing known" is the weakest reason: any other says more.
            why = why is null or "no_address" ? tried.Why : why;
        }

        return Not(why ?? "no_address");
    }

    private static Reached Try(Candidate person, string way, NoticeOptions options, DateTimeOffset now) => way switch
    {
        NoticeWays.Chat => Chat(person, options, now),
        NoticeWays.Email => Outside(person, way, person.Email, options),
        NoticeWays.Sms => Outside(person, way, person.Sms, options),
        _ => Not("no_address"),
    };

    private static Reached Chat(Candidate person, NoticeOptions options, DateTimeOffset now)
    {
        string? why = null;
        foreach (var chat in person.Chats.OrderByDescending(c => c.HeardAt).ThenBy(c => c.ConversationId, StringComparer.Ordinal))
        {
            var limit = options.LimitOf(chat.Channel);
            if (limit.WindowHours > 0 && !(chat.HeardAt > now.AddHours(-limit.WindowHours)))
            {
                why = "window";
                continue;
            }

            if (limit.PerPersonAndDay > 0 && person.Today.GetValueOrDefault(chat.Channel) >= limit.PerPersonAndDay)
            {
                why = "day";
                continue;
            }

            return new(chat.Channel, chat.ConversationId, chat.Language, null);
        }

        return Not(why ?? "no_address");
    }

    // Who opened a conversation expects answers in it; a mailbox and a phone are written to only after a yes.
    private static Reached Outside(Candidate person, string way, string? address, NoticeOptions options) => true switch
    {
        _ when address is null => Not("no_address"),
        _ when person.Consent != true => Not("no_consent"),
        _ when options.LimitOf(way) is { PerPersonAndDay: > 0 and var most } && person.Today.GetValueOrDefault(way) >= most => Not("day"),
        _ => new(way, address, "zh-Hans", null),
    };
}
