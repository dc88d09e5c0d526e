using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Dialogs;

namespace FrontDoor.Bot.Complaints;

/// <summary><c>/complaint</c>: a complaint about somebody of the office. It goes past all desks to a supervisor who is not meant.</summary>
public static class ComplaintRoutes
{
    private const int LongestName = 100;
    private const int LongestWords = 4000;

    public static void MapComplaints(this WebApplication app)
    {
        app.MapGet("/complaint", (HttpContext context) => Page.Show<ComplaintPage>(context));
        app.MapPost("/complaint", SendAsync);
    }

    private static async Task<IResult> SendAsync(HttpContext context, OpenCase open, ComplaintTargets targets)
    {
        if (OtherSites.Sent(context.Request) || await SentForm.ReadAsync(context) is not { } form)
        {
            return Page.Tell(context, "error", 400);
        }

        string Text(string name, int longest) => form[name].ToString().Trim() is var text && text.Length > longest ? text[..longest] : text;
        var (who, words) = (Text("who", LongestName), Text("words", LongestWords));
        if (words.Length == 0 || !Guid.TryParse(form["key"], out var key))
        {
            return Show(context, "complaint_words_needed", null, 400);
        }

        var language = PageLanguage.Of(context.Request);
        var opened = await open.RunAsync(Request(key, who, words, Text("name", LongestName), Text("phone", 40), language) with { About = await targets.FindAsync(who, context.RequestAborted) }, context.RequestAborted);
        return opened.Problem is { } problem
            ? Show(context, problem.Code == "complaint.nobody_left" ? "complaint_nobody_left" : "complaint_failed", null, 409)
            : Show(context, "complaint_done", opened.Value, 200);
    }

    private static OpenCaseRequest Request(Guid key, string who, string words, string name, string phone, string language) => new(
        $"complaint:{key:N}", CaseKind.Other, CaseSource.Chat,
        new GeneralPayload { Words = words, Answers = who.Length == 0 ? [] : [new TopicAnswer("who", PageTexts.Say("complaint_who", language), who)] },
        new ContactDetails(null, null, OrNull(name), OrNull(phone)), IsComplete: true);

    private static IResult Show(HttpContext context, string said, OpenedCase? opened, int status) =>
        Page.Show<ComplaintPage>(context, new() { ["Said"] = said, ["Number"] = opened?.Number, ["Link"] = opened is null ? null : "/l/" + opened.LinkToken }, status);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
