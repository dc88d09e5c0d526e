namespace FrontDoor.Core.Handoff;

/// <summary>Section <c>Handoff</c>. All spans are working time; a day is the longest day of the week.</summary>
public sealed class HandoffOptions
{
    /// <summary>Who waits for a person is told to be answered within this.</summary>
    public int AnswerWithinMinutes { get; init; } = 120;

    /// <summary>Nobody took the case: the desk's group is pinged.</summary>
    public int PickUpMinutes { get; init; } = 30;

    /// <summary>Still nobody: the lead.</summary>
    public int PickUpLeadMinutes { get; init; } = 120;

    /// <summary>Still nobody: the supervisors, and the enterprise is told a new time.</summary>
    public int PickUpSupervisorDays { get; init; } = 1;

    /// <summary>Whoever took the case owes an answer: reminded.</summary>
    public int SilentMinutes { get; init; } = 240;

    public int SilentLeadDays { get; init; } = 1;

    public int SilentSupervisorDays { get; init; } = 2;

    /// <summary>The enterprise owes an answer: reminded once.</summary>
    public int EnterpriseSilentDays { get; init; } = 2;

    /// <summary>It still says nothing: the specialist decides.</summary>
    public int EnterpriseGivenUpDays { get; init; } = 5;

    /// <summary>A promised date has passed by so much: the supervisors.</summary>
    public int OverdueSupervisorDays { get; init; } = 1;

    /// <summary>True: who waits is offered to one specialist after the other. False: the desk picks by itself.</summary>
    public bool LiveHours { get; init; }

    /// <summary>An offer that nobody took goes to the next.</summary>
    public int OfferMinutes { get; init; } = 5;

    /// <summary>How often timers are looked at, seconds of the clock.</summary>
    public int TimerSeconds { get; init; } = 5;

    /// <summary>Channels, separated by commas, that get the Bot Framework's hand-off events.</summary>
    public string EventChannels { get; init; } = "";

    /// <summary>Throws <see cref="FormatException"/> that names the setting.</summary>
    public void Check()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(AnswerWithinMinutes), AnswerWithinMinutes), (nameof(PickUpMinutes), PickUpMinutes), (nameof(PickUpLeadMinutes), PickUpLeadMinutes), (nameof(PickUpSupervisorDays), PickUpSupervisorDays),
            (nameof(SilentMinutes), SilentMinutes), (nameof(SilentLeadDays), SilentLeadDays), (nameof(SilentSupervisorDays), SilentSupervisorDays), (nameof(EnterpriseSilentDays), EnterpriseSilentDays),
            (nameof(EnterpriseGivenUpDays), EnterpriseGivenUpDays), (nameof(OverdueSupervisorDays), OverdueSupervisorDays), (nameof(OfferMinutes), OfferMinutes), (nameof(TimerSeconds), TimerSeconds),
        }.Where(setting => setting.Item2 is < 1 or > 100_000))
        {
            throw new FormatException(FormattableString.Invariant($"Handoff:{name} is {value}; expected 1 to 100000."));
        }
    }
}
