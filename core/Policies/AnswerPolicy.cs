using System.Text.RegularExpressions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Policies;

/// <summary>Answers a question from the clauses of the policies, or says that it cannot.</summary>
public sealed partial class AnswerPolicy(Database database, LivePolicyIndex live, TimeProvider clock)
{
    private const int Depth = 6;

    /// <summary>Share of the question's pairs that a policy must hold to answer it without being asked whether it is meant.</summary>
    private const double SureFrom = 0.6;

    /// <summary>Below this share the words met by accident.</summary>
    private const double MaybeFrom = 0.34;

    /// <summary>The question names the policy's number.</summary>
    private const double Named = 2;

    private const int FewCharacters = 2;

    /// <summary>Two policies are close when the second has so much of the first's score and holds as much of the question.</summary>
    private const float Close = 0.9f;

    private const float ExpiredShare = 0.8f;

    /// <summary>Null when there are no policies at all. Who asks nothing yet only hears that there are some.</summary>
    public async Task<PolicyFinding?> RunAsync(PolicyQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await live.FreshAsync(cancellationToken) is not { Count: > 0 } index)
        {
            return null;
        }

        if (question.Words.Length == 0)
        {
            return new(FindingKind.None, [], "", "");
        }

        var about = question.About is { } key ? (await EntriesAsync([key], null, cancellationToken))[0].Entry : null;
        if (about is not null && FollowUp(about, question) is { } clause)
        {
            return await FoundAsync(FindingKind.Sure, [(about, clause)], cancellationToken);
        }

