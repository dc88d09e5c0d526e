namespace FrontDoor.Core.Recovery.Claims;

/// <summary>What becomes of a row when a table, or the chat, says it anew. Pure.</summary>
internal static class MergeClaim
{
    /// <summary>Said cells are taken, but an enterprise's never over what staff wrote; a cell that says nothing, or could not be read, takes nothing away.</summary>
    /// <param name="by">The specialist who says it; null: the enterprise.</param>
    public static MergedClaim Of(ClaimFields known, IReadOnlyDictionary<ClaimField, CellVersion> cells, ClaimFields sent, IEnumerable<ClaimField> unreadable, Guid? by, DateTimeOffset now)
    {
        var (fields, versions, kept, changed) = (known, new Dictionary<ClaimField, CellVersion>(cells), new List<KeptCell>(), false);
        foreach (var field in Enum.GetValues<ClaimField>().Except(unreadable))
        {
            if (ClaimCells.Text(sent, field) is not { } text)
            {
                continue;
            }

            var (ours, version) = (ClaimCells.Text(known, field), cells.GetValueOrDefault(field));
            if (text == ours)
            {
                versions[field] = version is null ? Version(by, text, now) : by is null ? version with { Sent = text } : version;
            }
            else if (by is null && version is { Writer: CellWriter.Staff })
            {
                versions[field] = version with { Sent = text };
                kept.Add(new(field, ours, text));
            }
            else
            {
                (fields, changed) = (ClaimCells.Take(fields, field, sent), true);
                versions[field] = by is null ? Version(null, text, now) : new(CellWriter.Staff, by, now, version?.Sent);
            }
        }

        return new(fields, versions, kept, changed);
    }

    private static CellVersion Version(Guid? by, string text, DateTimeOffset now) => by is null ? new(CellWriter.Enterprise, null, now, text) : new(CellWriter.Staff, by, now, null);
}

/// <param name="Kept">Cells of staff that say something else.</param>
/// <param name="IsChanged">A value changed, not only who said it.</param>
internal sealed record MergedClaim(ClaimFields Fields, IReadOnlyDictionary<ClaimField, CellVersion> Cells, IReadOnlyList<KeptCell> Kept, bool IsChanged);
