using System.Text.RegularExpressions;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>Answers to the check in people's own words. A figure that is only about right is kept as the range that it may mean.</summary>
internal static partial class FitAnswers
{
    private const int LongestWords = 200;
    private const decimal Wan = 10_000;

    /// <summary>How much more or less 左右 and 多 may mean.</summary>
    private const decimal Less = 0.9m;
    private const decimal More = 1.3m;

    private static readonly string[] Sums = ["revenue", "assets", "rd_cost"];

    private static readonly Dictionary<string, Regex> Options = new()
    {
        ["registered.elsewhere"] = Elsewhere(),
        ["registered.here"] = Here(),
        ["registered.district"] = District(),
        ["registered.city"] = City(),
        ["size.micro"] = Micro(),
        ["size.small"] = Small(),
        ["size.medium"] = Medium(),
        ["size.large"] = Large(),
        ["taxpayer.small"] = SmallScale(),
        ["taxpayer.general"] = General(),
    };

    /// <summary>The answer to the open question as it is stored; null when the words do not answer it.</summary>
    public static string? Read(FitField field, SlotInput input)
    {
        var text = Normalizer.Normalize(input.Text).Text.Trim();
        return field.Kind switch
        {
            FitKind.YesNo => YesNo(text, input.Reading),
            FitKind.Number => Number(field, text),
            FitKind.Years => Year(text, input.Reading),
            FitKind.Choice => Options.Where(option => option.Key.StartsWith(field.Key + ".", StringComparison.Ordinal) && option.Value.IsMatch(text)).Select(option => option.Key[(field.Key.Length + 1)..]).FirstOrDefault(),
            _ => input.IsBare && text.Length is > 1 and <= LongestWords && !Answers.IsQuestion(text) ? text.Replace('|', ' ') : null,
        };
    }

    /// <summary>What somebody says of it without being asked: 我们35个人，是高企.</summary>
    public static string? Volunteered(FitField field, string words)
    {
        var text = Normalizer.Normalize(words).Text;
        if (field.Key == "employees")
        {
            return FigureFinder.Find(text).Find(figure => !figure.IsVague && People().IsMatch(text[figure.End..])) is { } people ? Figure(text, people, 1) : null;
        }

        var named = field.Key switch { "high_tech" => HighTech(), "tech_sme" => TechSme(), "little_giant" => LittleGiant(), "specialised" => Specialised(), _ => null };
        return named?.Match(text) is not { Success: true } match || Answers.IsQuestion(text) ? null : match.Groups["no"].Success ? FitValue.No : FitValue.Yes;
    }

    private static string? YesNo(string text, Reading reading) => reading.YesNo?.Value switch
    {
        Answer.Yes => FitValue.Yes,
        Answer.No => FitValue.No,
        Answer.Unsure => null,
        _ => Denies().IsMatch(text) ? FitValue.No : Affirms().IsMatch(text) ? FitValue.Yes : null,
    };

    private static string? Number(FitField field, string text)
    {
        if (FigureFinder.Find(text).Find(figure => !figure.IsVague) is not { } figure)
        {
            return null;
        }

        // 一千二百万 and 12000000元 are sums in yuan; 1200 alone is meant in the unit that was asked for.
        var isYuan = Sums.Contains(field.Key) && (figure.Scale >= 1_000 || Yuan().IsMatch(text[figure.End..]));
        return Figure(text, figure, isYuan ? Wan : Tenths().IsMatch(text[figure.End..]) && !Sums.Contains(field.Key) ? 0.1m : 1);
    }

    private static string? Figure(string text, Figure figure, decimal unit)
    {
        var (low, high) = figure is { IsRange: true } ? (figure.Low, figure.High) : (figure.Value, figure.Value);
        if (low is not { } min || high is not { } max)
        {
            return null;
        }

        var (before, after) = (text[Math.Max(0, figure.Start - 4)..figure.Start], text[figure.End..Math.Min(text.Length, figure.End + 5)]);
        (min, max) = (min / unit, max / unit);
        return AtMost().IsMatch(before) || Within().IsMatch(after) ? FitValue.Of(null, max)
            : AtLeast().IsMatch(before) || Above().IsMatch(after) ? FitValue.Of(min, null)
            : figure.IsApprox || About().IsMatch(before) || Around().IsMatch(after) ? FitValue.Of(Math.Floor(min * Less), Math.Ceiling(max * More))
            : FitValue.Of(min, max);
    }

