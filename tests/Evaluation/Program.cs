using FrontDoor.Evaluation;
using FrontDoor.Evaluation.Training;

// Measures the shipped understanding on files of lines, and trains its model; see the README's section on how it understands.
var needed = args.FirstOrDefault() switch { "train" => 1, "intents" or "slots" => 2, "policies" => 3, _ => int.MaxValue };
if (args.Length < needed)
{
    Console.Error.WriteLine("Usage: intents FILE.jsonl [--failures] | slots FILE.jsonl [--today YYYY-MM-DD] [--failures] | policies DOCS.jsonl QUERIES.jsonl [--failures] | train [--failures]");
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
    "policies" => PolicyScore.Of(args[1], args[2]),
    "slots" => SlotScore.Of(args[1], today),
    _ => TrainIntents.Run(),
};
report.Print(Console.Out, failures);
return 0;
