using System.Globalization;

namespace FrontDoor.Dialogs.Recovery;

/// <summary>What core sends about claims by key: that a lawyer must look, what is missing, the weekly digest, a way that a lawyer released.</summary>
internal static class ClaimMessages
{
    /// <summary>Null when the key is none of claims. Data: see <c>ClaimItems</c> for the lines.</summary>
    public static Reply? Render(string key, IReadOnlyDictionary<string, string> data, string language)
    {
        string Of(string name) => data.GetValueOrDefault(name, "");
        var text = key switch
        {
            "claim.look_now" => RecoveryTexts.Say("look_now", language, Of("number"), Of("count")),
            "claim.checklist" => RecoveryTexts.Say("checklist", language, Of("number"), Of("count")),
            "claim.digest" => RecoveryTexts.Say(Of("todo") is "0" or "" ? "digest_idle" : "digest", language, Of("number"), Of("count"), Of("paid"), Money(Of("sum"), language), Of("todo")),
            "claim.remedy" => RecoveryTexts.Say("remedy", language, Of("specialist"), Of("debtor") is { Length: > 0 } debtor ? debtor : RecoveryTexts.Say("no_name", language), RecoveryTexts.Say("remedy_" + Of("remedy"), language)) + (Of("words").Length > 0 ? "\n" + Of("words") : ""),
            _ => null,
        };
        return text is null ? null : new Reply(string.Join('\n', new[] { text, Lines(Of("items"), language), RecoveryTexts.Say("notice", language, Of("as_of")) }.Where(part => part.Length > 0)));
    }

    /// <summary>61.3 万 in Chinese, 613,000 in English: as people say it.</summary>
    internal static string Money(string yuan, string language) =>
        !decimal.TryParse(yuan, NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) ? yuan
        : language == "en" || sum < 10_000 ? RecoveryTexts.Say("yuan", language, sum.ToString("#,##0.##", CultureInfo.InvariantCulture))
        : RecoveryTexts.Say("wan", language, (sum / 10_000).ToString("0.##", CultureInfo.InvariantCulture));

    private static string Lines(string items, string language) => string.Join('\n', items.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, at) => Line(line.Split('\t'), at + 1, language)));

    private static string Line(string[] parts, int number, string language)
    {
        var name = string.Join(" · ", new[] { parts.ElementAtOrDefault(0) is { Length: > 0 } debtor ? debtor : RecoveryTexts.Say("no_name", language), parts.ElementAtOrDefault(1) }.Where(part => !string.IsNullOrEmpty(part)));
        var missing = string.Join(RecoveryTexts.Say("comma", language), (parts.ElementAtOrDefault(2) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(key => RecoveryTexts.Say("element_" + key, language)));
        return FormattableString.Invariant($"{number}. {name}") + (missing.Length > 0 ? RecoveryTexts.Say("colon_missing", language, missing) : "");
    }
}