    // 三年了 says the year, no more.
    private static string? Year(string text, Reading reading) =>
        YearAlone().Match(text) is { Success: true } year ? year.Groups[1].Value
        : reading.Date is { Iso: { } iso } date ? date.IsApprox ? iso[..4] : iso
        : reading.Date?.From is { } from ? from[..4] : null;

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"不在(?:杭州|本市|本地|这里|这边|市里)|外地|外省|外市|省外|elsewhere|outside|other city|another city", Ways)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"(?<!不在)(?:本街道|街道|社区|你们这里|你们这边|这里|this subdistrict|subdistrict|here)", Ways)]
    private static partial Regex Here();

    [GeneratedRegex(@"区$|本区|区里|这个区|district", Ways)]
    private static partial Regex District();

    [GeneratedRegex(@"杭州|本市|市里|hangzhou|this city|city", Ways)]
    private static partial Regex City();

    [GeneratedRegex(@"微型|micro", Ways)]
    private static partial Regex Micro();

    [GeneratedRegex(@"小型|small", Ways)]
    private static partial Regex Small();

    [GeneratedRegex(@"中型|medium", Ways)]
    private static partial Regex Medium();

    [GeneratedRegex(@"大型|large", Ways)]
    private static partial Regex Large();

    [GeneratedRegex(@"小规模|small", Ways)]
    private static partial Regex SmallScale();

    [GeneratedRegex(@"一般纳税人|^一般|general", Ways)]
    private static partial Regex General();

    [GeneratedRegex(@"^\s*(?:多|来)?\s*(?:个|名|位)?\s*(?:人(?!民)|员工|职工|people|employees|staff)", Ways)]
    private static partial Regex People();

    [GeneratedRegex(@"(?<no>(?:不是|没有?|还没|未)[^,。;]{0,8})?(?:高新技术企业|高企|国高|high-tech enterprise)", Ways)]
    private static partial Regex HighTech();

    [GeneratedRegex(@"(?<no>(?:不是|没有?|还没|未)[^,。;]{0,8})?(?:科技型中小企业|科小)", Ways)]
    private static partial Regex TechSme();

    [GeneratedRegex(@"(?<no>(?:不是|没有?|还没|未)[^,。;]{0,8})?(?:小巨人|little giant)", Ways)]
    private static partial Regex LittleGiant();

    [GeneratedRegex(@"(?<no>(?:不是|没有?|还没|未)[^,。;]{0,8})?专精特新(?!.{0,2}小巨人)", Ways)]
    private static partial Regex Specialised();

    [GeneratedRegex(@"^(?:没|不|无|否|未|从来没|还没|目前没|no\b|not\b|none\b|never\b)", Ways)]
    private static partial Regex Denies();

    [GeneratedRegex(@"^(?:有|是|对|在|算|招过|招了|认定过|入库了|都有|yes\b|yep\b|we do|we have|sure)", Ways)]
    private static partial Regex Affirms();

    [GeneratedRegex(@"^\s*(?:元|块|人民币|yuan|rmb|cny)", Ways)]
    private static partial Regex Yuan();

    [GeneratedRegex(@"^\s*成(?!立|员|本)", Ways)]
    private static partial Regex Tenths();

    [GeneratedRegex(@"不到|不足|不超过|少于|低于|最多|under|below|less than|at most", Ways)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^.{0,2}(?:以内|以下|不到)", Ways)]
    private static partial Regex Within();

    [GeneratedRegex(@"超过|至少|大于|多于|over|above|more than|at least", Ways)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^.{0,2}(?:以上|起|or more)", Ways)]
    private static partial Regex Above();

    [GeneratedRegex(@"大概|大约|差不多|约|about|around|roughly", Ways)]
    private static partial Regex About();

    [GeneratedRegex(@"^.{0,2}(?:左右|上下|多|来)", Ways)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:是|在|成立于)?((?:19|20)\d{2})\s*年?(?:注册|成立)?(?:的)?\W*$", Ways)]
    private static partial Regex YearAlone();
}
