using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Policies;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Policies;

/// <summary>Questions about policies: answered from their clauses, and handed to the desk by one tap where they are not.</summary>
internal static partial class PolicyTalk
{
    /// <summary>Longer ago nobody remembers which policy was spoken of.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private const int LongestFollowUp = 40;

    // What the buttons ask; read by the search, not by people.
    private const string AskDeadline = "什么时候截止";
    private const string AskHow = "怎么申请";

    /// <summary>The door to policies. False when there are none: then the question goes to the desk.</summary>
    public static async Task<bool> InviteAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.IsQueued || step.State.Unsure is not null || step.Active is { IsConfirmed: false } || await step.Knowledge.AnswerPolicyAsync(new(""), cancellationToken) is null)
        {
            return false;
        }

        step.State.Policy = new(null, null, step.Turn.Now) { IsInvited = true };
        step.AsksNext = false;
        step.Say("policy.ask");
        return true;
    }

    /// <summary>False when the words are no question about a policy, or no policy answers them and they are for a desk anyway.</summary>
    /// <param name="isQuestion">The words surely ask about a policy.</param>
    public static async Task<bool> RunAsync(Step step, string text, bool isQuestion, CancellationToken cancellationToken)
    {
        if (step.IsQueued || step.Turn.NewerWaiting && !isQuestion)
        {
            return false;
        }

        var known = step.State.Policy is { } talk && step.Turn.Now - talk.At < Remembered ? talk : null;
        var isFollowUp = known is { Key: not null } && step.Active is not { IsConfirmed: false } && text.Length <= LongestFollowUp && GoesOn().IsMatch(Normalizer.Normalize(text).Text);
        if (!isQuestion && !isFollowUp && known is not { IsInvited: true })
        {
            return false;
        }

        if (step.Active is { IsConfirmed: false } && (!isQuestion || Needs.Split(text).Count > 1 || !IsAside(step.Active, text)))
        {
            return false;
        }

        var finding = await step.Knowledge.AnswerPolicyAsync(new(text, isFollowUp ? known!.Key : null, isFollowUp ? known!.Question : null), cancellationToken);
        return finding is not null && (finding.Kind != FindingKind.None || isQuestion || known is { IsInvited: true }) && Tell(step, text, finding);
    }

    /// <summary>What stands behind a button: <c>ask</c> hands the last question to the desk; anything else is the key of a policy, or asks on.</summary>
    public static async Task PressAsync(Step step, string rest, CancellationToken cancellationToken)
    {
        if (step.State.Policy is not { Question: { } question } talk)
        {
            step.Say("press.unknown");
            return;
        }

        if (rest == "ask")
        {
            ToDesk(step, talk, question);
            return;
        }

        var (key, words, isChosen) = rest switch
        {
            "deadline" => (talk.Key, AskDeadline, false),
            "apply" => (talk.Key, AskHow, false),
            _ => (rest, question, true),
        };
        var finding = key is null ? null : await step.Knowledge.AnswerPolicyAsync(new(words, key, question, isChosen), cancellationToken);
        if (finding is null)
        {
            step.Say("press.unknown");
            return;
        }

        Tell(step, words, finding);
    }

    // In the middle of a draft only what plainly asks is answered; a bare answer to an open question may look like one.
    private static bool IsAside(Draft draft, string text) =>
        draft is { Kind: CaseKind.PolicyQuestion, Fit: null, Payload: GeneralPayload { Words: null } } || draft.Asked is null or "words" || Phrases.Asks().IsMatch(Normalizer.Normalize(text).Text);

    private static bool Tell(Step step, string text, PolicyFinding finding)
    {
        var isAside = step.Active is { IsConfirmed: false };
        if (finding.Kind == FindingKind.None)
        {
            if (isAside)
            {
                return false;
            }

            step.Effects.Add(new CountQuestionEffect(text));
            Remember(step, step.State.Policy?.Key, text);
            step.Say("policy.none", ToDeskButtons(step, finding));
            return true;
        }

        if (finding.Kind == FindingKind.Unsure)
        {
            Remember(step, null, text);
            step.Replies.Add(new(PolicyWords.Unsure(step.Words, finding.Policies)) { Choices = [.. finding.Policies.Select(found => new Choice(PolicyWords.Short(found.Entry.Title), "policy:" + found.Entry.Key)), .. ToDeskButtons(step, finding)] });
        }
        else
        {
            Remember(step, finding.Policies[0].Entry.Key, text);
            step.Replies.Add(new(PolicyWords.Answer(step.Words, finding.Policies[0])) { Choices = isAside ? [] : [step.Button("policy.deadline", "policy:deadline"), step.Button("policy.apply", "policy:apply"), .. ToDeskButtons(step, finding)] });
        }

        step.Digressed = isAside;
        step.AsksNext &= isAside;
        return true;
    }

    private static void Remember(Step step, string? key, string question) => step.State.Policy = new(key, question.Length > 300 ? question[..300] : question, step.Turn.Now);

    private static IReadOnlyList<Choice> ToDeskButtons(Step step, PolicyFinding finding) => [new(step.Words.Say("policy.to_desk", step.Words.IsEnglish ? finding.EnglishDesk : finding.Desk), "policy:ask")];

    // One tap is enough: whoever leaves no number is answered here.
    private static void ToDesk(Step step, PolicyContext talk, string question)
    {
        step.State.Policy = talk with { IsHanded = true };
        if (!talk.IsHanded)
        {
            var draft = step.Begin(CaseKind.PolicyQuestion);
            draft.Payload = new GeneralPayload { Words = question };
            draft.Contact = draft.HasContact ? draft.Contact : draft.Contact with { OnlyHere = true };
        }

        step.Say("policy.handed");
    }

    [GeneratedRegex(@"[?？]\s*$|呢[\s。!！]*$|^(?:那么?|如果|要是)|什么时候|截止|怎么|如何|多少|条件|材料|流程|哪里|电话|期限|^(?:and|what about|how about|how|when|who|where|what)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
