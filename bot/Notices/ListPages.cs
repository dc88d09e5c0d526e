using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/notices</c>: what waits for the reader, and the newest notices.</summary>
internal static class ListPages
{
    public static async Task<IResult> ShowAsync(HttpContext context, NoticeDesk desk)
    {
        var sender = context.Sender().Sender;
        var notices = await desk.Lists.ListAsync(sender, context.RequestAborted);
        var progress = new Dictionary<Guid, NoticeProgress>();
        foreach (var notice in notices.Where(n => n.IsPublished).Take(20))
        {
            progress[notice.Id] = (await desk.Lists.ProgressAsync(notice.Id, sender, context.RequestAborted))!;
        }

        return NoticePages.Show<ListPage>(context, new() { ["Notices"] = notices, ["Progress"] = progress });
    }
}
