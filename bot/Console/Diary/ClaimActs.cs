using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Bot.Console.Diary;

/// <summary>An element was checked, or is no longer.</summary>
public sealed record CheckAct(ClaimElement Element, bool IsVerified);

/// <param name="Plan">Null: no day was set.</param>
public sealed record StepAct(ClaimStep Step, NextPlan? Plan);

public sealed record ReleaseAct(Remedy Remedy, string? Words);
