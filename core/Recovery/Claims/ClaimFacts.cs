using System.Globalization;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>What a line in the thread says of the claim that it is about.</summary>
internal static class ClaimFacts
{
    public static IReadOnlyDictionary<string, string> Of(ClaimRow row, string? note = null) => new Dictionary<string, string>
    {
        ["claim"] = row.Ordinal.ToString(CultureInfo.InvariantCulture),
        ["note"] = string.Join(" · ", new[] { $"#{row.Ordinal}", row.Fields.Debtor, row.Fields.Project, note }.Where(part => !string.IsNullOrEmpty(part))),
    };
}
