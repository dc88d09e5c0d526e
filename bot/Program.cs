using FrontDoor.Bot;

await FrontDoorHost.Build(args).RunAsync();