        var words = question.Before is { } before && about is not null && GoesOn().IsMatch(Grams.Fold(question.Words)) ? question.Words + " " + before : question.Words;
        return await SearchAsync(index, words, cancellationToken);
    }

    // 什么时候截止, 怎么申请, 那小微企业呢: about the policy that was spoken of, where it says something to it.
    private static Clause? FollowUp(PolicyEntry about, PolicyQuestion question)
    {
        var folded = Grams.Fold(question.Words);
        var (words, aspect) = (Question.Words(folded), Aspect.Of(folded));
        if (question.IsChosen)
        {
            return PickClause.Of(about, words, aspect, null) ?? PickClause.Opening(about);
        }

        if (aspect is not null && IsBare(folded, aspect))
        {
            return PickClause.Of(about, "", aspect, null);
        }

        return GoesOn().IsMatch(folded) ? PickClause.Of(about, Subject(words), null, null, mustSpeak: true) : null;
    }

    // Nothing is named beside what is asked: 什么时候截止, 这个怎么申请啊.
    private static bool IsBare(string folded, Aspect aspect) =>
        Fillers().Replace(aspect.Asks.OrderByDescending(word => word.Length).Aggregate(folded, (left, word) => left.Replace(word, "", StringComparison.Ordinal)), "").Length <= 1;

    private static string Subject(string folded) => Fillers().Replace(folded, " ").Trim();

    private async Task<PolicyFinding> SearchAsync(PolicyIndex index, string words, CancellationToken cancellationToken)
    {
        var folded = Question.Words(words);
        // Who names a document means that document, or what took its place.
        var number = Grams.Of(words).Pairs.FirstOrDefault(pair => pair.Contains('#', StringComparison.Ordinal));
        var hits = index.Search(words, Depth);
        var entries = await EntriesAsync([.. hits.Select(hit => hit.PolicyId)], number, cancellationToken);
        List<(PolicyEntry Entry, PolicyHit Hit, double Share)> candidates = [.. hits.Zip(entries, (hit, found) => (found, hit)).Where(one => one.found.Entry is not null)
            .Select(one => (Entry: one.found.Entry!, Hit: Weighed(one.found.Entry!, one.hit), Share: one.found.IsNamed ? Named : Share(one.found.Entry!, folded)))
            .Where(one => one.Share >= MaybeFrom).OrderByDescending(one => one.Share >= Named).ThenByDescending(one => one.Hit.Score)];
        var aspect = Aspect.Of(Grams.Fold(words));
        (PolicyEntry, Clause?) Found((PolicyEntry Entry, PolicyHit Hit, double Share) one) => (one.Entry, PickClause.Of(one.Entry, folded, aspect, one.Hit.Length > 0 ? one.Hit.Section : null) ?? PickClause.Opening(one.Entry));
        // 补贴 alone may mean any of them.
        var isVague = Runs().Matches(Aside().Replace(folded, " ")).Sum(run => run.Length) <= FewCharacters && candidates.Count > 1;
        return candidates switch
        {
            [] => await FoundAsync(FindingKind.None, [], cancellationToken),
            [var best, ..] when best.Share >= SureFrom && !isVague && !candidates.Skip(1).Any(other => IsAsGood(best, other)) && Found(best) is (_, not null) found =>
                await FoundAsync(FindingKind.Sure, [found], cancellationToken),
            _ => await FoundAsync(FindingKind.Unsure, [.. candidates.Take(2).Select(Found)], cancellationToken),
        };
    }

    private static bool IsAsGood((PolicyEntry Entry, PolicyHit Hit, double Share) best, (PolicyEntry Entry, PolicyHit Hit, double Share) other) =>
        other.Hit.Score >= Close * best.Hit.Score && other.Share >= best.Share;

    private static async Task<bool> IsNamedAsync(FrontDoorDb db, PolicyEntry entry, string number, CancellationToken cancellationToken)
    {
        var replaced = await db.Set<Policy>().Where(p => p.ReplacedBy == entry.Key).ToListAsync(cancellationToken);
        return replaced.Select(old => old.Entry().Number).Append(entry.Number).OfType<string>().Any(known => Grams.Of(known).Pairs.Contains(number));
    }

    private PolicyHit Weighed(PolicyEntry entry, PolicyHit hit) => entry.ForceOn(Today) == PolicyForce.Expired ? hit with { Score = ExpiredShare * hit.Score } : hit;

    // Of all ways to say the question that the synonyms know, the one that fits best.
    private static double Share(PolicyEntry entry, string folded)
    {
        var text = Grams.Fold(string.Join('\n', [entry.Title, entry.Number ?? "", entry.Issuer ?? "", entry.English ?? "", .. entry.Sections.Select(section => section.Text)]));
        return Synonyms.Variants(Aside().Replace(folded, " ")).Max(said => Share(text, said));
    }

    // Of the characters: a pair across two words stands nowhere and says nothing against it.
    private static double Share(string text, string said)
    {
        var (all, held) = (0, 0);
        foreach (Match run in Runs().Matches(said))
        {
            all += run.Length;
            held += IsWord(run.Value[0]) ? text.Contains(run.Value.TrimEnd('s'), StringComparison.Ordinal) ? run.Length : 0
                : Enumerable.Range(0, run.Length).Count(i => Held(text, run.Value, i) || Held(text, run.Value, i - 1));
        }

        return all == 0 ? 0 : held / (double)all;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    private static bool Held(string text, string run, int at) => at >= 0 && at + 1 < run.Length && text.Contains(run.AsSpan(at, 2), StringComparison.Ordinal);

    private DateOnly Today => ShanghaiTime.DayOf(clock.GetUtcNow());

    // One for each key, in their order; without an entry where it is answered from no more.
    private Task<List<(PolicyEntry? Entry, bool IsNamed)>> EntriesAsync(IReadOnlyList<string> keys, string? number, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var found = await db.Set<Policy>().Where(p => keys.Contains(p.Key)).ToDictionaryAsync(p => p.Key, cancellationToken);
            var entries = new List<(PolicyEntry? Entry, bool IsNamed)>();
            foreach (var key in keys)
            {
                // A successor answers for what it replaced, however long the row is.
                var policy = found.GetValueOrDefault(key);
                while (policy?.ReplacedBy is { } next)
                {
                    policy = await db.Set<Policy>().SingleOrDefaultAsync(p => p.Key == next, cancellationToken);
                }

                var entry = policy is { IsActive: true } ? policy.Entry() : null;
                entries.Add((entry, entry is not null && number is not null && await IsNamedAsync(db, entry, number, cancellationToken)));
            }

            return entries;
        }, cancellationToken);

    private Task<PolicyFinding> FoundAsync(FindingKind kind, IReadOnlyList<(PolicyEntry Entry, Clause? Clause)> found, CancellationToken cancellationToken) =>
        database.ReadAsync(async db =>
        {
            var policies = new List<FoundPolicy>();
            foreach (var (entry, clause) in found)
            {
                var replaced = await db.Set<Policy>().Where(p => p.ReplacedBy == entry.Key).OrderByDescending(p => p.Key).ToListAsync(cancellationToken);
                policies.Add(new(entry, entry.ForceOn(Today), clause, replaced.ConvertAll(old => old.Entry())));
            }

            var key = found.Select(one => one.Entry.DeskKey).FirstOrDefault(desk => desk is not null) ?? Desk.Economy;
            var desk = await db.Set<Desk>().SingleOrDefaultAsync(d => d.Key == key, cancellationToken) ?? await db.Set<Desk>().SingleAsync(d => d.Key == Desk.Economy, cancellationToken);
            return new PolicyFinding(kind, policies, desk.Name, desk.EnglishName);
        }, cancellationToken);

    [GeneratedRegex(@"^(?:那么?|如果是?|要是|换成)?.{1,16}(?:呢|怎么样|行吗|可以吗|有吗|算吗)\W*$|^(?:and|what about|how about)\b")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"[\u3400-\u9FFF]+|[a-z0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Runs();

    // What every question about a policy says.
    [GeneratedRegex("政策|规定|能不能|能拿|补不补|奖不奖|给不给|对了|方面|相关|现在|目前|(?<![a-z])(?:much|many|get|apply|polic(?:y|ies)|subsid(?:y|ies)|funding|support|about|with|in)(?![a-z])")]
    private static partial Regex Aside();

    [GeneratedRegex(@"[\s\W]|请问|那么|那|这个|这条|该|政策|补贴|的|呢|吗|啊|呀|了|是|我们|公司|要|能|可以|怎么|如何|什么|到|去|申请|申报|报|办理|拿|给|有|what about|how about|and|the|for|is|it|do|i|we|to|can")]
    private static partial Regex Fillers();
}
