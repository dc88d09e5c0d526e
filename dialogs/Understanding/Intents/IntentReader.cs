namespace FrontDoor.Dialogs.Understanding;

/// <summary>Says what a message wants. Pure and safe for use from many threads.</summary>
public static class IntentReader
{
    /// <summary>From this confidence on the best guess may be acted on without asking.</summary>
    public const double SureFrom = 0.6;

    /// <summary>Reads any text, also an empty one (out of scope, confidence 0).</summary>
    public static IntentReading Read(string text)
    {
        var folded = Normalizer.Normalize(text).Text.Trim();
        if (folded.Length == 0)
        {
            return new(Intent.OutOfScope, 0, null);
        }
        if (ShortCommand(folded) is { } command)
        {
            return new(command, 0.95, null);
        }
        var (scores, first) = CueScorer.Score(folded);
        IntentWeighing.Apply(folded, scores, first);
        return Rank(scores);
    }

    // What is a command and nothing else needs no weighing.
    private static Intent? ShortCommand(string folded) => Commands.Read(folded) switch
    {
        Command.Cancel or Command.Restart or Command.Back or Command.BackToBot => Intent.Cancel,
        Command.Help or Command.Why => Intent.Help,
        Command.Person => Intent.TalkToHuman,
        Command.Status => Intent.CaseStatus,
        _ => null,
    };

    private static IntentReading Rank(double[] scores)
    {
        int best = 0, second = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                (second, best) = (best, i);
            }
            else if (second < 0 || scores[i] > scores[second])
            {
                second = i;
            }
        }
        if (scores[best] <= 0)
        {
            return new(Intent.OutOfScope, 0.3, null);
        }
        var next = second >= 0 && scores[second] > 0 ? (Intent?)second : null;
        var rival = next is null ? 0 : scores[second];
        var confidence = scores[best] / (scores[best] + rival + 1.5);
        return new((Intent)best, Math.Round(confidence, 3), next);
    }
}
