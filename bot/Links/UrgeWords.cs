using System.Globalization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Bot.Links;

/// <summary>What became of an urge: who heard of it (each one reaches somebody higher), and until when who answers.</summary>
internal static class UrgeWords
{
    public static string Of(OpenedLink link, DateTimeOffset now, string language)
    {
        var who = link.SpecialistName ?? (language == "en" ? link.DeskEnglishName : link.DeskName) ?? "";
        var told = string.Format(CultureInfo.InvariantCulture, PageTexts.Say(link.Urges switch { <= 1 => "link_urge_done", 2 => "link_urge_lead", _ => "link_urge_supervisor" }, language), who);
        var until = link.AnswerBy is { } by ? PageTexts.Say(by > now ? "link_urge_by" : "link_urge_late", language) : PageTexts.Say("link_urge_open", language);
        return $"{told} {string.Format(CultureInfo.InvariantCulture, until, who, link.AnswerBy is { } at ? Moment(at, language) : "")}";
    }

    /// <summary>11月24日 16:00, local time of the office.</summary>
    public static string Moment(DateTimeOffset at, string language) => Wording.In(language).Moment(ShanghaiTime.Of(at));
}
