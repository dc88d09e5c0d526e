using System.Globalization;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Notices;

/// <summary>The form of a notice and its content, both ways.</summary>
internal static class NoticeForm
{
    public static NoticeContent Read(IFormCollection form, IReadOnlyList<FileReference> files, SignedInSender sender)
    {
        var purpose = Enum.TryParse<NoticePurpose>(form["purpose"], out var chosen) && Enum.IsDefined(chosen) ? chosen : NoticePurpose.Service;
        return new NoticeContent(Text(form, "title") ?? "", Text(form, "text") ?? "", purpose)
        {
            SecondText = Text(form, "second"),
            Link = Text(form, "link"),
            Files = files,
            Choices = purpose == NoticePurpose.Survey ? [.. form["choice"].Select(c => c?.Trim() ?? "").Where(c => c.Length > 0)] : [],
            NeedsConfirmation = form["confirm"] == "on",
            ValidUntil = DateOnly.TryParseExact(form["until"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ShanghaiTime.At(day, new TimeOnly(23, 59)) : null,
            NotBefore = DateTime.TryParseExact(form["at"], "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? ShanghaiTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null,
            UrgentReason = form["urgent"] == "on" ? form["reason"].ToString().Trim() : null,
            AnswersFor = Text(form, "from") ?? AnswersFor(sender),
            Ways = [.. NoticeWays.All.Where(way => form["way"].Contains(way))],
            Audience = new()
            {
                Parks = Guids(form, "park"),
                Buildings = Guids(form, "building"),
                Enterprises = Guids(form, "enterprise"),
                Industries = Words(form, "industry"),
                Sizes = Words(form, "size"),
                Tags = Words(form, "tag"),
                NotConfirmed = Guid.TryParse(form["notConfirmed"], out var notice) ? notice : null,
                Offered = Text(form, "offered"),
            },
        };
    }

    /// <summary>What stands in an empty form.</summary>
    public static NoticeContent Empty(SignedInSender sender) => new("", "", NoticePurpose.Service) { NeedsConfirmation = true, AnswersFor = AnswersFor(sender) };

    private static string AnswersFor(SignedInSender sender) => sender.Captain is { } captain ? $"{captain.Park} {captain.Name}" : sender.Sender.Name;

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;

    private static List<string> Words(IFormCollection form, string name) => [.. form[name].OfType<string>().Where(w => w.Length > 0)];

    private static List<Guid> Guids(IFormCollection form, string name) => [.. Words(form, name).Select(word => Guid.TryParse(word, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
}
