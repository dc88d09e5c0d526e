using System.Globalization;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Cases;

/// <summary>The last number given on a day; raised in the transaction of the case, so that no number is missing or doubled.</summary>
internal sealed class CaseNumbers(DateOnly day)
{
    public DateOnly Day { get; private set; } = day;

    public int Last { get; private set; }

    /// <summary>Readable on the phone: <c>P261123-0007</c>, kind, day in Shanghai, running number of the day.</summary>
    public static async Task<string> NextAsync(FrontDoorDb db, CaseKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // All cases of a day want this row: standing in line is quicker than losing races for it.
        await db.HoldAsync("case-numbers", cancellationToken);
        var day = ShanghaiTime.DayOf(now);
        var counter = await db.Set<CaseNumbers>().FindAsync([day], cancellationToken);
        if (counter is null)
        {
            counter = new CaseNumbers(day);
            db.Add(counter);
        }

        counter.Last++;
        return string.Create(CultureInfo.InvariantCulture, $"{Letter(kind)}{day:yyMMdd}-{counter.Last:0000}");
    }

    private static char Letter(CaseKind kind) => kind switch
    {
        CaseKind.PaymentRecovery => 'P',
        CaseKind.PolicyQuestion => 'Q',
        CaseKind.Hiring => 'H',
        _ => 'G',
    };

    internal sealed class Configuration : IEntityTypeConfiguration<CaseNumbers>
    {
        public void Configure(EntityTypeBuilder<CaseNumbers> builder)
        {
            builder.ToTable("CaseNumbers").HasKey(n => n.Day);
            builder.Property(n => n.Last).IsConcurrencyToken();
        }
    }
}
