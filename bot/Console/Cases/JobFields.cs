using System.Globalization;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases.Payloads;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>A job of a hiring case in the reader's words; what is not known is left out.</summary>
internal static class JobFields
{
    public static Func<JobOpening, IEnumerable<Field>> Of(IStringLocalizer<Texts> texts) => job => new (string Name, string? Value)[]
    {
        ("Job_Title", job.Title),
        ("Job_HeadCount", job.HeadCount is { } count ? job.HeadCountTo is { } to ? $"{Number(count)}–{Number(to)}" : Number(count) : null),
        ("Job_Employment", job.Employment is { } kind ? texts["Employment_" + kind].Value : null),
        ("Job_Pay", job.Pay is { } pay ? Pay(pay, texts) : null),
        ("Job_Location", job.Location),
        ("Job_Duties", job.Duties),
        ("Job_MustHave", job.MustHave),
        ("Job_Education", job.Education),
        ("Job_Experience", job.ExperienceFrom is { } years ? texts["Job_Years", years.ToString("0.#", CultureInfo.InvariantCulture)].Value : null),
        ("Job_Probation", job.ProbationMonths is { } months ? texts["Job_Months", months].Value : null),
        ("Job_Benefits", job.Benefits),
        ("Job_Start", job.Start),
        ("Job_Public", job.IsPublic is { } isPublic ? texts[isPublic ? "Job_Public_Yes" : "Job_Public_No"].Value : null),
    }.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => new Field(texts[field.Name], field.Value!));

    private static string Pay(JobPay pay, IStringLocalizer<Texts> texts)
    {
        if (pay is { Min: null, Max: null })
        {
            return texts["Pay_Open"];
        }

        var sum = string.Join(" – ", new[] { pay.Min, pay.Max }.OfType<decimal>().Distinct().Select(value => value.ToString("#,0.##", CultureInfo.InvariantCulture)));
        var period = texts["Pay_" + pay.Period, sum].Value;
        return pay.Months is { } months ? texts["Pay_Months", period, months].Value : period;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
