using System.Globalization;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Console.PolicyDesk;

/// <summary>A policy as the fields of a form.</summary>
internal static class PolicyForm
{
    /// <summary>The text as one field; <see cref="Read"/> parts it again.</summary>
    public static string TextOf(PolicyEntry entry) => string.Join('\n', entry.Sections.Select(section => section.Text));

    /// <param name="verifier">Who ticks that it was compared with the official text.</param>
    public static PolicyEntry Read(IFormCollection form, string verifier, DateOnly today)
    {
        string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var isVerified = Text("verified") == "1";
        var lines = (Text("text") ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(Text("key") ?? "", Text("title") ?? "")
        {
            Kind = Enum.TryParse<PolicyKind>(Text("kind"), out var kind) && Enum.IsDefined(kind) ? kind : PolicyKind.Policy,
            Number = Text("number"),
            Issuer = Text("issuer"),
            Who = Text("who"),
            Benefit = Text("benefit"),
            HowToApply = Text("apply"),
            Window = Text("window"),
            WindowUntil = Day("window_until"),
            DeskKey = Text("desk"),
            EffectiveFrom = Day("from"),
            EffectiveTo = Day("to"),
            IsOpenEnded = Text("open") == "1" && Day("to") is null,
            Region = Text("region"),
            Source = Text("source"),
            English = Text("english"),
            Sections = lines.Length == 0 ? [] : PolicySection.Split(lines),
            VerifiedBy = isVerified ? verifier : null,
            VerifiedOn = isVerified ? today : null,
            IsActive = Text("active") == "1",
            Conditions = ConditionForm.Read(form),
        };
    }
}
