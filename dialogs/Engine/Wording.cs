using System.Globalization;
using System.Resources;
using FrontDoor.Core.Cases.Payloads;

namespace FrontDoor.Dialogs.Engine;

/// <summary>The sentences of one language.</summary>
public sealed class Wording(string language)
{
    private static readonly ResourceManager Sentences = new("FrontDoor.Dialogs.Resources.Sentences", typeof(Wording).Assembly);

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    /// <summary>zh-Hans, zh-Hant or en.</summary>
    public string Language { get; } = language;

    /// <summary>Of a language as a row or a document names it; what is unknown is spoken to in Simplified Chinese.</summary>
    public static Wording In(string language) => new(language is "en" or "zh-Hant" ? language : "zh-Hans");

    public bool IsEnglish { get; } = language == "en";

    /// <summary>A missing key is a broken promise; a test reads all of them in all languages.</summary>
    public string this[string key] => Sentences.GetString(key, culture) ?? throw new MissingManifestResourceException(key);

    public string Say(string key, params object[] values) => string.Format(culture, this[key], values);

    public string? Optional(string key) => Sentences.GetString(key, culture);

    /// <summary>11月24日 9:00, local time of the desk.</summary>
    public string Moment(DateTimeOffset at) => at.ToString(this["moment"], CultureInfo.InvariantCulture);

    /// <summary>35,000 元; a range or an estimate as it was said.</summary>
    public string Money(Amount amount)
    {
        var unit = amount.Currency == "CNY" ? this["money.unit"] : amount.Currency;
        string Figure(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture) + " " + unit;
        return amount switch
        {
            { Value: { } value, IsApproximate: true } => Say("money.about", Figure(value)) + (amount.Said is { } said ? $"（{said}）" : ""),
            { Value: { } value } => Figure(value),
            { Min: { } min, Max: { } max } => Figure(min) + " – " + Figure(max),
            { Min: { } min } => Say("money.from", Figure(min)),
            { Max: { } max } => Say("money.to", Figure(max)),
            _ => this["money.unknown"],
        };
    }

    /// <summary>2025年6月, in the precision that was said.</summary>
    public string Date(PartialDate date)
    {
        var parts = date.Value.Split('-');
        var day = IsEnglish || !parts.All(part => int.TryParse(part, CultureInfo.InvariantCulture, out _))
            ? date.Value
            : string.Concat(parts.Select((part, i) => int.Parse(part, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) + "年月日"[i]));
        day = date.Relation is "before" or "after" ? Say("date." + date.Relation, day) : day;
        return date.IsApproximate ? Say("date.about", day) : day;
    }
}
