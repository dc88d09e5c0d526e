using FrontDoor.Bot.Links;
using FrontDoor.Bot.Pages;
using FrontDoor.Core.Notices;
using FrontDoor.Dialogs.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary><c>/n/{code}</c>: a notice as a recipient opens it, by the own link (with a point in it: what is pressed is confirmed) or by the short link of the group (what is chosen is said). Static, no script: it works in WeChat's browser.</summary>
internal static class OpenNotice
{
    private const int MostHits = 20;

    public static async Task<IResult> ShowAsync(HttpContext context, string code, NoticeReceipts receipts, LinkGuesses guesses)
    {
        if (IsOwn(code))
        {
            return await receipts.OpenAsync(code, context.RequestAborted) is { } own ? await OwnAsync(context, code, own, receipts) : Unknown(context, guesses);
        }

        return await receipts.ByCodeAsync(code, context.RequestAborted) is { } notice ? await OpenAsync(context, code, notice, receipts) : Unknown(context, guesses);
    }

    public static async Task<IResult> ActAsync(HttpContext context, string code, string act, NoticeReceipts receipts, AskAboutNotice ask, LinkGuesses guesses, PublicAddress address)
    {
        if (await SentForm.ReadAsync(context) is not { } form)
        {
            return Page.Tell(context, "error", 400);
        }

        int? answer = int.TryParse(form["answer"], out var chosen) ? chosen : null;
        if (!IsOwn(code))
        {
            return act == "say" ? await SayAsync(context, code, form, answer, receipts) : Page.Tell(context, "not_found", 404);
        }

        if (await receipts.OpenAsync(code, context.RequestAborted) is not { } own)
        {
            return Unknown(context, guesses);
        }

        switch (act)
        {
            case "confirm":
                var confirmed = await receipts.ConfirmAsync(own.RowId, answer, context.RequestAborted);
                return confirmed.Succeeded ? NoticePages.Go(context, $"/n/{code}") : Page.Tell(context, "error", 409);
            case "ask":
                return await AskAsync(context, code, own, form, ask, receipts, address);
            default:
                return Page.Tell(context, "not_found", 404);
        }
    }

    private static bool IsOwn(string code) => code.Contains('.', StringComparison.Ordinal);

    private static IResult Unknown(HttpContext context, LinkGuesses guesses)
    {
        var from = context.Connection.RemoteIpAddress;
        if (guesses.AreTooMany(from))
        {
            return Page.Tell(context, "too_many", 429);
        }

        guesses.CountMiss(from);
        return Page.Tell(context, "link_invalid", 404);
    }

    private static async Task<IResult> OwnAsync(HttpContext context, string code, OpenedNotice own, NoticeReceipts receipts, string? said = null, string? caseLink = null)
    {
        await receipts.ReadAsync(own.RowId, context.RequestAborted);
        return Page.Show<OwnNoticePage>(context, new() { ["Code"] = code, ["Own"] = own, ["Said"] = said, ["CaseLink"] = caseLink });
    }

    private static async Task<IResult> OpenAsync(HttpContext context, string code, Notice notice, NoticeReceipts receipts, string? said = null, string? problem = null)
    {
        var query = context.Request.Query["q"].ToString().Trim();
        return Page.Show<OpenNoticePage>(context, new()
        {
            ["Code"] = code,
            ["Notice"] = notice,
            ["Query"] = query,
            ["Hits"] = await receipts.EnterprisesAsync(notice.Id, query, MostHits, context.RequestAborted),
            ["Said"] = said,
            ["Problem"] = problem,
        });
    }

    private static async Task<IResult> SayAsync(HttpContext context, string code, IFormCollection form, int? answer, NoticeReceipts receipts)
    {
        if (await receipts.ByCodeAsync(code, context.RequestAborted) is not { } notice)
        {
            return Page.Tell(context, "link_invalid", 404);
        }

        var language = PageLanguage.Of(context.Request);
        var enterprise = Guid.TryParse(form["enterprise"], out var id) ? id : Guid.Empty;
        var said = await receipts.SayAsync(code, enterprise, answer, context.RequestAborted);
        return said.Succeeded
            ? await OpenAsync(context, code, notice, receipts, NoticeTexts.Say("page_said", language, said.Value.Title))
            : await OpenAsync(context, code, notice, receipts, problem: NoticeTexts.Say("page_choose_bad", language));
    }

    private static async Task<IResult> AskAsync(HttpContext context, string code, OpenedNotice own, IFormCollection form, AskAboutNotice ask, NoticeReceipts receipts, PublicAddress address)
    {
        var language = PageLanguage.Of(context.Request);
        var words = form["words"].ToString().Trim();
        if (words.Length == 0)
        {
            return await OwnAsync(context, code, own, receipts, NoticeTexts.Say("page_ask_empty", language));
        }

        // The page made the key, so that a second press asks nothing twice.
        var key = $"notice-page:{(Guid.TryParse(form["key"], out var made) ? made : Guid.NewGuid()):N}";
        var opened = await ask.RunAsync(own.RowId, words, key, null, context.RequestAborted);
        return opened.Succeeded
            ? await OwnAsync(context, code, own, receipts, NoticeTexts.Say("page_asked", language, opened.Value.Number), address.PersonalLink(opened.Value.LinkToken))
            : Page.Tell(context, "error", 409);
    }
}
