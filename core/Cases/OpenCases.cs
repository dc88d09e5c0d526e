namespace FrontDoor.Core.Cases;

/// <summary><see cref="Case.IsClosed"/> as a part of the query.</summary>
internal static class OpenCases
{
    public static IQueryable<Case> Of(IQueryable<Case> cases) => cases.Where(c =>
        c.Status != CaseStatus.Confirmed && c.Status != CaseStatus.Withdrawn && c.Status != CaseStatus.NotAccepted && c.Status != CaseStatus.Merged);
}
