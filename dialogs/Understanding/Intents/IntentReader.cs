using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Says what a message wants. Pure and safe for use from many threads.</summary>
public static partial class IntentReader
{
    /// <summary>From this confidence on the best guess may be acted on without asking.</summary>
    public const double SureFrom = 0.6;

    // A guess of less than one in twenty is no choice worth a button.
    private const double WorthOffering = 0.05;

    private const double OnlyOffered = 0.3;

    private static readonly IntentModel Model = IntentModel.Load();

    /// <summary>Reads any text, also an empty one (out of scope, confidence 0).</summary>
    public static IntentReading Read(string text)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (folded.Length == 0)
        {
            return new(Intent.OutOfScope, 0, null);
        }
        return Sure(folded) is { } sure ? new(sure, 0.95, null) : Guess(folded);
    }

    private static IntentReading Guess(string folded)
    {
        var reading = Rank(Model.Score(folded));
        return HeadCount().IsMatch(folded) ? reading with { Confidence = Math.Min(reading.Confidence, OnlyOffered) } : reading;
    }

    private static Intent? Sure(string folded) =>
        CaseNumber().IsMatch(folded) ? Intent.CaseStatus : Attack().IsMatch(folded) ? Intent.OutOfScope : ShortCommand(folded);

    // What is a command and nothing else needs no weighing.
    private static Intent? ShortCommand(string folded) => Commands.Read(folded) switch
    {
        Command.Cancel or Command.Restart or Command.Back or Command.BackToBot => Intent.Cancel,
        Command.Help or Command.Why => Intent.Help,
        Command.Person => Intent.TalkToHuman,
        Command.Status => Intent.CaseStatus,
        _ => null,
    };

    /// <summary>The best guess; what is unsafe and what is out of scope are weighed together, since both are declined.</summary>
    internal static IntentReading Rank(double[] scores)
    {
        const int Declined = (int)Intent.OutOfScope, Unsafe = (int)Intent.Unsafe;
        var order = Enumerable.Range(0, Unsafe).OrderByDescending(Weight).ToArray();
        var best = order[0] == Declined && scores[Unsafe] > scores[Declined] ? Intent.Unsafe : IntentModel.Classes[order[0]];
        return new(best, Math.Round(Weight(order[0]), 3), Weight(order[1]) >= WorthOffering ? IntentModel.Classes[order[1]] : null);

        double Weight(int at) => scores[at] + (at == Declined ? scores[Unsafe] : 0);
    }

    // Who sends a number and nothing else asks what became of it.
    [GeneratedRegex(@"^\W*(?:诉求|案件|工单|受理)?(?:编号|单号|号)?(?:是|:)?\s*P ?\d{6}-?\d{4}\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber();

    // So many people and nothing else answers some question; it is no wish to speak to one.
    [GeneratedRegex(@"^\W*(?:我们|公司)?(?:现在|一共|总共)?(?:有|是)?(?:大概|大约|约|差不多)?[\d零一二两三四五六七八九十百千万.,~-]+(?:多|来|几)?\s*[个名位]?(?:人|员工|职工|people|employees|staff)(?:左右|上下|以上|以内|吧|了)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadCount();

    // Nobody who needs something from the office speaks of these.
    [GeneratedRegex(@"系统提示词?|提示词|开发者模式|system prompt|developer mode|jailbreak|ignore (?:all |your |any )*(?:previous|prior|above) (?:instructions|rules)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attack();
}
