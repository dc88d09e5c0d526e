using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What a correction is about, as far as the words name it.</summary>
public enum CorrectedSlot { Amount, Date, Contract, Debtor, Creditor, Phone, Evidence, Contact, Headcount, Salary, Start, Experience, Education, EmploymentType, Location, JobTitle }

/// <param name="Slot">The slot that was named, or null (不是去年，是前年): then the slot whose reader understands <paramref name="NewText"/>.</param>
/// <param name="NewText">The new value in the person's words; null when it was only said that the slot is wrong.</param>
public sealed record Correction(CorrectedSlot? Slot, string? NewText);

/// <summary>Recognises "金额改成4万", "不是去年，是前年", "欠款方写错了，应该是…".</summary>
public static partial class CorrectionReader
{
    private static readonly List<(CorrectedSlot Slot, Regex Words)> Names = [.. Vocabulary.Lines("slotnames").Select(Parse)];

    /// <summary>The correction, or null when the message corrects nothing.</summary>
    public static Correction? Read(string text)
    {
        var source = Normalizer.Normalize(text);
        if (source.Text.Length is 0 or > 300)
        {
            return null;
        }
        var match = Change().Match(source.Text);
        if (!match.Success)
        {
            match = NotThis().Match(source.Text);
        }
        if (match.Success)
        {
            var value = match.Groups["new"];
            return new(Named(match.Groups["slot"].Value), Trim(source.Words(value.Index, value.Length)));
        }
        var wrong = Wrong().Match(source.Text);
        return wrong.Success && Named(wrong.Groups["slot"].Value) is { } slot ? new(slot, null) : null;
    }

    private static CorrectedSlot? Named(string words)
    {
        foreach (var (slot, pattern) in Names)
        {
            if (pattern.IsMatch(words))
            {
                return slot;
            }
        }
        return null;
    }

    private static string Trim(string words) => words.Trim(' ', '。', '.', '，', ',', '！', '!', '吧', '啊', '哦', '了');

    private static (CorrectedSlot, Regex) Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (Enum.Parse<CorrectedSlot>(parts[0]), new(string.Join('|', parts[1..]), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<slot>.{0,24}?)(?:帮我|给我|请|要|想|再)?(?:改成|改为|改到|换成|更正为|更改为|变更为|修改为|修改成|改一下,?(?:是|成)?|(?:写|填|说|报|弄|搞|打|记|输)错了?(?:了|,|。|\s|应该|应|其实|实际上?|不好意思)*(?:应该|应|其实|实际上?)?(?:是|为|叫)|(?:不对|错了|有误)[,。\s]*(?:应该|应|其实|实际上?)?(?:是|为|叫))\s*:?\s*(?<new>.+)$|^(?:please |sorry,? |no,? )?(?:change|correct|update|set|make) (?:the |my |our )?(?<slot>.{0,24}?) (?:to|into|as) (?<new>.+)$|^(?:the )?(?<slot>.{0,24}?) (?:should be|is wrong,? (?:it'?s|it is|it should be)) (?<new>.+)$", Ways)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(?:不对?,?)?(?<slot>.{0,12}?)(?:不是|不叫|并非)(?<old>[^,。;]{1,40})[,。;\s]+(?:而|应该|应|其实|实际上?)?(?:就?是|叫|为)(?<new>.+)$|^(?:no,? |sorry,? )?(?:it'?s |it is )?not (?<slot>)(?<old>[^,.;]{1,40})[,.;\s]+(?:but |it'?s |it is |rather )+(?<new>.+)$", Ways)]
    private static partial Regex NotThis();

    [GeneratedRegex(@"^(?<slot>.{1,16}?)(?:好像|可能)?(?:写|填|说|报|弄|搞|打|记|输)?(?:错了|错啦|有误|不对|不正确|要改|得改|改一下|需要改|需要修改)[。!,\s]*$|^(?:我要|我想|要|想|帮我|请)?(?:改|修改|更改|更正)(?:一下)?(?<slot>.{1,12})$|^(?:the )?(?<slot>.{1,20}?) is (?:wrong|incorrect|not right)\W*$|^(?:i want to )?(?:change|edit|correct|fix) (?:the |my )?(?<slot>.{1,20})$", Ways)]
    private static partial Regex Wrong();
}
