using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>The enterprise that was named, found in the directory: by part of its name, its English name, initials in pinyin or credit code.</summary>
internal static partial class FirstContact
{
    /// <summary>A credit code or initials as the answer, before any slot reads them as something else. True when the message was that and no more.</summary>
    public static async Task<bool> TakeShortAsync(Step step, Draft draft, string text, CancellationToken cancellationToken)
    {
        if (!Speaker.Asks(draft.Asked))
        {
            return false;
        }
        if (draft.Contact.Enterprise is null && Initials().IsMatch(text.Trim()) && await step.Knowledge.FindEnterprisesAsync(text.Trim(), cancellationToken) is { Count: > 0 } meant)
        {
            Offer(step, draft, text.Trim(), [.. meant]);
            return true;
        }
        if (Code().Match(Normalizer.Normalize(text).Text) is not { Success: true } match)
        {
            return false;
        }
        var code = match.Value.ToUpperInvariant();
        if (!CreditCode.IsValid(code))
        {
            step.AsksNext = false;
            step.Say("bad.code", code);
            return true;
        }
        var found = (await step.Knowledge.FindEnterprisesAsync(code, cancellationToken)).ToList();
        draft.Contact = draft.Contact with { CreditCode = code };
        if (found is [var enterprise])
        {
            Link(step, draft, enterprise);
        }
        else
        {
            step.Noted.Add(step.Words["label.code"] + " " + code);
        }
        return text.Trim().Length <= code.Length + 12;
    }

    /// <summary>Offers what the directory knows under the name that was just said; an exact name is taken without a word.</summary>
    public static async Task SuggestAsync(Step step, Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Contact is not { Enterprise: { } said, EnterpriseId: null } || said == step.State.LookedUp || step.Turn.NewerWaiting || said.Length > 60)
        {
            return;
        }
        step.State.LookedUp = said;
        var found = (await step.Knowledge.FindEnterprisesAsync(said, cancellationToken)).ToList();
        var folded = Normalizer.Normalize(said).Text;
        if (found.Find(known => string.Equals(Normalizer.Normalize(known.Name).Text, folded, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            draft.Contact = draft.Contact with { Enterprise = exact.Name, EnterpriseId = exact.Id };
        }
        else if (found.Count > 0)
        {
            Offer(step, draft, said, found);
        }
    }

    /// <summary>第一个, 都不是: an answer to the offer in words. False when it is none.</summary>
    public static bool TakeWords(Step step, Draft draft, string text)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (draft.Offered.Count == 0)
        {
            return false;
        }
        var offered = draft.Offered;
        draft.Offered = [];
        if (NoneOfThem().IsMatch(folded))
        {
            None(step, draft);
            return true;
        }
        var at = Nth().Match(folded) is { Success: true } nth ? "一二三四五12345".IndexOf(nth.Groups["n"].Value, StringComparison.Ordinal) % 5
            : offered.FindIndex(known => string.Equals(known.Name, folded, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || at >= offered.Count)
        {
            return false;
        }
        Link(step, draft, offered[at]);
        return true;
    }

    /// <summary>A press of an offered enterprise, or of "none of them".</summary>
    public static async Task PressAsync(Step step, Draft draft, string key, CancellationToken cancellationToken)
    {
        var parts = key.Split('=', 2);
        if (parts[0] == "none")
        {
            draft.Offered = [];
            None(step, draft);
        }
        else if (draft.Offered.Find(known => known.Id.ToString() == parts[0]) is { } offered)
        {
            draft.Offered = [];
            Link(step, draft, offered);
        }
        else if (parts is [_, var name] && (await step.Knowledge.FindEnterprisesAsync(name, cancellationToken)).FirstOrDefault(known => known.Id.ToString() == parts[0]) is { } known)
        {
            Link(step, draft, known);
        }
        else
        {
            step.Say("press.unknown");
        }
    }

    private static void None(Step step, Draft draft)
    {
        if (draft.Contact.Enterprise is { } name)
        {
            step.Noted.Add(step.Words["label.company"] + " " + name);
            return;
        }
        draft.Asked = "company";
        step.Say("firm.full");
        step.AsksNext = false;
    }

    private static void Offer(Step step, Draft draft, string said, List<KnownEnterprise> found)
    {
        // yqkj is no name to be read back: what it stands for is asked.
        if (Initials().IsMatch(said) && step.Noted.RemoveAll(noted => noted.EndsWith(" " + said, StringComparison.Ordinal)) > 0)
        {
            draft.Contact = draft.Contact with { Enterprise = null };
        }
        draft.Offered = found;
        step.AsksNext = false;
        step.Say("firm.which", [.. found.Select(known => new Choice(Title(known), $"firm:{draft.Id}:{known.Id}={known.Name}")), step.Button("button.none", $"firm:{draft.Id}:none")]);
    }

    private static string Title(KnownEnterprise known) => known.Park is { } park ? $"{known.Name}（{park}）" : known.Name;

    private static void Link(Step step, Draft draft, KnownEnterprise enterprise)
    {
        draft.Contact = draft.Contact with { Enterprise = enterprise.Name, EnterpriseId = enterprise.Id };
        draft.Asked = FormBook.Of(draft).Find(draft.Asked)?.Show(draft, step.Words) is null && draft.Asked != "company" ? draft.Asked : null;
        step.Noted.Add(step.Words["label.company"] + " " + Title(enterprise));
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])", Ways)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Za-z]{2,10}$", Ways)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:都不是|不是|没有|以上都不是|none(?: of (?:them|these))?|neither|no)\W*$", Ways)]
    private static partial Regex NoneOfThem();

    [GeneratedRegex(@"^(?:第|选|就是第|the )?\s*(?<n>[一二三四五1-5])\s*(?:个|家)?\W*$", Ways)]
    private static partial Regex Nth();
}
