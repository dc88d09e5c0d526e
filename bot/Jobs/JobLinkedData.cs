using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Hiring;

namespace FrontDoor.Bot.Jobs;

/// <summary>A posting as schema.org's JobPosting, for search engines.</summary>
internal static class JobLinkedData
{
    // Signs that could end the element in which it stands are escaped; everything else stays readable.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Of(PostedJob posted)
    {
        var job = posted.Job;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["title"] = job.Title,
            ["description"] = Description(job),
            ["datePosted"] = Day(posted.PublishedAt),
            ["validThrough"] = Day(posted.Until),
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = posted.Enterprise },
            ["jobLocation"] = new JsonObject { ["@type"] = "Place", ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "CN", ["addressLocality"] = "杭州", ["streetAddress"] = job.Location } },
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["value"] = posted.Id.ToString() },
        };
        Put(data, "totalJobOpenings", job.HeadCount);
        Put(data, "employmentType", job.Employment switch { EmploymentKind.FullTime => "FULL_TIME", EmploymentKind.PartTime => "PART_TIME", EmploymentKind.Intern => "INTERN", EmploymentKind.Contract => "CONTRACTOR", _ => null });
        Put(data, "educationRequirements", job.Education);
        Put(data, "jobBenefits", job.Benefits);
        Put(data, "baseSalary", job.Pay is { } pay ? Salary(pay) : null);
        if (job.ExperienceFrom is { } years)
        {
            data["experienceRequirements"] = new JsonObject { ["@type"] = "OccupationalExperienceRequirements", ["monthsOfExperience"] = (int)(years * 12) };
        }

        return data.ToJsonString(Plain);
    }

    // A posting must have one.
    private static string? Description(JobOpening job) => job is { Duties: null, MustHave: null } ? job.Title : string.Join('\n', new[] { job.Duties, job.MustHave }.OfType<string>());

    private static JsonObject? Salary(JobPay pay)
    {
        if (pay is { Min: null, Max: null })
        {
            return null;
        }

        var value = new JsonObject { ["@type"] = "QuantitativeValue", ["unitText"] = pay.Period.ToString().ToUpperInvariant() };
        Put(value, "minValue", pay.Min);
        Put(value, "maxValue", pay.Max);
        return new JsonObject { ["@type"] = "MonetaryAmount", ["currency"] = "CNY", ["value"] = value };
    }

    private static void Put(JsonObject data, string name, JsonNode? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }

    private static string Day(DateTimeOffset at) => Core.Time.ShanghaiTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
