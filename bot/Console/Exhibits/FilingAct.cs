using FrontDoor.Core.Evidence;

namespace FrontDoor.Bot.Console.Exhibits;

/// <summary>What somebody chose in the form of filings.</summary>
public sealed record FilingAct(Guid ClaimId, ClaimElement Element, ExhibitSide Side, bool IsRemoved);
