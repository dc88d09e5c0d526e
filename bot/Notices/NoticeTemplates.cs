using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>What a notice may begin with: words for what comes again and again, and any earlier notice. What has to be filled in stands in brackets.</summary>
internal static class NoticeTemplates
{
    private const string Signs = "template_";

    private static readonly Dictionary<string, NoticePurpose> Purposes = new()
    {
        ["outage"] = NoticePurpose.Safety,
        ["fire"] = NoticePurpose.Safety,
        ["policy"] = NoticePurpose.Service,
        ["event"] = NoticePurpose.Event,
        ["survey"] = NoticePurpose.Survey,
    };

    public static IEnumerable<string> All => Purposes.Keys;

    public static string Name(string key, string language) => CaptainWords.Say(Signs + key, language);

    /// <summary>Null: there is no such template.</summary>
    public static NoticeContent? Find(string? key, SignedInSender sender, string language)
    {
        if (key is null || !Purposes.TryGetValue(key, out var purpose))
        {
            return null;
        }

        return NoticeForm.Empty(sender) with
        {
            Title = CaptainWords.Say($"{Signs}{key}_title", language),
            Text = CaptainWords.Say($"{Signs}{key}_text", language),
            Purpose = purpose,
            Choices = purpose == NoticePurpose.Survey ? CaptainWords.Say($"{Signs}{key}_choices", language).Split('|') : [],
        };
    }

    /// <summary>The words of an earlier notice; its days and its people were of then.</summary>
    public static NoticeContent Again(NoticeContent content) => content with { NotBefore = null, ValidUntil = null, UrgentReason = null, Audience = content.Audience with { NotConfirmed = null } };
}
