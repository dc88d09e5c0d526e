using FrontDoor.Bot.Jobs;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases.Payloads;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>A job of a hiring case in the reader's words; what is not known is left out.</summary>
internal static class JobFields
{
    public static Func<JobOpening, IEnumerable<Field>> Of(IStringLocalizer<Texts> texts)
    {
        var language = Languages.IsEnglish ? "en" : "zh-Hans";
        return job => new (string Name, string? Value)[]
        {
            ("Job_Title", job.Title),
            ("Job_HeadCount", JobTexts.People(job)),
            ("Job_Employment", JobTexts.Kind(job, language)),
            ("Job_Pay", JobTexts.Pay(job.Pay, language)),
            ("Job_Location", job.Location),
            ("Job_Duties", job.Duties),
            ("Job_MustHave", job.MustHave),
            ("Job_Education", job.Education),
            ("Job_Experience", JobTexts.Experience(job, language)),
            ("Job_Probation", job.ProbationMonths is { } months ? texts["Job_Months", months].Value : null),
            ("Job_Benefits", job.Benefits),
            ("Job_Start", job.Start),
            ("Job_Public", job.IsPublic is { } isPublic ? texts[isPublic ? "Job_Public_Yes" : "Job_Public_No"].Value : null),
        }.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => new Field(texts[field.Name], field.Value!));
    }
}
