using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases.Access;

/// <summary>Ownership for what stands above cases: figures and pages about enterprises.</summary>
internal static class SeenCases
{
    public static IQueryable<Case> Of(FrontDoorDb db, IQueryable<Case> cases, Reader reader)
    {
        var visible = VisibleCases.To(db, reader);
        return cases.Where(c => visible.Any(v => v.Id == c.Id));
    }
}
