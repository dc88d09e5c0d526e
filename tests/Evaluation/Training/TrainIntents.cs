using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Evaluation.Training;

/// <summary>Cross-validates by batch, then trains on all training lines and writes the model that dialogs/ carries.</summary>
public static class TrainIntents
{
    public static Report Run()
    {
        var root = Root();
        var lines = IntentLine.Read(Path.Combine(root, "tests/Evaluation/data/intents-train.jsonl"));
        var scored = CrossValidation.Run(lines);
        var temperature = CrossValidation.Temperature(scored);
        var path = Path.Combine(root, "dialogs/Understanding/Data/intents.model");
        using (var file = File.Create(path))
        {
            IntentTrainer.Train(lines, temperature).Write(file);
        }
        Console.WriteLine($"Temperature {temperature:0.0}; {new FileInfo(path).Length / 1024} KB. Build again to ship it.");
        return IntentScore.Build([.. scored.Select(one => Judge(one.Line, IntentReader.Rank(CrossValidation.Warm(one.Scores, temperature))))], 0);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("Start it inside the checkout: it reads and writes files there.");
    }

    private static IntentScore.Verdict Judge(IntentLine line, IntentReading reading) => IntentScore.Judge(line, reading.Best, reading.Confidence);
}
