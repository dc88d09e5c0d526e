using FrontDoor.Evaluation;

// Measures the shipped understanding on files of lines; see the README's section on how it understands.
if (args.Length < 2 || args[0] is not ("intents" or "slots" or "policies") || args[0] == "policies" && args.Length < 3)
{
    Console.Error.WriteLine("Usage: intents FILE.jsonl [--failures] | slots FILE.jsonl [--today YYYY-MM-DD] [--failures] | policies DOCS.jsonl QUERIES.jsonl [--failures]");
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
    _ => SlotScore.Of(args[1], today),
};
report.Print(Console.Out, failures);
return 0;
