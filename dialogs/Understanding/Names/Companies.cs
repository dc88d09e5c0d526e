using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Who owes and who is owed. Only names count: 一家做展厅的公司 is none.</summary>
internal static partial class Companies
{
    public static Reading Read(Reading reading, NormalText source, AskedSlot? asked, IReadOnlyList<Sum> sums)
    {
        var text = source.Text;
        var names = OrganisationNames.Find(text);
        var creditor = names.Find(name => IsCreditor(text, name)) ?? Introduced(text, names, asked) ?? GivenNames.Own(text) ?? (TellsOfDebtor().IsMatch(text) ? null : SelfIntroduction.Company(text, asked));
        var debtors = Debtors(text, names, creditor, asked);
        Said<string> Said(NameSpan span) => new(source.Words(span.Start, span.End - span.Start), source.Words(span.Start, span.End - span.Start));
        return reading with
        {
            Debtor = debtors.Count > 0 ? Said(debtors[0]) : null,
            Debtors = debtors.Count > 1 ? [.. debtors.Select(Said)] : [],
            Amounts = debtors.Count > 1 ? Align(text, debtors, sums) : [],
            Creditor = creditor is null ? null : Said(creditor),
            NamesDebtor = debtors.Count > 0 && IsDebtor(text, debtors[0]),
            NamesCreditor = creditor is not null && IsCreditor(text, creditor),
            DebtorType = DebtorKinds.Of(text, debtors.Count > 0 ? debtors[0].Of(text) : null, asked),
        };
    }

    /// <summary>王先生, 王小样: a title, or a surname with one or two characters.</summary>
    public static bool IsPersonName(string text) => NameShapes.IsPerson(Normalizer.Normalize(text).Text);

    private static List<NameSpan> Debtors(string text, List<NameSpan> names, NameSpan? creditor, AskedSlot? asked)
    {
        var debtors = names.Where(name => name != creditor && !IsOther(text, name) && !IsCreditor(text, name)).ToList();
        if (debtors.Count > 0)
        {
            return debtors;
        }
        var listed = asked == AskedSlot.Debtor ? GivenNames.List(text) : [];
        debtors.AddRange(listed.Count > 1 ? listed : GivenNames.Debtors(text).Where(name => !IsOther(text, name) && (creditor is null || !creditor.Overlaps(name))));
        if (debtors.Count == 0 && asked == AskedSlot.Debtor && GivenNames.Answer(text) is { } answer)
        {
            debtors.Add(answer);
        }
        return debtors;
    }

    private static bool IsCreditor(string text, NameSpan name) =>
        CreditorBefore().IsMatch(text[Math.Max(0, name.Start - 10)..name.Start]) && !DebtorBefore().IsMatch(text[Math.Max(0, name.Start - 6)..name.Start])
        || OwesUs().IsMatch(text[Math.Max(0, name.Start - 3)..name.Start]);

    // Who is asked for a name and number, or says 我叫 without a word of debts, speaks of the own company.
    private static NameSpan? Introduced(string text, List<NameSpan> names, AskedSlot? asked) =>
        asked is AskedSlot.Creditor or AskedSlot.Phone || asked is null && Introduces().IsMatch(text) && !Owes().IsMatch(text)
            ? names.Find(name => !IsDebtor(text, name) && !IsOther(text, name))
            : null;

    private static bool IsDebtor(string text, NameSpan name) =>
        DebtorBefore().IsMatch(text[Math.Max(0, name.Start - 24)..name.Start]) || OwesAfter().IsMatch(text[name.End..]);

    private static bool IsOther(string text, NameSpan name) => OtherBefore().IsMatch(text[Math.Max(0, name.Start - 6)..name.Start]);

    // 甲欠3万，乙欠5万: the first sum behind each name; 3万是甲的 in front of it when none follows.
    private static List<Money> Align(string text, List<NameSpan> debtors, IReadOnlyList<Sum> sums)
    {
        var aligned = new List<Money>();
        for (var i = 0; i < debtors.Count; i++)
        {
            var next = i + 1 < debtors.Count ? debtors[i + 1].Start : int.MaxValue;
            var sum = Later(text, debtors[i], sums) ?? sums.FirstOrDefault(sum => sum.Start >= debtors[i].End && sum.Start < next);
            if (sum is null)
            {
                return [];
            }
            aligned.Add(sum.Money);
        }
        return aligned;
    }

    // 张老板和王老板都欠钱，张老板3万，王老板1万5: the sum stands behind the name said again.
    private static Sum? Later(string text, NameSpan debtor, IReadOnlyList<Sum> sums)
    {
        var again = text.IndexOf(debtor.Of(text), debtor.End, StringComparison.Ordinal);
        return again < 0 ? null : sums.FirstOrDefault(sum => sum.Start >= again && sum.Start - again <= debtor.End - debtor.Start + 8);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:我们?(?:公司|单位|这边)?(?:名字|名称|全称)?(?:是|叫|名字)|我司(?:是|叫|为|系|:)?|我方(?:公司)?(?:是|为|系|:)?|我们单位(?:是|叫)?|本公司(?:是|叫)?|我们?公司|我们|债权人(?:是|:|为)?|债权方(?:是|:|为)?|我(?:是|在|代表|来自)|乙方(?:是|:|为)?(?:我们|我司)?|这里是|这边是|we are|we're|i'?m (?:from|with|at)|i am (?:from|with)|this is|our company(?: is|,)?|on behalf of|i represent)\s*$", Ways)]
    private static partial Regex CreditorBefore();

    [GeneratedRegex(@"(?:欠款方|欠款人|欠款单位|债务人|对方|甲方|客户|欠钱的)(?:公司|单位)?(?:名字|名称|全称)?(?:就?是|叫做?|名叫|为|:|系|\s)*$|(?:debtor|client|customer|they)(?:'s name)?,? (?:is|are|called|named)?\s*$", Ways)]
    private static partial Regex DebtorBefore();

    [GeneratedRegex(@"^\W*(?:对方|欠款方|债务人|欠钱的)", Ways)]
    private static partial Regex TellsOfDebtor();

    [GeneratedRegex(@"欠(?:了|着)?$|拖欠$|owes?\s*$", Ways)]
    private static partial Regex OwesUs();

    [GeneratedRegex(@"^(?:那边|他们|还|一直|现在|已经|的?尾?款?)*(?:拖?欠|赖账|不给钱|没付|不付)|^\s*(?:still )?owes?\b", Ways)]
    private static partial Regex OwesAfter();

    [GeneratedRegex(@"我叫|我姓|免贵|我的(?:电话|手机)|电话|手机|my name|my phone|i'?m [A-Z]", Ways)]
    private static partial Regex Introduces();

    [GeneratedRegex(@"欠|拖|尾款|货款|不给|没付|owe|unpaid|debt", Ways)]
    private static partial Regex Owes();

    [GeneratedRegex(@"担保人?(?:是)?$|介绍人$|房东是?$|不是$|而不是$|总包(?:方)?是?$", Ways)]
    private static partial Regex OtherBefore();
}
