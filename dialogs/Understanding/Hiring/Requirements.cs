using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Experience, education and kind of employment.</summary>
internal static partial class Requirements
{
    public static Experience? Experience(NormalText source, IReadOnlyList<Figure> figures, AskedSlot? asked)
    {
        var text = source.Text;
        foreach (var figure in figures)
        {
            var unit = Years().Match(text[figure.End..Math.Min(text.Length, figure.End + 16)]);
            var english = unit.Success && char.IsAscii(unit.Value.TrimStart()[0]) && !Old().IsMatch(text[figure.End..]);
            var near = english || About().IsMatch(text[Math.Max(0, figure.Start - 8)..Math.Min(text.Length, figure.End + 16)]);
            if (figure.IsVague || !unit.Success && asked != AskedSlot.Experience || !(near || asked == AskedSlot.Experience) || (figure.High ?? figure.Value) > 40)
            {
                continue;
            }
            var words = source.Words(figure.Start, figure.Length + unit.Length);
            if (figure.IsRange)
            {
                return new(figure.Low, figure.High, words);
            }
            var (_, bound) = Qualifiers.Of(text, figure.Start, figure.End + (english ? unit.Length : Math.Min(unit.Length, 1)));
            var half = unit.Groups["half"].Success ? 0.5m : 0;
            return bound == Bound.Max ? new(null, figure.Value + half, words) : new(figure.Value + half, null, words);
        }
        if (HalfYear().Match(text) is { Success: true } halfYear && (asked == AskedSlot.Experience || About().IsMatch(text)))
        {
            return new(0.5m, null, source.Words(halfYear.Index, halfYear.Length));
        }
        var none = None().Match(text);
        return none.Success && (asked == AskedSlot.Experience || none.Groups["sure"].Success) ? new(0, null, source.Words(none.Index, none.Length)) : null;
    }

    public static Said<Education>? Education(NormalText source, AskedSlot? asked)
    {
        foreach (var (level, pattern) in Levels)
        {
            if (pattern.Match(source.Text) is { Success: true } match)
            {
                // 高中或中专: both are of one level, so the one said first stands.
                var isSecond = level == Understanding.Education.Vocational && HighSchool().Match(source.Text) is { Success: true } school && school.Index < match.Index;
                return new(isSecond ? Understanding.Education.HighSchool : level, source.Words(match.Index, match.Length));
            }
        }
        var anyLevel = AnyLevel().Match(source.Text);
        var any = anyLevel.Success || asked != AskedSlot.Education ? anyLevel : AnyAnswer().Match(source.Text);
        return any.Success ? new(Understanding.Education.Any, source.Words(any.Index, any.Length)) : null;
    }

    public static Said<EmploymentType>? Employment(NormalText source)
    {
        foreach (var (type, pattern) in Types)
        {
            if (pattern.Match(source.Text) is { Success: true } match)
            {
                return new(type, source.Words(match.Index, match.Length));
            }
        }
        return null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // The lowest level that is named with 以上 is the requirement, so the order is from low to high.
    private static readonly (Education, Regex)[] Levels =
    [
        (Understanding.Education.JuniorHigh, new(@"初中|junior high", Ways)),
        (Understanding.Education.Vocational, new(@"中专|职高|技校|中技|vocational", Ways)),
        (Understanding.Education.HighSchool, new(@"高中|high school", Ways)),
        (Understanding.Education.College, new(@"大专|专科|高职|\bcollege diploma|associate|junior college|\bcollege\b", Ways)),
        (Understanding.Education.Bachelor, new(@"本科|学士|大学(?!生|城|附|里|招)|一本|二本|211|985|统招|bachelor|undergraduate|(?<!master'?s?\s|doctoral\s|doctorate\s|advanced\s)\bdegree\b|\bBA\b|\bBSc?\b", Ways)),
        (Understanding.Education.Master, new(@"硕士|研究生|\bmaster'?s?\b|\bMSc?\b|\bMBA\b|postgraduate", Ways)),
        (Understanding.Education.Doctor, new(@"博士|\bph\.?d\b|doctora", Ways)),
    ];

    private static readonly (EmploymentType, Regex)[] Types =
    [
        (EmploymentType.Intern, new(@"实习|intern(?:s|ship)?\b", Ways)),
        (EmploymentType.PartTime, new(@"兼职|小时工|钟点工|临时工|part.?time", Ways)),
        (EmploymentType.Contract, new(@"外包|劳务派遣|派遣|合同工|项目制|劳务合同|外聘|freelance|contractor|fixed.?term|contract (?:basis|position|role)", Ways)),
        (EmploymentType.FullTime, new(@"全职|正式工|正式员工|长期工|full.?time|permanent", Ways)),
    ];

    [GeneratedRegex(@"^\s*(?:年(?<half>半)?(?!薪|龄|底|初|级|前)|years?|yrs?|\+\s*(?:years?|yrs?))", Ways)]
    private static partial Regex Years();

    [GeneratedRegex(@"经验|经历|工作|从业|工龄|以上|左右|做过|干过|exp|work|background", Ways)]
    private static partial Regex About();

    [GeneratedRegex(@"(?<sure>(?:经验|经历)(?:都|也)?(?:不限|无要求|没要求|不要求|不重要|不需要|不看|无所谓|没关系)|(?:无需|不要|不用|不需要|没有|无|不要求|不限|不看)(?:工作|相关|什么|任何)?(?:经验|经历)|没(?:有)?(?:经验)?(?:的)?也(?:行|可|没关系|能|要|欢迎)|可培训|包教|学徒|刚毕业|应届|零基础|零经验|小白|新手|没做过|no experience|fresh grad|entry.?level|new grad|experience (?:is )?not (?:required|needed))|不限|无所谓|没要求|无要求|都行|都可以|不要求|没(?:有|什么|啥)?(?:太大的?|特别|硬性)?要求|随便|any|none|doesn'?t matter|^(?:没有|不用|不需要|无)", Ways)]
    private static partial Regex None();

    [GeneratedRegex(@"(?<![一两二三四五六七八九十\d])半年(?:及?以上|左右|多|$|的?经验|工作)", Ways)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"高中|high school", Ways)]
    private static partial Regex HighSchool();

    [GeneratedRegex(@"^\s*years?(?:\s|-)*(?:old|of age)", Ways)]
    private static partial Regex Old();

    [GeneratedRegex(@"学历(?:都|也|这块)?(?:不限|无要求|没要求|不要求|无所谓|没限制|不看|不卡|不重要)|(?:不限|不看|不要求|不卡|不管)(?:什么)?学历|no degree|any (?:education|degree)|degree not", Ways)]
    private static partial Regex AnyLevel();

    [GeneratedRegex(@"不限|无所谓|没要求|无要求|不要求|没(?:有|什么|啥)?(?:太大的?|特别|硬性)?要求|都行|都可以|随便|不看|没限制|没关系|any|none|doesn'?t matter|no requirement|not (?:required|important)", Ways)]
    private static partial Regex AnyAnswer();
}
