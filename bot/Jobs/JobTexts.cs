using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Jobs;

/// <summary>Facts of a posting as its readers see them.</summary>
internal static class JobTexts
{
    /// <summary>Label and value of what is known.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(JobOpening job, string language)
    {
        string Say(string key) => PageTexts.Say("job_" + key, language);
        (string Key, string? Value)[] facts =
        [
            ("pay", Pay(job.Pay, language)),
            ("people", job.HeadCount is { } count ? job.HeadCountTo is { } to ? $"{Number(count)}–{Number(to)}" : Number(count) : null),
            ("kind", job.Employment is { } kind ? Say("kind_" + kind) : null),
            ("place", job.Location),
            ("duties", job.Duties),
            ("must", job.MustHave),
            ("education", job.Education),
            ("experience", job.ExperienceFrom is { } years ? PageTexts.Say("job_years", language, years.ToString("0.#", CultureInfo.InvariantCulture)) : null),
            ("benefits", job.Benefits),
            ("start", job.Start),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (Say(fact.Key), fact.Value!));
    }

    public static string? Pay(JobPay? pay, string language)
    {
        if (pay is null or { Min: null, Max: null })
        {
            return pay is null ? null : PageTexts.Say("job_pay_open", language);
        }

        var sum = string.Join("–", new[] { pay.Min, pay.Max }.OfType<decimal>().Distinct().Select(value => value.ToString("#,0.##", CultureInfo.InvariantCulture)));
        return PageTexts.Say("job_pay_" + pay.Period, language, sum) + (pay.Months is { } months ? PageTexts.Say("job_pay_months", language, Number(months)) : "");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
