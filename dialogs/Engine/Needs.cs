using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Several needs in one message: each gets its own words.</summary>
internal static partial class Needs
{
    private const int MostClauses = 20;

    /// <summary>A clause has little to go by, so it must be plain.</summary>
    private const double SurelyUnsafe = 0.9;

    /// <summary>The needs in the order in which they were said; one or none when the message is about one thing.</summary>
    public static List<(CaseKind Kind, string Words)> Split(string text)
    {
        var needs = new List<(CaseKind Kind, string Words)>();
        foreach (var piece in Pieces().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Length > 3))
        {
            var intent = IntentReader.Read(piece);
            var kind = intent.Confidence >= IntentReader.SureFrom ? TakeSlots.Kind(intent.Best) : null;
            // A sentence without a wish of its own goes on with the one before.
            if (needs.Count > 0 && (kind is null || kind == needs[^1].Kind || !Phrases.Begins(piece)))
            {
                needs[^1] = (needs[^1].Kind, needs[^1].Words + "，" + piece);
            }
            else if (kind is { } known)
            {
                needs.Add((known, piece));
            }
        }
        return needs;
    }

    /// <summary>One clause is unlawful by itself: 我想伪造一份合同，他欠我12万.</summary>
    public static bool IsUnsafe(string text) => UnsafeWish.Is(Normalizer.Normalize(text).Text) || Clauses().Split(text).Where(clause => clause.Length > 3).Take(MostClauses)
        .Any(clause => IntentReader.Read(clause) is { IsUnsafe: true, Confidence: >= SurelyUnsafe });

    /// <summary>What was said beside the first need is kept; the first goes on.</summary>
    public static void KeepOthers(Step step, Draft first, IEnumerable<(CaseKind Kind, string Words)> others)
    {
        foreach (var (kind, words) in others)
        {
            var side = step.Begin(kind);
            Fill(step, side, words);
            step.Say("also.kept", SlotTexts.Matter(step.Words, side));
        }
        step.State.Active = first.Id;
    }

    /// <summary>The words fill a draft beside the one that goes on: what was noted is read back when its turn comes.</summary>
    public static void Fill(Step step, Draft side, string words)
    {
        side.Asked = side.Payload is Core.Cases.Payloads.GeneralPayload ? "words" : null;
        var noted = step.Noted.ToList();
        NewWish.Fill(step, side, words);
        side.Asked = null;
        step.Noted.Clear();
        step.Noted.AddRange(noted);
    }

    [GeneratedRegex(@"[，。；;！!？?\r\n]+|,\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"[。；;！!\r\n]+|[，,、\s]*(?=另外|[还還]有(?!人|没|沒)|[顺順]便|此外|再就是|[还還]想|另有)|[，,.]?\s*(?=\b(?:also|besides|by the way|in addition|and we (?:also )?(?:need|want))\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
