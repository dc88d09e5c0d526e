using System.Globalization;
using FrontDoor.Core;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Pages;

/// <summary>Why an act on a page was refused, in its reader's words.</summary>
internal static class PageProblems
{
    /// <param name="language">zh-Hans, zh-Hant or en.</param>
    public static string Say(Problem problem, string language) =>
        string.Format(CultureInfo.InvariantCulture, PageTexts.Find("problem_" + problem.Code, language) ?? PageTexts.Say("problem_other", language), problem.Data.GetValueOrDefault("limit"));
}
