namespace FrontDoor.Core.Cases.Payloads;

/// <summary>Any other wish, in the person's own words, for a human desk.</summary>
public sealed record GeneralPayload : CasePayload
{
    public string? Words { get; init; }

    /// <summary>Park, building, room, as said.</summary>
    public string? Place { get; init; }

    public bool? Urgent { get; init; }
}
