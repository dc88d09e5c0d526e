using FrontDoor.Benchmarks.Floor;
using FrontDoor.Benchmarks.Inbox;
using FrontDoor.Benchmarks.Notices;
using FrontDoor.Benchmarks.Search;
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

if (args is ["notices", .. var notices])
{
    return await NoticesBenchmark.RunAsync(notices);
}

if (args is ["console", .. var office])
{
    return await InboxBenchmark.RunAsync(InboxOptions.Read(office));
}

if (args is ["search", .. var search])
{
    return await SearchBenchmark.RunAsync(search);
}

await Console.Error.WriteLineAsync(TurnsOptions.Usage + NoticesBenchmark.Usage + InboxOptions.Usage + SearchBenchmark.Usage);
return 2;
