using FrontDoor.Core.Recovery.Papers;

namespace FrontDoor.Bot.Console.Papers;

/// <summary>What somebody pressed: a paper is made, or signed.</summary>
/// <param name="PaperId">Null: one is made.</param>
/// <param name="Draft">Hash of the draft that was on the page when it was signed.</param>
public sealed record PaperAct(PaperKind Kind, IReadOnlyList<Guid> Claims, Guid? PaperId = null, string? Draft = null);
