using FrontDoor.Bot;
using FrontDoor.Bot.SignIn;

if (await PasswordCommand.TryRunAsync(args, Console.Out) is { } exitCode)
{
    return exitCode;
}

await FrontDoorHost.Build(args).RunAsync();
return 0;
