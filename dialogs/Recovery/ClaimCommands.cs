using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Notices;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Recovery;

/// <summary>Words about the own claims: what is still missing, one more of them, a sentence for the debtor.</summary>
internal static partial class ClaimCommands
{
    private const int MostShown = 3;
    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly CaseStatus[] Over = [CaseStatus.Confirmed, CaseStatus.Withdrawn, CaseStatus.NotAccepted, CaseStatus.Merged];

    /// <param name="folded">As the understanding normalises it, simplified.</param>
    public static async Task<bool> Run(Step step, string text, string folded, CancellationToken cancellationToken) =>
        (Missing().IsMatch(folded) && await Tell(step, cancellationToken)) || (More().Match(text) is { Success: true } more && await Add(step, more.Groups["words"].Value, cancellationToken));

    /// <param name="rest">Id of the claim, whose next step asks for a sentence to the debtor.</param>
    public static async Task Press(Step step, string rest, CancellationToken cancellationToken)
    {
        step.AsksNext = false;
        var language = step.Words.Language;
        if (!Guid.TryParse(rest, out var id) || await step.Knowledge.SentenceAsync(step.Turn.ConversationId, id, language, cancellationToken) is not { } offered)
        {
            step.Say("press.unknown");
            return;
        }

        if (offered.Text is not { } ready)
        {
            step.Replies.Add(new(RecoveryTexts.Say("sentence_person", language)) { Choices = [step.Button("button.person", "person")] });
            return;
        }

        // Alone in its message, so that it can be copied as it is.
        step.Replies.Add(new(ready.Text));
        step.Replies.Add(new(RecoveryTexts.Say("sentence_after", language, ready.Version, ready.ApprovedBy, NoticeTexts.Day(ready.ApprovedAt)) + "\n" + RecoveryTexts.Notice(language)));
    }

    /// <summary>False: there are no claims yet, and the words mean something else.</summary>
    private static async Task<bool> Tell(Step step, CancellationToken cancellationToken)
    {
        var known = await step.Knowledge.ClaimsAsync(step.Turn.ConversationId, cancellationToken);
        List<ClaimCard> open = [.. known.Where(card => card.Gaps.Next.Code != "step.none").OrderBy(card => card.Limitation.Earliest ?? DateOnly.MaxValue).ThenByDescending(card => card.Claim.Open ?? 0)];
        if (known.Count == 0)
        {
            return false;
        }

        var language = step.Words.Language;
        step.Digressed = true;
        var parts = open.Take(MostShown).Select(card => About(card, language)).Prepend(RecoveryTexts.Say(open.Count == 0 ? "gaps_none" : "gaps", language, known.Count, open.Count)).ToList();
        parts.AddRange(open.Count > MostShown ? [RecoveryTexts.Say("gaps_more", language, open.Count - MostShown)] : Array.Empty<string>());
        var first = open.Find(card => card.Gaps.Next is { Element: not null, ByLawyer: false });
        step.Replies.Add(new(string.Join('\n', parts.Append(RecoveryTexts.Notice(language))))
        {
            Choices = first is null ? [step.Button("button.person", "person")] : [new(RecoveryTexts.Say("button_sentence", language), $"claim:{first.Claim.Id}")],
        });
        return true;
    }

    private static string About(ClaimCard card, string language)
    {
        var (fields, comma) = (card.Claim.Fields, RecoveryTexts.Say("comma", language));
        string Named(ElementStrength strength) => string.Join(comma, card.Gaps.Elements.Where(gap => gap.IsNeeded && gap.Strength == strength).Select(gap => RecoveryTexts.Say("element_" + ElementNames.Key(gap.Element), language)));
        var lines = new List<string> { $"#{card.Claim.Ordinal} " + string.Join(" · ", new[] { fields.Debtor ?? RecoveryTexts.Say("no_name", language), fields.Project, card.Claim.Open is { } sum ? ClaimMessages.Money(sum.ToString(CultureInfo.InvariantCulture), language) : null }.OfType<string>()) };
        lines.AddRange(new[] { ElementStrength.Verified, ElementStrength.HasMaterial, ElementStrength.OnlyStated, ElementStrength.Missing }
            .Select(strength => (Strength: strength, Elements: Named(strength))).Where(one => one.Elements.Length > 0)
            .Select(one => RecoveryTexts.Say("strength_" + one.Strength, language, one.Elements)));
        lines.Add(RecoveryTexts.Say("next", language, RecoveryTexts.Say(card.Gaps.Next.Code.Replace('.', '_'), language)));
        return string.Join('\n', lines);
    }

    private static async Task<bool> Add(Step step, string words, CancellationToken cancellationToken)
    {
        var cases = await step.Knowledge.CasesAsync(step.Turn.ConversationId, cancellationToken);
        // While the form goes on, one more debt belongs into it.
        if (step.Active is { IsConfirmed: false } || cases.FirstOrDefault(known => known is { Kind: CaseKind.PaymentRecovery, IsComplete: true } && !Over.Contains(known.Status)) is not { } open)
        {
            return false;
        }

        var language = step.Words.Language;
        step.AsksNext = false;
        if (Read(words, step.Today) is not { } fields)
        {
            step.Replies.Add(new(RecoveryTexts.Say("add_how", language)));
            return true;
        }

        step.Effects.Add(new AddClaimEffect(open.Id, fields));
        var told = string.Join(" · ", new[] { fields.Debtor ?? RecoveryTexts.Say("no_name", language), fields.Project, fields.Owed is { } owed ? ClaimMessages.Money(owed.ToString(CultureInfo.InvariantCulture), language) : null }.OfType<string>());
        step.Replies.Add(new(RecoveryTexts.Say("added", language, open.Number, told)) { Choices = [new(RecoveryTexts.Say("button_missing", language), "claims")] });
        return true;
    }

    public static async Task PressMissing(Step step, CancellationToken cancellationToken)
    {
        if (!await Tell(step, cancellationToken))
        {
            step.Say("press.unknown");
        }
    }

    private static ClaimFields? Read(string words, DateOnly today)
    {
        var reading = SlotReader.Read(new(words, Domain.PaymentRecovery, null, today));
        var fields = new ClaimFields
        {
            Debtor = reading.Debtor?.Words,
            Project = Forms.Wishes.Project(words),
            Owed = reading.Amount is { Currency: "CNY" } sum ? sum.Value : null,
            Total = reading.Total?.Value == reading.Amount?.Value ? null : reading.Total?.Value,
            Paid = reading.Paid?.Value,
            DueOn = (reading.DateDue?.Iso ?? reading.DateDue?.From) is { } due ? new(due, reading.DateDue!.IsApprox) : null,
        };
        return fields is { Debtor: null, Owed: null } ? null : fields;
    }

    [GeneratedRegex(@"^\W*(?:我)?(?:还|都)?(?:缺|差|少|需要补|要补)(?:什么|哪些|啥)(?:材料|证据|东西|资料)?(?:吗|呢|吧)?\W*$|^\W*(?:证据|材料)(?:齐了|够了|够不够|齐不齐|还缺什么)(?:吗|没)?\W*$|^\W*下一步(?:怎么办|做什么|干什么)?\W*$|^\W*what(?:'s| is)? (?:still )?missing\W*$", Ways)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^\W*(?:再|还|另外|另|又)?(?:要)?(?:加|添|补|记|登记|新增|增加)(?:上)?(?:一|1)[笔筆](?:欠款|债|账|帳)?\W*(?<words>.*)$|^\W*add (?:a|one more|another) (?:claim|debt)\W*(?<words>.*)$", Ways | RegexOptions.Singleline)]
    private static partial Regex More();
}
