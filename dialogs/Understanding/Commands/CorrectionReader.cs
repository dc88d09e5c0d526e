using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What a correction is about, as far as the words name it.</summary>
public enum CorrectedSlot { Amount, Date, Contract, Debtor, Creditor, Phone, Evidence, Contact, Headcount, Salary, Start, Experience, Education, EmploymentType, Location, JobTitle }

/// <param name="Slot">The slot that was named, or null (不是去年，是前年): then the slot whose reader understands <paramref name="NewText"/>.</param>
/// <param name="NewText">The new value in the person's words; null when it was only said that the slot is wrong.</param>
public sealed record Correction(CorrectedSlot? Slot, string? NewText)
{
    /// <summary>The last digits that replace those of the number which is stored (电话最后一位是8), see <see cref="PhoneNumbers.WithEnding"/>; null for every other correction.</summary>
    public string? Ending { get; init; }
}

/// <summary>Recognises "金额改成4万", "不是去年，是前年", "欠款方写错了，应该是…".</summary>
public static partial class CorrectionReader
{
    private static readonly List<(CorrectedSlot Slot, Regex Words)> Names = [.. Vocabulary.Lines("slotnames").Select(Parse)];

    /// <summary>The first correction, or null when the message corrects nothing.</summary>
    public static Correction? Read(string text) => ReadAll(text) is [var first, ..] ? first : null;

    /// <summary>Every correction of the message in its order (金额改成4万，欠款方改成…); empty when it corrects nothing.</summary>
    public static IReadOnlyList<Correction> ReadAll(string text)
    {
        var source = Normalizer.Normalize(text);
        if (source.Text.Length is 0 or > 300)
        {
            return [];
        }
        var parts = new List<Correction>();
        var start = 0;
        foreach (Match next in Next().Matches(source.Text))
        {
            if (Named(next.Groups["slot"].Value) is not null && One(source, start, next.Index) is { } done)
            {
                parts.Add(done);
                start = next.Groups["slot"].Index;
            }
        }
        if (One(source, start, source.Text.Length) is { } last)
        {
            parts.Add(last);
        }
        return parts;
    }

    private static Correction? One(NormalText whole, int start, int end)
    {
        var source = whole.From(start, end);
        var ending = Ending().Match(source.Text);
        if (ending.Success)
        {
            var digits = string.Concat(PhoneNumbers.Spoken(ending.Groups["new"].Value).Where(char.IsAsciiDigit));
            return digits.Length == 0 ? null : new(CorrectedSlot.Phone, null) { Ending = digits };
        }
        if (start > 0 && Continued().Match(source.Text) is { Success: true } more)
        {
            return new(Named(more.Groups["slot"].Value), Trim(source.Words(more.Groups["new"].Index, more.Groups["new"].Length)));
        }
        var match = Change().Match(source.Text);
        if (!match.Success)
        {
            match = NotThis().Match(source.Text);
        }
        if (!match.Success)
        {
            match = ThisNot().Match(source.Text);
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

    // change the amount to 40000 and the debtor to …: the verb is said once.
    [GeneratedRegex(@"^(?<slot>\w[\w ]{2,18}?) to (?<new>.+)$", Ways)]
    private static partial Regex Continued();

    // The next correction of the same message begins with the name of its slot.
    [GeneratedRegex(@"[,;。、]\s*(?:还有|另外|然后|同时|再把|并且?|把|and |also )*(?:the |my )?(?<slot>\p{L}{2,12}?)(?=(?:也|要|应该)*(?:改|换|更正|变更|写错|填错|弄错|搞错|打错|不对|错了|是错|应该是)|\s(?:should be|to be|is wrong)\b)|\s(?:and|,)\s+(?:(?:change|set|correct) )?(?:the |my )?(?<slot>\w[\w ]{2,18}?)(?= (?:to|should be)\b)", Ways)]
    private static partial Regex Next();

    [GeneratedRegex(@"(?:电话|手机|号码|联系方式|phone|number).{0,20}?(?:最后|末尾|末|尾号|后面?|last)\s*(?:的)?(?:一|两|二|三|四|[1-4]|one|two|three|four)?\s*(?:位|个|digits?|number)?(?:数字?)?\s*(?:应该|应|其实)?(?:是|为|改成|改为|should be|is|are)\s*(?<new>[\d幺零一二三四五六七八九洞拐勾\s]{1,8})(?!\d)", Ways)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<slot>.{0,24}?)(?:帮我|给我|请|要|想|再)?(?:改成|改为|改到|换成|更正为|更改为|变更为|修改为|修改成|改一下,?(?:是|成)?|(?:写|填|说|报|弄|搞|打|记|输)错了?(?:了|,|。|\s|应该|应|其实|实际上?|不好意思)*(?:应该|应|其实|实际上?)?(?:是|为|叫)|(?:不对|错了|有误)[,。\s]*(?:应该|应|其实|实际上?)?(?:是|为|叫))\s*:?\s*(?<new>.+)$|^(?:please |sorry,? |no,? )?(?:change|correct|update|set|make) (?:the |my |our )?(?<slot>.{0,24}?) (?:to|into|as) (?<new>.+)$|^(?:(?:(?:wait|sorry|actually|oops)[,.!]?|no[,.!]) )+(?:the |my )?(?<slot>[a-z ]{2,24}?) (?:is|was) (?:actually )?(?<new>.+?)(?: actually| instead| not .+)?$|^(?:the |my )?(?<slot>[a-z ]{2,24}?) (?:is|was) actually (?<new>.+)$|^(?:the )?(?<slot>.{0,24}?) (?:should be|is wrong,? (?:it'?s|it is|it should be)) (?<new>.+)$", Ways)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(?:不对?,?)?(?<slot>.{0,12}?)(?<!是)(?:不是|不叫|并非)(?:(?<old>[^,。;]{1,40})[,。;\s]+|(?<old>[^,。;是还]{1,20}))(?:而|应该|应|其实|实际上?)?(?:就?是|叫|为)(?<new>.+)$|^(?:no,? |sorry,? )?(?:it'?s |it is )?not (?<slot>)(?<old>[^,.;]{1,40})[,.;\s]+(?:but |it'?s |it is |rather )+(?<new>.+)$", Ways)]
    private static partial Regex NotThis();

    // 尾款是三万八不是三万五.
    [GeneratedRegex(@"^(?:不对?,?)*(?<slot>.{0,12}?)(?<![不就还可])是(?<new>[^,。;不]{1,40})[,，\s]*(?:而)?不是(?<old>[^,。;]{1,40})$|^(?:no,? )?(?:the |my )?(?<slot>.{0,24}?) (?:is|was) (?<new>.{1,40}?),? not (?<old>.{1,40})$", Ways)]
    private static partial Regex ThisNot();

    [GeneratedRegex(@"^(?<slot>.{1,16}?)(?:好像|可能)?(?:写|填|说|报|弄|搞|打|记|输)?(?:错了|错啦|有误|不对|不正确|要改|得改|改一下|需要改|需要修改)[。!,\s]*$|^(?:我要|我想|要|想|帮我|请)?(?:改|修改|更改|更正)(?:一下)?(?<slot>.{1,12})$|^(?:the )?(?<slot>.{1,20}?) is (?:wrong|incorrect|not right)\W*$|^(?:i want to )?(?:change|edit|correct|fix) (?:the |my )?(?<slot>.{1,20})$", Ways)]
    private static partial Regex Wrong();
}
