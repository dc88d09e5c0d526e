using FrontDoor.Core.Directory;

namespace FrontDoor.Core.Policies.Fit;

/// <summary>What the directory says of an enterprise, as facts. A certificate that no tag names is not known, rather than missing.</summary>
internal static class DirectoryFacts
{
    private static readonly (string Tag, string Key)[] Certificates = [("高新技术企业", "high_tech"), ("科技型中小企业", "tech_sme"), ("专精特新", "specialised"), ("小巨人", "little_giant"), ("小巨人", "specialised")];

    public static Dictionary<string, string> Of(Enterprise enterprise, DateOnly today)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (enterprise.ParkId is not null)
        {
            facts["tenant"] = enterprise.MovedOutOn <= today ? FitValue.No : FitValue.Yes;
        }

        if (enterprise.Size is { } size && FitField.Find("size")!.Options.Contains(size))
        {
            facts["size"] = size;
        }

        if (!string.IsNullOrWhiteSpace(enterprise.Industry) && enterprise.Industry.Length <= 200)
        {
            facts["industry"] = enterprise.Industry;
        }

        foreach (var (_, key) in Certificates.Where(one => enterprise.Tags.Contains(one.Tag, StringComparison.Ordinal)))
        {
            facts[key] = FitValue.Yes;
        }

        return facts;
    }
}
