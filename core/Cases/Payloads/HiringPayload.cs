namespace FrontDoor.Core.Cases.Payloads;

/// <summary>People that an enterprise looks for.</summary>
public sealed record HiringPayload : CasePayload
{
    /// <summary>Never null; in the chat mostly one job.</summary>
    // The generated reader sets an init member that a stored row lacks to null or 0, whatever its initializer says (dotnet/runtime 84484).
    public IReadOnlyList<JobOpening> Jobs { get; init => field = value ?? []; } = [];

    /// <summary>What was said beside the fields, in the person's own words, without requirements that the law forbids.</summary>
    public string? Words { get; init; }
}

/// <summary>One job. Every member may still be unknown.</summary>
public sealed record JobOpening
{
    /// <summary>Stable within the case: 1, 2, ...</summary>
    public int Ordinal { get; init => field = Math.Max(value, 1); } = 1;

    public string? Title { get; init; }

    /// <summary>How many people; the lower end when only a range was said.</summary>
    public int? HeadCount { get; init; }

    /// <summary>The upper end of a range; null when one number was said.</summary>
    public int? HeadCountTo { get; init; }

    public EmploymentKind? Employment { get; init; }

    /// <summary>Where the work is, as said; 远程 where it is done from anywhere.</summary>
    public string? Location { get; init; }

    public string? Duties { get; init; }

    public string? MustHave { get; init; }

    /// <summary>Lowest degree, as said.</summary>
    public string? Education { get; init; }

    /// <summary>Years at least.</summary>
    public decimal? ExperienceFrom { get; init; }

    public JobPay? Pay { get; init; }

    public string? Benefits { get; init; }

    public int? ProbationMonths { get; init; }

    /// <summary>When the work begins, as said.</summary>
    public string? Start { get; init; }

    /// <summary>It may be shown to everybody; false: between the enterprise and the desk; null: not said.</summary>
    public bool? IsPublic { get; init; }
}

/// <param name="Min">Yuan before tax per period, as said; null when open.</param>
/// <param name="Months">Salaries a year, when said.</param>
public sealed record JobPay(decimal? Min, decimal? Max, PayPeriod Period, int? Months = null, bool IsNegotiable = false);

public enum PayPeriod
{
    Hour,
    Day,
    Month,
    Year,
}

public enum EmploymentKind
{
    FullTime,
    PartTime,
    Intern,
    Contract,
}
