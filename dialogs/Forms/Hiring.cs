using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>People that an enterprise looks for: in the chat one job, from one message or question by question.</summary>
internal static partial class Hiring
{
    private const int LongestText = 1_000;

    /// <summary>A month's pay above this was meant otherwise.</summary>
    private const decimal LargestMonth = 200_000;

    public static readonly Form Form = new("hiring", 1, [
        new("title", TakeTitle, (draft, _) => One(draft).Title) { Insists = input => input.IsAsked && input.Reading.JobTitle is not null },
        new("headcount", TakeHeadCount, ShowHeadCount) { Reads = AskedSlot.Headcount, Options = ["1", "2", "3"], Choose = (draft, option) => Set(draft, One(draft) with { HeadCount = int.Parse(option, CultureInfo.InvariantCulture), HeadCountTo = null }) },
        new("pay", TakePay, (draft, words) => One(draft).Pay is { } pay ? HiringWords.Pay(pay, words) : null) { Reads = AskedSlot.Salary, Insists = input => input.Reading.Salary is not null, Options = ["open"], Choose = (draft, _) => Set(draft, One(draft) with { Pay = new(null, null, PayPeriod.Month, null, true) }) },
        new("employment", TakeEmployment, (draft, words) => One(draft).Employment is { } kind ? words["option.employment." + kind.ToString().ToLowerInvariant()] : null)
        {
            Options = ["fulltime", "parttime", "intern", "contract"],
            Choose = (draft, option) => Enum.TryParse<EmploymentKind>(option, true, out var kind) && Set(draft, One(draft) with { Employment = kind }),
        },
        new("location", TakeLocation, (draft, _) => One(draft).Location) { Insists = input => input.IsAsked },
        new("must", TakeMust, (draft, _) => One(draft).MustHave) { Insists = input => input.IsAsked },
        new("duties", TakeDuties, (draft, _) => One(draft).Duties) { IsAsked = false },
        new("education", TakeEducation, (draft, _) => One(draft).Education) { Reads = AskedSlot.Education, IsAsked = false },
        new("experience", TakeExperience, (draft, words) => One(draft).ExperienceFrom is { } years ? words.Say("hiring.years", years.ToString("0.#", CultureInfo.InvariantCulture)) : null) { Reads = AskedSlot.Experience, IsAsked = false },
        new("probation", TakeProbation, (draft, words) => One(draft).ProbationMonths is { } months ? words.Say("hiring.months", months) : null) { IsAsked = false },
        new("benefits", TakeBenefits, (draft, _) => One(draft).Benefits) { IsAsked = false },
        new("start", TakeStart, (draft, _) => One(draft).Start) { Reads = AskedSlot.Start },
        Speaker.Company,
        Speaker.Person,
        Speaker.Contact,
        new("public", TakePublic, (draft, words) => One(draft).IsPublic is { } isPublic ? words["option.public." + (isPublic ? "yes" : "no")] : null)
        {
            Reads = AskedSlot.Confirm,
            Options = ["yes", "no"],
            Choose = (draft, option) => Set(draft, One(draft) with { IsPublic = option == "yes" }),
        },
    ], _ => true, Domain.Hiring);

    public static HiringPayload Payload(Draft draft) => (HiringPayload)draft.Payload;

    public static JobOpening One(Draft draft) => Payload(draft).Jobs[0];

    public static bool Set(Draft draft, JobOpening job)
    {
        draft.Payload = Payload(draft) with { Jobs = [job, .. Payload(draft).Jobs.Skip(1)] };
        return true;
    }

    /// <summary>The words stand in the case, without what may not be asked for.</summary>
    public static void Keep(Draft draft, string text)
    {
        if (LawfulHiring.Clean(text) is { } clean)
        {
            var words = Payload(draft).Words is { } before ? before + "\n" + clean : clean;
            draft.Payload = Payload(draft) with { Words = words.Length > LongestText ? words[..LongestText] : words };
        }
    }

    /// <summary>12-8K is turned round and asked about; 800K a month is asked again.</summary>
    public static Reading Plausible(Step step, Reading reading)
    {
        if (reading.Salary is not { } pay)
        {
            return reading;
        }

        if ((pay.Max ?? pay.Min) is > LargestMonth && pay.Period == SalaryPeriod.Month)
        {
            step.Say("bad.pay.large", pay.Words);
            return reading with { Salary = null };
        }

        if (Turned(pay) is { } turned)
        {
            step.Say("bad.pay.turned", HiringWords.Pay(Stated(turned), step.Words));
            return reading with { Salary = turned };
        }

        return reading;
    }

    // Of 12-8K the thousand stands at the end, for both.
    private static Salary? Turned(Salary pay)
    {
        if (pay is not { Min: { } first, Max: { } last })
        {
            return null;
        }

        var min = first < 1_000 && last >= 1_000 && pay.Period == SalaryPeriod.Month ? first * 1_000 : first;
        return min > last ? pay with { Min = last, Max = min } : null;
    }

