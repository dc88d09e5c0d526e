using FrontDoor.Bot;
using FrontDoor.Bot.SignIn;

if (await PasswordCommand.TryRunAsync(args, Console.Out) is { } exitCode)
{
    return exitCode;
}

try
{
    await FrontDoorHost.Build(args).RunAsync();
    return 0;
}
catch (DataFolderInUseException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
