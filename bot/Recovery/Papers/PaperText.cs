using System.Globalization;
using System.Resources;
using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>Sentences of papers, from <c>Resources/Papers.resx</c>: in Chinese only, as courts and debtors here read them.</summary>
public static class PaperText
{
    private static readonly ResourceManager Texts = new("FrontDoor.Bot.Resources.Papers", typeof(PaperText).Assembly);

    public static string Say(string key, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"Papers.resx has no sentence {key}."), values);

    /// <summary>35,000.00.</summary>
    public static string Money(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? Say("unknown");

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>As precisely as it was said.</summary>
    public static string Date(PartialDate? date) => date is null ? Say("unknown") : date.IsApproximate ? Say("about", date.Value) : date.Value;

    /// <summary>A line to be filled in by hand where nothing is known.</summary>
    public static string OrBlank(string? text) => string.IsNullOrWhiteSpace(text) ? Say("blank") : text;
}
