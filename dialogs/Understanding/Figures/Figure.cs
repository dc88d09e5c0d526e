namespace FrontDoor.Dialogs.Understanding;

/// <summary>A number as it stands in folded text, before anybody knows what it counts.</summary>
/// <param name="Value">Null for a range or a vague figure.</param>
/// <param name="IsVague">几万, 百八十万: says nothing that may be stored.</param>
/// <param name="Scale">The last unit said (万 is 10,000; 1 when none), which a range carries to both ends.</param>
/// <param name="IsPlain">Digits only, without unit.</param>
internal sealed record Figure(int Start, int End, decimal? Value, decimal? Low, decimal? High, bool IsApprox, bool IsVague, decimal Scale, bool IsPlain)
{
    public int Length => End - Start;

    /// <summary>True when both ends were said (12到15万, 两三万).</summary>
    public bool IsRange => Low is not null && High is not null;
}
