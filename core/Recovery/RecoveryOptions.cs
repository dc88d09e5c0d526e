namespace FrontDoor.Core.Recovery;

/// <summary>Section <c>Recovery</c>.</summary>
public sealed class RecoveryOptions
{
    /// <summary>Days before the earlier end of a limitation period on which its lawyer and the enterprise are told, with commas.</summary>
    public string AlarmDays { get; init; } = "180,60,15";

    /// <summary>No ready-made sentences to the debtor where the period ends within so many days: a person takes over.</summary>
    public int NoSentencesWithinDays { get; init; } = 90;

    /// <summary>No ready-made sentences to the debtor for a claim above this, in yuan.</summary>
    public decimal NoSentencesAbove { get; init; } = 200_000;

    /// <summary>On which day of the week the enterprise gets its digest; empty: never.</summary>
    public string DigestDay { get; init; } = nameof(DayOfWeek.Monday);

    /// <summary>How often alarms are looked at, seconds of the clock.</summary>
    public int TimerSeconds { get; init; } = 60;

    /// <summary>Longest first.</summary>
    internal IReadOnlyList<int> Alarms => [.. AlarmDays.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(day => int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).OrderDescending()];

    internal DayOfWeek? Digest => DigestDay.Length == 0 ? null : Enum.Parse<DayOfWeek>(DigestDay, ignoreCase: true);

    /// <summary>Throws <see cref="FormatException"/> that names the setting.</summary>
    public void Check()
    {
        if (AlarmDays.Split(',').Any(day => !int.TryParse(day, out var days) || days is < 1 or > 1000))
        {
            throw new FormatException($"Recovery:AlarmDays is {AlarmDays}; expected days from 1 to 1000 with commas.");
        }

        if (DigestDay.Length > 0 && !Enum.TryParse<DayOfWeek>(DigestDay, ignoreCase: true, out _))
        {
            throw new FormatException($"Recovery:DigestDay is {DigestDay}; expected the English name of a day, or nothing.");
        }

        if (NoSentencesWithinDays is < 0 or > 1096 || NoSentencesAbove < 0 || TimerSeconds is < 1 or > 86_400)
        {
            throw new FormatException("Recovery:NoSentencesWithinDays (0 to 1096), NoSentencesAbove (0 or more) or TimerSeconds (1 to 86400) is out of range.");
        }
    }
}
