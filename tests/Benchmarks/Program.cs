using FrontDoor.Benchmarks.Floor;
using FrontDoor.Benchmarks.Turns;

if (FloorHost.IsAskedFor(args))
{
    await FloorHost.RunAsync(args);
    return 0;
}

if (args is ["turns", .. var rest])
{
    return await TurnsBenchmark.RunAsync(TurnsOptions.Read(rest));
}

await Console.Error.WriteLineAsync(TurnsOptions.Usage);
return 2;