    private static bool TakeTitle(SlotInput input)
    {
        var title = input.Reading.JobTitle?.Value ?? (input.IsBare ? BareName.Read(input.Text) : null);
        return title is not null && LawfulHiring.Clean(title) is { } lawful && Set(input.Draft, One(input.Draft) with { Title = Speaker.Cut(lawful) });
    }

    private static bool TakeHeadCount(SlotInput input) => input.Reading.Headcount is { } count && (count.Value ?? count.Min ?? count.Max) is { } from
        && Set(input.Draft, One(input.Draft) with { HeadCount = from, HeadCountTo = count.Value is null && count.Max > from ? count.Max : null });

    private static string? ShowHeadCount(Draft draft, Wording words) => One(draft) switch
    {
        { HeadCount: { } from, HeadCountTo: { } to } => words.Say("hiring.people", $"{from.ToString(CultureInfo.InvariantCulture)}–{to.ToString(CultureInfo.InvariantCulture)}"),
        { HeadCount: { } count } => words.Say("hiring.people", count.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static bool TakePay(SlotInput input) => input.Reading.Salary is { } said && Set(input.Draft, One(input.Draft) with { Pay = Stated(said) });

    private static JobPay Stated(Salary said) => new(said.Min, said.Max, Enum.Parse<PayPeriod>(said.Period.ToString()), said.Months, said.IsNegotiable);

    private static bool TakeEmployment(SlotInput input) =>
        input.Reading.EmploymentType is { } said && Set(input.Draft, One(input.Draft) with { Employment = Enum.Parse<EmploymentKind>(said.Value.ToString()) });

    private static bool TakeLocation(SlotInput input) =>
        (input.Reading.Location?.Words ?? (input.IsBare ? input.Text.Trim() : null)) is { Length: > 0 } place && LawfulHiring.Clean(place) is { } lawful && Set(input.Draft, One(input.Draft) with { Location = Speaker.Cut(lawful) });

    private static bool TakeMust(SlotInput input)
    {
        if (!input.IsAsked)
        {
            return false;
        }

        // Nothing but what is forbidden was said: it was answered already, and stands nowhere.
        var lawful = LawfulHiring.Clean(input.Text.Trim());
        return lawful is null ? UnlawfulGrounds.Of(input.Text).Count > 0 : Set(input.Draft, One(input.Draft) with { MustHave = Together(One(input.Draft).MustHave, lawful) });
    }

    private static bool TakeDuties(SlotInput input) =>
        Does().Match(input.Text) is { Success: true } said && LawfulHiring.Clean(said.Groups["d"].Value) is { } lawful && Set(input.Draft, One(input.Draft) with { Duties = Cut(lawful) });

    private static bool TakeBenefits(SlotInput input)
    {
        var said = Gives().Matches(input.Text).Select(match => match.Value).Distinct().ToList();
        return said.Count > 0 && Set(input.Draft, One(input.Draft) with { Benefits = string.Join('、', said) });
    }

    private static string Together(string? before, string said) => before is null || before.Contains(said, StringComparison.Ordinal) ? before ?? Cut(said) : Cut(before + "；" + said);

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static bool TakeEducation(SlotInput input) => input.Reading.Education is { } said && Set(input.Draft, One(input.Draft) with { Education = said.Words });

    private static bool TakeExperience(SlotInput input) => input.Reading.Experience is { Min: { } years } && Set(input.Draft, One(input.Draft) with { ExperienceFrom = years });

    private static bool TakeProbation(SlotInput input) => LawfulHiring.Probation(Normalizer.Normalize(input.Text).Text) is { } months and <= 24 && Set(input.Draft, One(input.Draft) with { ProbationMonths = months });

    private static bool TakeStart(SlotInput input) =>
        (input.Reading.Start?.Words ?? (input.IsBare ? BareName.Read(input.Text) : null)) is { } start && Set(input.Draft, One(input.Draft) with { Start = Speaker.Cut(start) });

    private static bool TakePublic(SlotInput input)
    {
        var folded = Normalizer.Normalize(input.Text).Text;
        bool? said = Secret().IsMatch(folded) ? false : Open().IsMatch(folded) || input.IsAsked && input.Reading.YesNo is { Value: Answer.Yes } ? true : input.IsAsked && input.Reading.YesNo is { Value: Answer.No } ? false : null;
        return said is { } isPublic && Set(input.Draft, One(input.Draft) with { IsPublic = isPublic });
    }

    [GeneratedRegex(@"(?:负责|負責|主要做|工作内容[是为:：]|工作內容[是為:：]|responsible for )(?<d>[^。；;\r\n]{2,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Does();

    [GeneratedRegex(@"五险一金|五險一金|六险一金|社保|公积金|公積金|双休|雙休|单休|大小周|包吃住?|包住|餐补|餐補|房补|年终奖|年終獎|带薪年假|帶薪年假|股票|期权|期權|加班费|加班費", RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    [GeneratedRegex(@"保密|不公开|别公开|不要公开|confidential|not public", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"可以公开|公开发布|挂出来|make it public", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();
}
