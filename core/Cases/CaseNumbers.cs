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
        var day = ShanghaiTime.DayOf(now);
        // One statement on either server. All cases of a day want this row, and stand in line for it until the first one has committed.
        var last = await db.Database.SqlQuery<int>($"""
            INSERT INTO "CaseNumbers" ("Day", "Last") VALUES ({day}, 1)
            ON CONFLICT ("Day") DO UPDATE SET "Last" = "CaseNumbers"."Last" + 1
            RETURNING "Last" AS "Value"
            """).ToListAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{Letter(kind)}{day:yyMMdd}-{last[0]:0000}");
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
