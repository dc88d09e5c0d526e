using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Jobs;

/// <summary>Facts of a job as its readers see them; null where a fact is not known.</summary>
internal static class JobTexts
{
    /// <summary>Label and value of what is known.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(JobOpening job, string language)
    {
        (string Key, string? Value)[] facts =
        [
            ("pay", Pay(job.Pay, language)),
            ("people", People(job)),
            ("kind", Kind(job, language)),
            ("place", job.Location),
            ("duties", job.Duties),
            ("must", job.MustHave),
            ("education", job.Education),
            ("experience", Experience(job, language)),
            ("benefits", job.Benefits),
            ("start", job.Start),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (Say(fact.Key, language), fact.Value!));
    }

    public static string? People(JobOpening job) => job.HeadCount is { } count ? job.HeadCountTo is { } to ? $"{Number(count)}–{Number(to)}" : Number(count) : null;

    public static string? Kind(JobOpening job, string language) => job.Employment is { } kind ? Say("kind_" + kind, language) : null;

    public static string? Experience(JobOpening job, string language) =>
        job.ExperienceFrom is { } years ? PageTexts.Say("job_years", language, years.ToString("0.#", CultureInfo.InvariantCulture)) : null;

    /// <summary>8,000–12,000 元/月，14 薪. With one end only it says which.</summary>
    public static string? Pay(JobPay? pay, string language)
    {
        if (pay is null or { Min: null, Max: null })
        {
            return pay is null ? null : Say("pay_open", language);
        }

        var sum = (pay.Min, pay.Max) switch
        {
            ({ } min, null) => PageTexts.Say("job_pay_from", language, Sum(min)),
            (null, { } max) => PageTexts.Say("job_pay_upto", language, Sum(max)),
            var (min, max) => min == max ? Sum(min!.Value) : $"{Sum(min!.Value)}–{Sum(max!.Value)}",
        };
        return PageTexts.Say("job_pay_" + pay.Period, language, sum) + (pay.Months is { } months ? PageTexts.Say("job_pay_months", language, Number(months)) : "");
    }

    private static string Say(string key, string language) => PageTexts.Say("job_" + key, language);

    private static string Sum(decimal yuan) => yuan.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
