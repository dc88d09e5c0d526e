namespace FrontDoor.Core.Policies.Fit;

/// <summary>What conditions of policies speak of, and what may be known of an enterprise.</summary>
/// <param name="Key">Stable: stored conditions and facts name it.</param>
/// <param name="Options">Of a choice; empty for any other kind.</param>
public sealed record FitField(string Key, FitKind Kind, IReadOnlyList<string> Options)
{
    /// <summary>A question of yes or no that a supervisor wrote for one policy; its words stand in the condition.</summary>
    public const string Own = "own";

    /// <summary>Each question of supervisors is known by its words.</summary>
    public const string OwnPrefix = Own + ".";

    /// <summary>In the order in which a form shows them.</summary>
    public static readonly IReadOnlyList<FitField> All =
    [
        Choice("registered", "here", "district", "city", "elsewhere"),
        YesNo("tenant"),
        new("founded", FitKind.Years, []),
        Choice("size", "micro", "small", "medium", "large"),
        Number("employees"),
        Number("insured"),
        Number("revenue"),
        Number("assets"),
        new("industry", FitKind.Words, []),
        YesNo("high_tech"),
        YesNo("tech_sme"),
        YesNo("specialised"),
        YesNo("little_giant"),
        YesNo("ip"),
        Number("rd_cost"),
        Number("rd_share"),
        Number("rd_staff_share"),
        YesNo("books"),
        Choice("taxpayer", "general", "small"),
        YesNo("graduates"),
        YesNo("exports"),
        YesNo(Own),
    ];

    /// <summary>Of a field or of what is known under it; null when there is none.</summary>
    public static FitField? Find(string key) =>
        All.FirstOrDefault(field => field.Key == (key.StartsWith(OwnPrefix, StringComparison.Ordinal) ? Own : key));

    /// <summary>The operators that its conditions may have.</summary>
    public IReadOnlyList<FitOperator> Operators => Kind switch
    {
        FitKind.Number or FitKind.Years => [FitOperator.AtLeast, FitOperator.AtMost],
        FitKind.YesNo => [FitOperator.Is],
        _ => [FitOperator.Is, FitOperator.IsNot],
    };

    private static FitField YesNo(string key) => new(key, FitKind.YesNo, FitValue.Answers);

    private static FitField Number(string key) => new(key, FitKind.Number, []);

    private static FitField Choice(string key, params string[] options) => new(key, FitKind.Choice, options);
}

public enum FitKind
{
    YesNo,

    /// <summary>A figure or a range of figures in the unit of the field (persons, ten thousand yuan, percent).</summary>
    Number,

    /// <summary>Known as a date of any precision, asked for in whole years that have passed since.</summary>
    Years,
    Choice,
    Words,
}

public enum FitOperator
{
    /// <summary>One of the words of the value.</summary>
    Is,
    IsNot,
    AtLeast,
    AtMost,
}
