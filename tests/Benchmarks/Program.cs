using FrontDoor.Benchmarks.Bundles;
using FrontDoor.Benchmarks.Claims;
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

if (args is ["bundle", .. var bundle])
{
    return await BundleBenchmark.RunAsync(bundle);
}

if (args is ["claims", .. var claims])
{
    return await ClaimsBenchmark.RunAsync(claims);
}

if (args is ["search", .. var search])
{
    return await SearchBenchmark.RunAsync(search);
}

await Console.Error.WriteLineAsync(TurnsOptions.Usage + NoticesBenchmark.Usage + InboxOptions.Usage + BundleBenchmark.Usage + ClaimsBenchmark.Usage + SearchBenchmark.Usage);
return 2;
