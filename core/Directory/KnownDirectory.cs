namespace FrontDoor.Core.Directory;

/// <summary>The directory as an import meets it.</summary>
internal sealed class KnownDirectory
{
    private readonly Dictionary<string, Guid> parks;
    private readonly Dictionary<(Guid?, string), Guid> buildings;
    private readonly Dictionary<string, Enterprise> byCode;
    private readonly Dictionary<string, Enterprise> byName = new(StringComparer.Ordinal);

    public KnownDirectory(Dictionary<string, Guid> parks, List<Building> buildings, List<Enterprise> enterprises)
    {
        this.parks = parks;
        this.buildings = buildings.ToDictionary(b => (b.ParkId, b.Name), b => b.Id);
        byCode = enterprises.Where(e => e.CreditCode is not null).ToDictionary(e => e.CreditCode!, StringComparer.Ordinal);
        foreach (var enterprise in enterprises)
        {
            byName.TryAdd(enterprise.Name, enterprise);
        }
    }

    public Enterprise? Find(DirectoryRow row) => (row.Entry.CreditCode is { } code ? byCode.GetValueOrDefault(code) : null) ?? byName.GetValueOrDefault(row.Entry.Name);

    public void Add(Enterprise enterprise)
    {
        byName.TryAdd(enterprise.Name, enterprise);
        if (enterprise.CreditCode is { } code)
        {
            byCode[code] = enterprise;
        }
    }

    public (Guid? Park, Guid? Building) PlaceOf(DirectoryRow row)
    {
        Guid? park = row.Entry.Park is { } name && parks.TryGetValue(name, out var found) ? found : null;
        return (park, row.Entry.Building is { } building && buildings.TryGetValue((park, building), out var id) ? id : null);
    }

    /// <summary>Pure: which rows are new, change something, change nothing, or cannot be taken and why.</summary>
    public DirectoryPlan Plan(IReadOnlyList<DirectoryRow> rows)
    {
        var (added, changed, same, refused, seen) = (0, 0, 0, new List<RefusedRow>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (WhyRefused(row, seen) is { } why)
            {
                refused.Add(new(row.Line, row.Entry.Name, why));
                continue;
            }

            var known = Find(row);
            added += known is null ? 1 : 0;
            changed += known is not null && Changes(known, row) ? 1 : 0;
            same += known is not null && !Changes(known, row) ? 1 : 0;
        }

        return new(added, changed, same, refused);
    }

    private string? WhyRefused(DirectoryRow row, HashSet<string> seen)
    {
        var (name, code, park) = (row.Entry.Name, row.Entry.CreditCode, row.Entry.Park);
        return true switch
        {
            _ when name.Length is 0 or > 100 => "name_needed",
            _ when code is not null && !CreditCode.IsValid(code) => "code_bad",
            _ when park is not null && !parks.ContainsKey(park) => "park_missing",
            // Another enterprise has the name, and a code of its own.
            _ when code is not null && !byCode.ContainsKey(code) && byName.GetValueOrDefault(name) is { CreditCode: { } other } && other != code => "code_of_another",
            _ when !seen.Add(code ?? name) => "double",
            _ => null,
        };
    }

    private bool Changes(Enterprise known, DirectoryRow row)
    {
        var (entry, (park, building)) = (row.Entry, PlaceOf(row));
        return row.Phone is not null
            || entry.Name != known.Name
            || Differs(entry.EnglishName, known.EnglishName) || Differs(entry.CreditCode, known.CreditCode) || Differs(entry.Industry, known.Industry)
            || Differs(entry.Size, known.Size) || Differs(entry.Address, known.Address)
            || (entry.Tags is not null && Enterprise.TagsOf(entry.Tags) != known.Tags)
            || (park is not null && park != known.ParkId) || (building is not null && building != known.BuildingId);
    }

    private static bool Differs(string? said, string? known) => said is not null && said != known;
}
