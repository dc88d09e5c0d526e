using System.Text.Json;
using FrontDoor.Core.Evidence;

namespace FrontDoor.Core.Recovery.Gaps;

/// <summary>How an element stands in keys of sentences: part_payment.</summary>
public static class ElementNames
{
    public static string Key(ClaimElement element) => JsonNamingPolicy.SnakeCaseLower.ConvertName(element.ToString());
}
