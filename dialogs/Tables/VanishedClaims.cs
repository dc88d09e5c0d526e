using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Claims that the newest table no longer has: asked about when it was taken, answered by a tap or in words. Without an answer nothing happens to them.</summary>
internal static partial class VanishedClaims
{
    /// <summary>One tap answers for all that stand on the screen; more are answered one by one on the page.</summary>
    private const int MostAtOnce = 5;

    /// <summary>Null when the table has all that is still to be collected.</summary>
    public static Reply? Ask(DialogState state, string draftId, TableTaken taken)
    {
        if (taken.Vanished.Count == 0)
        {
            return null;
        }

        var (language, all) = (state.Language, taken.Vanished.Count <= MostAtOnce);
        var lines = taken.Vanished.Take(MostAtOnce).Select(claim => TableTexts.Say("vanished.line", language, claim.Ordinal, Named(claim, language), TableTexts.Sum(claim.Owed ?? 0)))
            .Prepend(TableTexts.Say("vanished.ask", language, taken.Vanished.Count));
        var rest = all ? [] : new[] { TableTexts.Say("vanished.more", language, taken.Vanished.Count - MostAtOnce) };
        var page = taken.Page is { } address && taken.Vanished.Count > 1 ? new[] { TableTexts.Say("vanished.page", language, address) } : [];
        var key = $"{draftId}:{string.Join('-', taken.Vanished.Take(MostAtOnce).Select(claim => claim.Ordinal.ToString(CultureInfo.InvariantCulture)))}";
        state.VanishedAsked = all ? key : null;
        return new(string.Join('\n', lines.Concat(rest).Concat(page)))
        {
            Choices = [.. (all ? Answers : [Still]).Select(answer => new Choice(TableTexts.Say("vanished." + answer, language), $"vanished:{key}:{answer}"))],
        };
    }

    /// <summary>"{numbers}:paid", ":still" or ":dropped".</summary>
    public static void Press(Step step, Draft draft, string key)
    {
        var parts = key.Split(':');
        var ordinals = parts[0].Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0).ToList();
        if (parts.Length != 2 || !Answers.Contains(parts[1]) || ordinals.Contains(0) || ordinals.Count > MostAtOnce)
        {
            step.Say("press.unknown");
            return;
        }

        step.State.VanishedAsked = null;
        step.AsksNext = false;
        if (parts[1] != Still)
        {
            step.Effects.Add(new AnswerVanishedEffect(draft.Id, parts[1] == Paid, ordinals));
        }

        step.Replies.Add(new(TableTexts.Say($"vanished.{parts[1]}.done", step.State.Language, ordinals.Count)));
    }

    /// <summary>都收回了, 还要追, 不追了: right after the question, and nothing else in the message. False when the words are no answer.</summary>
    public static bool Answer(Step step, string folded)
    {
        var asked = step.State.VanishedAsked;
        step.State.VanishedAsked = null;
        if (asked is null || step.State.Drafts.Find(draft => asked.StartsWith(draft.Id + ":", StringComparison.Ordinal)) is not { } owner)
        {
            return false;
        }

        var said = IsStill().IsMatch(folded) ? Still : IsPaid().IsMatch(folded) ? Paid : IsDropped().IsMatch(folded) ? Dropped : null;
        if (said is null)
        {
            return false;
        }

        step.State.Active = owner.Id;
        Press(step, owner, $"{asked[(owner.Id.Length + 1)..]}:{said}");
        return true;
    }

    private const string Paid = "paid", Still = "still", Dropped = "dropped";

    private static readonly string[] Answers = [Paid, Still, Dropped];

    private static string Named(VanishedClaim claim, string language) =>
        string.Join(' ', new[] { claim.Debtor, claim.Project }.OfType<string>()) is { Length: > 0 } name ? name : TableTexts.Say("vanished.no_name", language);

    [GeneratedRegex("^(都|全部?|这些)?已?经?(收到|收回|收清|还清|付清|结清|付|收)(来|完)?了?[。！]?$|^(they are |it is )?(all )?(paid|settled)( in full)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPaid();

    [GeneratedRegex("^(都|全部?|这些)?(还|继续)(要|在|得)?(追|要|催)[。！]?$|^(都|全部?)?(还)?没(有)?(收到|收回|付|给)[。！]?$|^still (owed|open|unpaid)[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsStill();

    [GeneratedRegex("^(都|全部?|这些)?(不追|不要|放弃|算)了?[。！]?$|^(we )?(give|gave|given) (it |them )?up[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsDropped();
}

/// <summary>A known claim that a table no longer has.</summary>
/// <param name="Owed">Yuan; null: nobody has said.</param>
public sealed record VanishedClaim(int Ordinal, string? Debtor, string? Project, decimal? Owed);
