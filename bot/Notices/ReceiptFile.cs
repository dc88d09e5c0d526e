using FrontDoor.Bot.Office;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/notices/{id}/receipts.xlsx</c>: everybody with state and answer. Lists as files are for supervisors only.</summary>
internal static class ReceiptFile
{
    private const int Most = 50_000;
    private static readonly string[] Heads = ["file_enterprise", "file_person", "file_way", "file_state", "file_at", "file_answer"];

    public static async Task<IResult> RunAsync(HttpContext context, Guid id, NoticeDesk desk)
    {
        var sender = context.Sender().Sender;
        if (!sender.IsSupervisor || await desk.Lists.FindAsync(id, sender, context.RequestAborted) is not { } notice)
        {
            return Page.Tell(context, "not_found", 404);
        }

        var language = PageLanguage.Of(context.Request);
        var rows = await desk.Lists.RecipientsAsync(id, sender, RecipientFilter.All, 0, Most, context.RequestAborted);
        string[] head = [.. Heads.Select(key => CaptainWords.Say(key, language))];
        var table = rows.Select(IReadOnlyList<object?> (row) =>
        [
            row.Enterprise, row.Person, CaptainWords.Find("way_" + row.Way, language) ?? row.Way, ReceiptWords.Of(row, notice, language),
            row.ConfirmedAt ?? row.SaidAt ?? row.ReadAt ?? row.SentAt,
            row.Answer is { } answer ? notice.Content.Choices.ElementAtOrDefault(answer) : null,
        ]);
        return Results.File(WriteWorkbook.Of(new Sheet(notice.Code, head, table)), WriteWorkbook.ContentType, $"{notice.Code}.xlsx");
    }
}
