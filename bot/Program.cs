using FrontDoor.Bot;

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
