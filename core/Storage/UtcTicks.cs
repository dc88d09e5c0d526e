using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Storage;

/// <summary>Every moment is stored as 100-nanosecond ticks of UTC since year 1: one form, sortable on every server.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
