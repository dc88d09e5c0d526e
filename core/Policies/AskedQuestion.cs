using System.Text.RegularExpressions;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Policies;

/// <summary>A question that no policy answered, without who asked it.</summary>
internal sealed partial class AskedQuestion
{
    private const int LongestWords = 200;

    private AskedQuestion() { }

    public AskedQuestion(string key, string words, DateTimeOffset at)
    {
        // Long numbers are telephones or accounts; what is asked for stands in words.
        var plain = LongNumber().Replace(words.ReplaceLineEndings(" ").Trim(), "…");
        (Key, Words, At) = (key, plain.Length <= LongestWords ? plain : plain[..LongestWords], at);
    }

    /// <summary>Of the turn: a turn that runs again counts once.</summary>
    public string Key { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    [GeneratedRegex(@"[\d\-]{7,}")]
    private static partial Regex LongNumber();

    internal sealed class Configuration : IEntityTypeConfiguration<AskedQuestion>
    {
        public void Configure(EntityTypeBuilder<AskedQuestion> builder)
        {
            builder.ToTable("UnansweredQuestions").HasKey(q => q.Key);
            builder.Property(q => q.Key).HasMaxLength(400);
            builder.Property(q => q.Words).HasMaxLength(LongestWords);
            builder.HasIndex(q => q.At);
        }
    }
}

/// <summary>What people asked and no policy answered, so that supervisors see what is missing.</summary>
public sealed class UnansweredQuestions(Database database, TimeProvider clock)
{
    /// <summary>Days; then nobody learns from a question any more.</summary>
    public const int KeptDays = 180;

    public Task<Result<Done>> CountAsync(string key, string words, CancellationToken cancellationToken) =>
        database.WriteAsync<Done>(async db =>
        {
            var now = clock.GetUtcNow();
            var oldest = now.AddDays(-KeptDays);
            await db.Set<AskedQuestion>().Where(q => q.At < oldest).ExecuteDeleteAsync(cancellationToken);
            if (await db.Set<AskedQuestion>().FindAsync([key], cancellationToken) is null)
            {
                db.Add(new AskedQuestion(key, words, now));
            }

            return default(Done);
        }, cancellationToken);

    /// <summary>The same words once, with how often; most often first, then newest.</summary>
    public Task<IReadOnlyList<CountedQuestion>> ListAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CountedQuestion>>(async db =>
        {
            var rows = await db.Set<AskedQuestion>().Select(q => new { q.Words, q.At }).ToListAsync(cancellationToken);
            return [.. rows.GroupBy(row => Grams.Fold(row.Words)).Select(same => new CountedQuestion(same.First().Words, same.Count(), same.Max(row => row.At)))
                .OrderByDescending(one => one.Count).ThenByDescending(one => one.LastAt).Take(most)];
        }, cancellationToken);
}

public sealed record CountedQuestion(string Words, int Count, DateTimeOffset LastAt);
