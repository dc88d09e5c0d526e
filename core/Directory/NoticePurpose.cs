namespace FrontDoor.Core.Directory;

/// <summary>What a notice is for. People say yes or no to each by itself.</summary>
public enum NoticePurpose
{
    /// <summary>Policies, services, dates of the office.</summary>
    Service,

    /// <summary>Fire, flood, power cuts: may pass quiet hours with a reason.</summary>
    Safety,

    /// <summary>Meetings, visits, trainings.</summary>
    Event,

    /// <summary>A question with up to five answers.</summary>
    Survey,
}
