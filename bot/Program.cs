using FrontDoor.Bot;
using FrontDoor.Bot.Commands;
using FrontDoor.Bot.Files;
using FrontDoor.Bot.SignIn;

PrivateFiles.MakeOnlySuch();
if ((await PasswordCommand.TryRunAsync(args, Console.Out) ?? await CommandLine.TryRunAsync(args, Console.Out)) is { } exitCode)
{
    return exitCode;
}

try
{
    await FrontDoorHost.Build(args).SpoolIntoDataFolder().EndsInTime().RunAsync();
    return 0;
}
catch (Exception problem) when (StartProblems.Sentence(problem) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
