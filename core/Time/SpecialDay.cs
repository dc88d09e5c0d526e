using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Time;

/// <summary>A day on which the weekly hours do not hold: a holiday, or a make-up day.</summary>
/// <param name="hours">Of an open day, as <c>08:30-12:00,14:00-17:30</c>; null: those of a usual working day.</param>
public sealed class SpecialDay(DateOnly day, bool isOpen, string? hours, string name)
{
    public DateOnly Day { get; private set; } = day;

    public bool IsOpen { get; private set; } = isOpen;

    public string? Hours { get; private set; } = hours;

    public string Name { get; private set; } = name;

    public void Change(bool isOpen, string? hours, string name) => (IsOpen, Hours, Name) = (isOpen, hours, name);

    internal sealed class Configuration : IEntityTypeConfiguration<SpecialDay>
    {
        public void Configure(EntityTypeBuilder<SpecialDay> builder)
        {
            builder.ToTable("SpecialDays").HasKey(d => d.Day);
            builder.Property(d => d.Hours).HasMaxLength(100);
            builder.Property(d => d.Name).HasMaxLength(60);
        }
    }
}

/// <summary>The hours of one day of the week, once supervisors have entered them.</summary>
public sealed class WeekDayHours(DayOfWeek day, string hours)
{
    public DayOfWeek Day { get; private set; } = day;

    /// <summary>Empty: closed.</summary>
    public string Hours { get; private set; } = hours;

    public void Change(string hours) => Hours = hours;

    internal sealed class Configuration : IEntityTypeConfiguration<WeekDayHours>
    {
        public void Configure(EntityTypeBuilder<WeekDayHours> builder)
        {
            builder.ToTable("WeekDayHours").HasKey(d => d.Day);
            builder.Property(d => d.Hours).HasMaxLength(100);
        }
    }
}

/// <summary>A year of which the holidays are entered. Only a verified one was compared with the official notice.</summary>
public sealed class CalendarYear(int year, bool isVerified, string source)
{
    public int Year { get; private set; } = year;

    public bool IsVerified { get; private set; } = isVerified;

    /// <summary>The notice from which the days were taken.</summary>
    public string Source { get; private set; } = source;

    public void Change(bool isVerified, string source) => (IsVerified, Source) = (isVerified, source);

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarYear>
    {
        public void Configure(EntityTypeBuilder<CalendarYear> builder)
        {
            builder.ToTable("CalendarYears").HasKey(y => y.Year);
            builder.Property(y => y.Year).ValueGeneratedNever();
            builder.Property(y => y.Source).HasMaxLength(200);
        }
    }
}
