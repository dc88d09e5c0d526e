using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Whether words may answer a question for free text just because it stands open: a question, a command or another wish is no name.</summary>
internal static partial class Answers
{
    /// <summary>Longer words say what they are about; a name of so many characters may mean anything.</summary>
    private const int ShortName = 8;

    /// <summary>Of fewer characters so little can be told that only a near certainty counts.</summary>
    private const int Fragment = 5;

    private const double NearlyCertain = 0.9;

    private const int LongestBabble = 2_000;

    /// <summary>The wish may be acted on. While a question stands open a figure or two characters are its answer first.</summary>
    public static bool IsSure(Draft? draft, string text, IntentReading intent)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (intent.Best == Intent.OutOfScope && folded.Length <= LongestBabble && Babble().IsMatch(folded))
        {
            return false;
        }
        if (draft is not { IsConfirmed: false, Asked: not null })
        {
            return intent.IsSure;
        }
        return folded.Any(char.IsLetter) && !(intent.Best == Intent.TalkToHuman && (ByTelephone().IsMatch(folded) || Phrases.Mobile().IsMatch(folded) && !Phrases.AsksPerson().IsMatch(folded)))
            && intent.Confidence >= (folded.Length < Fragment ? NearlyCertain : IntentReader.SureFrom);
    }

    /// <summary>In the queue only a question that was just asked is answered by bare words: 快点 is no project.</summary>
    public static bool StandsOpen(Step step, Draft draft, Slot asked) =>
        !step.IsQueued || step.State.LastText?.Contains(SlotTexts.Ask(step.Words, draft, asked), StringComparison.Ordinal) == true;

    /// <summary>A value that the words hold by themselves, whatever else they seem to be.</summary>
    /// <param name="draft">Null while no draft goes on.</param>
    public static bool Holds(Step step, Draft? draft, string text)
    {
        var asked = draft is null ? null : Forms.FormBook.Of(draft).Find(draft.Asked);
        var reading = SlotReader.Read(new(text, Domain.PaymentRecovery, asked?.Reads, step.Today));
        return !IsQuestion(Normalizer.Normalize(text).Text.Trim())
            && (asked?.Reads == AskedSlot.Date && reading.Date is not null || reading is { Phone: not null } or { Amount: not null } or { Debtor: not null } or { Creditor: not null }
                or { Contact: not null } or { Contract: not null } or { DateDue: not null } or { Evidence.Count: > 0 } or { Problems.Count: > 0 });
    }

    /// <param name="intent">What the words surely are; null when that is unclear.</param>
    public static bool MayBeBare(Draft draft, string text, Intent? intent)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (draft.Asked is "words" || Forms.Introduction.IsFirm(folded) || Forms.Speaker.Asks(draft.Asked) && Forms.Introduction.NamesPerson(folded))
        {
            return true;
        }
        return !IsQuestion(folded) && intent switch
        {
            Intent.Help or Intent.Unsafe or Intent.CaseStatus or Intent.TalkToHuman or Intent.Cancel => false,
            Intent.OutOfScope or Intent.PolicyQuestion or Intent.Hiring => folded.Length <= ShortName,
            _ => true,
        };
    }

    // 嘛嘛嘛, blah blah: not understood, which is another thing than a matter that is none of ours.
    [GeneratedRegex(@"^(?>(\w+?)(?>(?:\s*\1)+)\W*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Babble();

    // 电话联系就行 says how to be reached, not that somebody shall come to this chat.
    [GeneratedRegex(@"^.{0,6}(?:电话|手机|微信|短信)(?:联系|联络|沟通|说|聊|找我)(?!.*(?:人工|真人|客服))|^(?:please |just |you can )*(?:call|phone|text) me", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByTelephone();

    /// <param name="folded">Normalised text.</param>
    public static bool IsQuestion(string folded) => Question().IsMatch(folded);

    [GeneratedRegex(@"[?？]\s*$|是不是|能不能|可不可以|要不要|能否|可否|(?:吗|么|呢)[\s。!~]*$|^(?:请问|想问|问一?下|怎么|为什么|为啥|凭什么|能不能|可不可以|是不是|有没有|要不要|你们|多久|什么时候|谁)|(?:多少钱|多久|怎么办|怎么弄|怎么样|如何|什么意思)[\s。!]*$|^(?:what|how|why|when|where|who|which|can|could|do|does|is|are|will|should)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
