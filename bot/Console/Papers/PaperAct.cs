using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Bot.Console.Papers;

/// <summary>What somebody pressed: a paper is made, or signed.</summary>
/// <param name="PaperId">Null: one is made.</param>
/// <param name="Draft">Hash of the draft that was on the page when it was signed.</param>
/// <param name="Interest">The rule by which it is counted in the paper; null: left to be filled in.</param>
public sealed record PaperAct(PaperKind Kind, IReadOnlyList<Guid> Claims, Guid? PaperId = null, string? Draft = null, InterestRule? Interest = null);
