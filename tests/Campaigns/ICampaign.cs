namespace FrontDoor.Campaigns;

/// <summary>A promise of the road, tried against real processes until it breaks or the campaign ends.</summary>
internal interface ICampaign
{
    string Name { get; }

    Task<Outcome> RunAsync(Scale scale);
}

/// <param name="Figures">What was done and what was counted, on one line.</param>
internal sealed record Outcome(bool Holds, string Figures);
