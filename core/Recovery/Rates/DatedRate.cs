using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Recovery.Rates;

public enum RateKind
{
    /// <summary>Loan prime rate for one year, percent a year.</summary>
    LoanPrimeOneYear,

    /// <summary>Up to this sum a suit is a small claim here, yuan.</summary>
    SmallClaimsCeiling,
}

/// <summary>A value that an administrator entered, with where it stands. None comes with the program.</summary>
public sealed class DatedRate
{
    private DatedRate() { }

    internal DatedRate(RateKind kind, DateOnly from, decimal value, string source, Guid enteredBy, string enteredByName, DateTimeOffset now) =>
        (Kind, From, Value, Source, EnteredBy, EnteredByName, EnteredAt) = (kind, from, value, source, enteredBy, enteredByName, now);

    public RateKind Kind { get; private set; }

    /// <summary>Holds from this day until the next.</summary>
    public DateOnly From { get; private set; }

    public decimal Value { get; private set; }

    /// <summary>Where it was read.</summary>
    public string Source { get; private set; } = "";

    public Guid EnteredBy { get; private set; }

    public string EnteredByName { get; private set; } = "";

    public DateTimeOffset EnteredAt { get; private set; }

    internal void Correct(decimal value, string source, Guid by, string name, DateTimeOffset now) => (Value, Source, EnteredBy, EnteredByName, EnteredAt) = (value, source, by, name, now);

    internal sealed class Configuration : IEntityTypeConfiguration<DatedRate>
    {
        public void Configure(EntityTypeBuilder<DatedRate> builder)
        {
            builder.ToTable("DatedRates").HasKey(r => new { r.Kind, r.From });
            builder.Property(r => r.Value).HasConversion<string>().HasMaxLength(30);
            builder.Property(r => r.Source).HasMaxLength(300);
            builder.Property(r => r.EnteredByName).HasMaxLength(100);
        }
    }
}
