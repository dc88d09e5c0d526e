namespace FrontDoor.Core.Policies;

/// <param name="Section">Index of the section that answers best.</param>
/// <param name="Start">Where the best passage begins in that section's text, in UTF-16 units.</param>
/// <param name="Length">Of the best passage; 0 when only the title was found.</param>
/// <param name="Score">Comparable within one search only.</param>
public sealed record PolicyHit(string PolicyId, int Section, int Start, int Length, float Score);
