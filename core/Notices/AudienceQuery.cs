using System.Linq.Expressions;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Core.Notices;

/// <summary>The enterprises of an audience. The park of the notice's author is part of the query: nothing that a page sends can widen it.</summary>
internal static class AudienceQuery
{
    public static IQueryable<Enterprise> Enterprises(FrontDoorDb db, NoticeAudience audience, NoticeSender sender)
    {
        var found = db.Set<Enterprise>().Where(e => sender.ParkId == null || e.ParkId == sender.ParkId);
        if (audience.Parks.Count > 0)
        {
            found = found.Where(e => audience.Parks.Contains(e.ParkId!.Value));
        }

        if (audience.Buildings.Count > 0)
        {
            found = found.Where(e => audience.Buildings.Contains(e.BuildingId!.Value));
        }

        if (audience.Enterprises.Count > 0)
        {
            found = found.Where(e => audience.Enterprises.Contains(e.Id));
        }

        if (audience.Industries.Count > 0)
        {
            found = found.Where(e => audience.Industries.Contains(e.Industry));
        }

        if (audience.Sizes.Count > 0)
        {
            found = found.Where(e => audience.Sizes.Contains(e.Size));
        }

        return audience.Tags.Count > 0 ? found.Where(Tagged(audience.Tags)) : found;
    }

    /// <summary>Who got that notice and has neither confirmed nor said anything; null when the audience does not ask for it. Another park's notice gives nobody.</summary>
    public static async Task<HashSet<Guid>?> NotConfirmedAsync(FrontDoorDb db, NoticeAudience audience, NoticeSender sender, CancellationToken cancellationToken) =>
        audience.NotConfirmed is not { } notice ? null
        : await (from row in db.Set<NoticeDelivery>()
                 where row.NoticeId == notice && row.ConfirmedAt == null && row.SaidAt == null
                 join its in db.Set<Notice>() on row.NoticeId equals its.Id
                 where sender.ParkId == null || its.ParkId == sender.ParkId
                 select row.RecipientId).ToHashSetAsync(cancellationToken);

    // One of the words is enough; EF has no OR over a list of patterns.
    private static Expression<Func<Enterprise, bool>> Tagged(IReadOnlyList<string> tags)
    {
        var enterprise = Expression.Parameter(typeof(Enterprise), "e");
        var words = Expression.Property(enterprise, nameof(Enterprise.Tags));
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        var any = tags.Select(tag => (Expression)Expression.Call(words, contains, Expression.Constant($"|{tag}|")))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Enterprise, bool>>(any, enterprise);
    }
}
