using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Bot.Console.Intake;

/// <summary>What an officer takes down while somebody is on the phone or at the counter.</summary>
public sealed class IntakeForm
{
    public const int MaxWords = 5000;

    public CaseSource Source { get; set; } = CaseSource.Phone;

    public CaseKind Kind { get; set; } = CaseKind.PaymentRecovery;

    public string Enterprise { get; set; } = "";

    public EnterpriseHit? Found { get; set; }

    public string Person { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>The number is withheld, or the person has none: said by a button, so that nobody forgets to ask.</summary>
    public bool IsWithoutPhone { get; set; }

    public string Words { get; set; } = "";

    public string Place { get; set; } = "";

    public bool Urgent { get; set; }

    public List<FileReference> Files { get; } = [];

    /// <summary>The key of the sentence for what is missing; null when it can be saved.</summary>
    public string? Missing() => true switch
    {
        _ when EnterpriseName is null && Person.Trim().Length == 0 => "New_NeedEnterpriseOrPerson",
        _ when Words.Trim().Length == 0 => "New_NeedWords",
        _ when Words.Length > MaxWords => "New_TooLong",
        _ when IsWithoutPhone => null,
        _ when Phone.Trim().Length == 0 => "New_NeedPhone",
        _ when !LooksLikePhone(Phone) => "New_BadPhone",
        _ => null,
    };

    /// <summary>What the browser kept of a form that was left half-written.</summary>
    public void TakeUp(IReadOnlyDictionary<string, string> kept)
    {
        string Of(string name, string otherwise) => kept.GetValueOrDefault(name) is { Length: > 0 } text ? text : otherwise;
        (Enterprise, Person, Phone) = (Of("enterprise", Enterprise), Of("person", Person), Of("phone", Phone));
        (Words, Place) = (Of("words", Words), Of("place", Place));
        Source = Enum.TryParse<CaseSource>(kept.GetValueOrDefault("source"), out var source) ? source : Source;
        Kind = Enum.TryParse<CaseKind>(kept.GetValueOrDefault("kind"), out var kind) ? kind : Kind;
        IsWithoutPhone = kept.GetValueOrDefault("nophone") == "true";
        Urgent = kept.TryGetValue("urgent", out var urgent) ? urgent == "true" : Urgent;
    }

    public OpenCaseRequest ToRequest(string openingKey, Reader reader, string recorder, DateTimeOffset now) => new(
        openingKey,
        Kind,
        Source,
        Payload(),
        new ContactDetails(EnterpriseName, Found?.Id, Trimmed(Person), IsWithoutPhone ? null : Trimmed(Phone)),
        RecordedBy: reader.SpecialistId,
        Urgent: Urgent,
        IsComplete: true,
        Transcript: Transcript(openingKey, reader, recorder, now));

    // A debt's figures are asked by the desk; the person's words stand as they were said.
    private CasePayload Payload() => Kind == CaseKind.PaymentRecovery
        ? new PaymentRecoveryPayload { Words = Words.Trim(), Place = Trimmed(Place) }
        : new GeneralPayload { Words = Words.Trim(), Place = Trimmed(Place), Urgent = Urgent };

    private IReadOnlyList<ThreadLine> Transcript(string key, Reader reader, string recorder, DateTimeOffset now)
    {
        var kind = Source == CaseSource.Phone ? ThreadEntryKind.Call : ThreadEntryKind.Visit;
        var words = new ThreadLine(key + ":words", kind, now, Words.Trim(), AuthorName: recorder, AuthorId: reader.SpecialistId);
        return Files.Count == 0
            ? [words]
            : [words, new ThreadLine(key + ":files", ThreadEntryKind.FromEnterprise, now, "", [.. Files], Trimmed(Person))];
    }

    private string? EnterpriseName => Found?.Name ?? Trimmed(Enterprise);

    private static string? Trimmed(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    // A mobile (eleven digits from 1) or a landline with or without area code and extension; staff may write spaces and dashes.
    private static bool LooksLikePhone(string phone) =>
        phone.Where(char.IsAsciiDigit).ToArray() is { Length: >= 7 and <= 18 } digits && (digits[0] != '1' || digits.Length == 11) && phone.Trim().All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '转');
}
