using System.Globalization;
using System.Text.RegularExpressions;
using FrontDoor.Evaluation;
using FrontDoor.Evaluation.Training;

namespace FrontDoor.Tests.Understanding;

/// <summary>The development sets of tests/Evaluation with floors: a change that makes understanding worse fails here.</summary>
public sealed class DevelopmentSets
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    private static double Number(string line, string name) =>
        double.Parse(Regex.Match(line, name + @"=([\d.]+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [Fact]
    public void Intents_stay_above_their_floor()
    {
        var line = IntentScore.Of(Path.Combine(Data, "intents.jsonl")).LastLine;
        Assert.True(Number(line, "strict") >= 0.86, line);
        Assert.True(Number(line, "macro_f1") >= 0.86, line);
        Assert.True(Number(line, "oos_recall") >= 0.87, line);
        Assert.True(Number(line, "n") >= 1_300, line);
    }

    // Two sets in the styles of strangers, never trained on, scored once before anything was mended for them: 0.99 and 0.97.
    [Fact]
    public void Intents_of_lines_written_afterwards_stay_above_their_floor()
    {
        var line = IntentScore.Of(Path.Combine(Data, "intents-rounds.jsonl")).LastLine;
        Assert.True(Number(line, "strict") >= 0.95, line);
        Assert.True(Number(line, "oos_recall") >= 0.95, line);
    }

    [Fact]
    public void A_fifth_of_the_lines_is_measured_and_none_of_it_trained_on()
    {
        var trained = IntentLine.Read(Path.Combine(Data, "intents-train.jsonl"));
        Assert.True(trained.Count >= 3_000);
        var texts = trained.Select(line => line.Text).ToHashSet();
        var measured = IntentLine.Read(Path.Combine(Data, "intents.jsonl"));
        Assert.DoesNotContain(measured, line => texts.Contains(line.Text));
        Assert.InRange(measured.Count / (double)(measured.Count + trained.Count), 0.195, 0.25);
    }

    // The second file was kept apart until the end, the third and fourth were written afterwards, the fourth in five rounds; each was scored once before anything was mended for it (0.96; 0.85 and 0.83; 0.86, 0.89, 0.90, 0.96, 0.93).
    [Theory]
    [InlineData("slots.jsonl", 0.97, 1_000)]
    [InlineData("slots-heldout.jsonl", 0.95, 200)]
    [InlineData("slots-fresh.jsonl", 0.93, 200)]
    [InlineData("slots-rounds.jsonl", 0.97, 600)]
    public void Slots_stay_above_their_floor(string file, double floor, int lines)
    {
        var line = SlotScore.Of(Path.Combine(Data, file), new(2026, 11, 23)).LastLine;
        Assert.True(Number(line, "exact") >= floor, line);
        Assert.True(Number(line, "n") >= lines, line);
    }
}
