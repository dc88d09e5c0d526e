using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Grounds on which a wish selects people although the law forbids it (Data/discrimination.txt).</summary>
internal static partial class Discriminations
{
    private static readonly List<(Discrimination Ground, Regex Words)> Grounds = [.. Vocabulary.Lines("discrimination").Select(Parse)];

    /// <summary>Empty when the question was asked and the answer holds none; null when nothing was asked and nothing found.</summary>
    public static IReadOnlyList<Discrimination>? Read(string text, AskedSlot? asked)
    {
        // 男女不限 and 年龄不限 select nobody; 女装设计 is a trade.
        var selecting = Neutral().Replace(text, "、");
        List<Discrimination> found = [.. Grounds.Where(pair => pair.Words.IsMatch(selecting)).Select(pair => pair.Ground)];
        if (asked == AskedSlot.Requirements && !found.Contains(Discrimination.Age) && BareAges().IsMatch(selecting))
        {
            found.Add(Discrimination.Age);
        }
        if (!found.Contains(Discrimination.Age) && SexAndAges().IsMatch(selecting))
        {
            found.Add(Discrimination.Age);
        }
        return found.Count > 0 || asked == AskedSlot.Requirements ? found : null;
    }

    private static (Discrimination, Regex) Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var words = line[(space + 1)..].Replace(' ', '|');
        return (Enum.Parse<Discrimination>(line[..space]), new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled));
    }

    // Beside a sex two such numbers are ages in any message.
    [GeneratedRegex(@"[男女](?:的|性|生|士)?[,、\s]*(?<!\d)[1-6]\d\s*(?:-|~|到|至)\s*[2-6]\d(?!\d|\s*(?:k|千|万|元|块|人|个|斤))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SexAndAges();

    // 女，25到35: as an answer to what is required, two such numbers are ages.
    [GeneratedRegex(@"(?<!\d)[1-6]\d\s*(?:-|~|到|至)\s*[2-6]\d(?!\d|\s*(?:k|千|万|元|块|人|个|斤|公斤|厘米|cm))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareAges();

    [GeneratedRegex(@"(?:性别|年龄|男女|婚育|婚否|户籍|户口|地域|已婚未婚|学历|、|和|,|以及){1,12}(?:情况|状况)?(?:都|均|也|一律|这些)?(?:不限|无要求|没要求|没有要求|不要求|无所谓|都可以|都行|皆可|均可|不管|没限制|不重要|不看|不作要求|不做要求|没关系)|(?:不限|不分|不管|不看|不要求|不考虑|不问|无论)(?:性别|年龄|男女|婚育|婚否|户籍|户口|地域|已婚未婚|、|和|,|或){1,12}|男女(?:都|均|皆|不)\p{L}{1,2}|女(?:装|鞋|包|性用品|性健康|工程师协会)|男(?:装|鞋)|\d+\s*岁以上(?:儿童|宝宝)|成立\d+|年满(?:18|十八)(?:周)?岁|(?:满|18|十八)\s*(?:周)?岁以上|(?:male|men|man) (?:or|and|\/) (?:female|women|woman)|(?:female|women) (?:or|and) (?:male|men)|salesm[ae]n|\bworkm[ae]n|不限男女|男的?女的?(?:都|不限|均|无所谓)|年轻化|(?:any|regardless of) (?:gender|age|sex)|no (?:age|gender) (?:limit|requirement)s?|(?:解决|可落|落|提供|帮办)户口|young (?:company|team)|团队(?:很|都)?年轻|年轻(?:的)?(?:团队|公司)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Neutral();
}
