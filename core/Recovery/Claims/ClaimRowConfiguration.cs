using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrontDoor.Core.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Core.Recovery.Claims;

internal sealed class ClaimRowConfiguration : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> builder)
    {
        builder.ToTable("Claims");
        builder.Property(c => c.Id).ValueGeneratedNever();
        // What is said of a debt is read whole and written whole; what is looked for has columns of its own.
        builder.Property(c => c.Fields).HasConversion(ClaimColumns.Fields, ClaimColumns.ByReference<ClaimFields>());
        builder.Property(c => c.Terms).HasConversion(ClaimColumns.Terms, ClaimColumns.ByReference<ClaimTerms>());
        builder.Property(c => c.Cells).HasConversion(ClaimColumns.Cells, ClaimColumns.ByReference<IReadOnlyDictionary<ClaimField, CellVersion>>());
        builder.Property(c => c.Recovered).HasConversion(ClaimColumns.Fen);
        builder.Property(c => c.NextStep).HasMaxLength(400);
        builder.Property(c => c.DebtorKey).HasMaxLength(200);
        builder.Property(c => c.DebtorCode).HasMaxLength(18);
        // Where several hosts write, the loser runs again.
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.Open);
        builder.Ignore(c => c.IsOver);
        builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId);
        builder.HasIndex(c => new { c.CaseId, c.Ordinal }).IsUnique();
        builder.HasIndex(c => c.DebtorKey);
        builder.HasIndex(c => c.DebtorCode).HasFilter("\"DebtorCode\" IS NOT NULL");
        builder.HasIndex(c => c.EndsOn);
    }
}

/// <summary>The contract of what is stored of a claim.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClaimFields))]
[JsonSerializable(typeof(ClaimTerms))]
[JsonSerializable(typeof(Dictionary<ClaimField, CellVersion>))]
internal sealed partial class ClaimJson : JsonSerializerContext;

internal static class ClaimColumns
{
    private static readonly ClaimJson Contract = new(new JsonSerializerOptions(ClaimJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static readonly ValueConverter<ClaimFields, string> Fields = new(fields => JsonSerializer.Serialize(fields, Contract.ClaimFields), text => JsonSerializer.Deserialize(text, Contract.ClaimFields)!);

    public static readonly ValueConverter<ClaimTerms, string> Terms = new(terms => JsonSerializer.Serialize(terms, Contract.ClaimTerms), text => JsonSerializer.Deserialize(text, Contract.ClaimTerms)!);

    public static readonly ValueConverter<IReadOnlyDictionary<ClaimField, CellVersion>, string> Cells = new(cells => WriteCells(cells), text => ReadCells(text));

    /// <summary>Money as whole fen: one form that every server adds and orders alike.</summary>
    public static readonly ValueConverter<decimal, long> Fen = new(yuan => (long)decimal.Round(yuan * 100), fen => fen / 100m);

    // These are replaced, never changed in place.
    public static ValueComparer<T> ByReference<T>()
        where T : class => new((a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value);

    private static string WriteCells(IReadOnlyDictionary<ClaimField, CellVersion> cells) => JsonSerializer.Serialize(new Dictionary<ClaimField, CellVersion>(cells), Contract.DictionaryClaimFieldCellVersion);

    private static Dictionary<ClaimField, CellVersion> ReadCells(string text) => JsonSerializer.Deserialize(text, Contract.DictionaryClaimFieldCellVersion)!;
}
