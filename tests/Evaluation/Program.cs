using FrontDoor.Evaluation;
using FrontDoor.Evaluation.Training;

// Measures the shipped understanding on files of lines, and trains its model; see the README's section on how it understands.
if (args.Length == 0 || args[0] is not ("intents" or "slots" or "train") || args[0] != "train" && args.Length < 2)
{
    Console.Error.WriteLine("Usage: intents FILE.jsonl [--failures] | slots FILE.jsonl [--today YYYY-MM-DD] [--failures] | train [--failures]");
    return 2;
}
var failures = args.Contains("--failures");
var at = Array.IndexOf(args, "--today");
var today = at > 0 && at + 1 < args.Length
    ? DateOnly.ParseExact(args[at + 1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
    : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
var report = args[0] switch
{
    "intents" => IntentScore.Of(args[1]),
    "slots" => SlotScore.Of(args[1], today),
    _ => TrainIntents.Run(),
};
report.Print(Console.Out, failures);
return 0;
