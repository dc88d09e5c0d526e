using FrontDoor.Bot.Notices;
using FrontDoor.Bot.OwnData;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Hiring;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Time;
using FrontDoor.Dialogs;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Bot.Turns;

/// <summary>Carries out what a turn decided, before its commit. Each act is idempotent under an id that existed before the turn, so a turn that loses the race or dies may run again.</summary>
public sealed class CarryOutEffects(
    OpenCase openCase,
    AmendCase amendCase,
    MoveCase moveCase,
    AddToThread addToThread,
    PersonalLinks links,
    HandoffDesk desk,
    CasesOfConversation cases,
    JoinConversation join,
    EraseOwnData erase,
    OwnDataLinks ownData,
    PublicAddress address,
    NoticeReceipts receipts,
    AskAboutNotice askAboutNotice,
    Subscriptions subscriptions,
    CaptainsNotice captainsNotice,
    ImportTable importTable,
    AnswerVanished answerVanished,
    AddClaim addClaim,
    UnansweredQuestions unanswered,
    RenewJobs renewJobs,
    KeepFacts keepFacts,
    ILogger<CarryOutEffects> logger)
{
    /// <summary>What the effects brought. The document takes up case, holder and fence.</summary>
    internal async Task<SettledEffects> RunAsync(IReadOnlyList<Effect> effects, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var settled = new SettledEffects();
        foreach (var effect in effects)
        {
            settled = effect switch
            {
                OpenCaseEffect open => await OpenAsync(open, settled, turn, cancellationToken),
                AmendCaseEffect amend => await AmendAsync(amend, settled, turn, cancellationToken),
                KeepDraftsEffect => settled, // of the settled state: kept by the runner
                JoinCaseEffect known => await JoinAsync(known, settled, turn, cancellationToken),
                ExportDataEffect => settled with { ExportLink = ownData.For(turn.ConversationId) },
                EraseDataEffect => Noted(await erase.RunAsync(turn.ConversationId, cancellationToken), settled, effect),
                ShareLinkEffect share => await ShareAsync(share, settled, turn, cancellationToken),
                FileExhibitsEffect file => await FileAsync(file, settled, turn, cancellationToken),
                ImportTableEffect table => await ImportAsync(table, settled, cancellationToken),
                AnswerVanishedEffect gone => (await answerVanished.RunAsync(CaseRef.Opened(gone.DraftId), [.. gone.Ordinals.Select(ordinal => new VanishedAnswer(ordinal, gone.IsPaid))], cancellationToken)).Problem is { } problem ? Noted(problem, settled, effect) : settled,
                RequestPersonEffect request => await RequestAsync(request, settled, turn, cancellationToken),
                LeaveQueueEffect => await LeaveAsync(settled, turn, cancellationToken),
                WithdrawCaseEffect withdraw => Noted(await moveCase.WithdrawAsync(CaseRef.Opened(withdraw.DraftId), cancellationToken), settled, effect),
                AnswerOutcomeEffect answer => Noted(await AnswerAsync(answer, turn, cancellationToken), settled, effect),
                ConfirmNoticeEffect confirm => await ConfirmAsync(confirm, settled, turn, cancellationToken),
                NoticeConsentEffect consent => Noted(await subscriptions.SayAsync(turn.ConversationId, consent.IsGiven, cancellationToken), settled, effect),
                SendNoticeEffect send => Noted(await captainsNotice.SendAsync(turn.ConversationId, send, cancellationToken), settled, effect),
                AddClaimEffect add => Noted(await AddAsync(add, turn, cancellationToken), settled, effect),
                RenewJobEffect renew => Noted(await renewJobs.RenewAsync(renew.PostingId, turn.ConversationId, cancellationToken), settled, effect),
                CountQuestionEffect count => Noted(await unanswered.CountAsync(turn.EffectKey("question"), count.Words, cancellationToken), settled, effect),
                KeepFactsEffect facts => Noted(await keepFacts.SayAsync(turn.ConversationId, facts.EnterpriseId, facts.Answers, cancellationToken), settled, effect),
                AskNoticeEffect ask => await AskAsync(ask, settled, turn, cancellationToken),
                _ => throw new InvalidOperationException($"Nobody carries out {effect.GetType().Name}."),
            };
        }

        return settled;
    }

    private async Task<SettledEffects> OpenAsync(OpenCaseEffect open, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var transcript = await turn.TranscriptAsync(cancellationToken);
        var opened = await openCase.RunAsync(
            new(open.DraftId, open.Kind, CaseSource.Chat, open.Payload, open.Contact, turn.Document.Address, Topic: open.Topic, Urgent: open.Urgent, IsComplete: open.IsComplete, Transcript: transcript),
            cancellationToken);
        if (!opened.Succeeded)
        {
            return Noted(opened.Problem!, settled, open);
        }

        var @case = opened.Value;
        turn.TakeCase(@case.CaseId);
        return settled.With(new(open.DraftId, @case.CaseId, @case.Number, address.PersonalLink(@case.LinkToken)));
    }

    private async Task<SettledEffects> AmendAsync(AmendCaseEffect amend, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken) =>
        Noted(
            await amendCase.RunAsync(CaseRef.Opened(amend.DraftId), turn.EffectKey("amend"), amend.Payload, amend.Contact, amend.Urgent, amend.IsComplete, actor: null, cancellationToken),
            settled,
            amend);

    private async Task<SettledEffects> FileAsync(FileExhibitsEffect file, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken) =>
        Noted(
            await addToThread.RunAsync(CaseRef.Opened(file.DraftId), turn.ConversationId, [turn.IncomingLine()], cancellationToken),
            settled,
            file);

    private async Task<SettledEffects> JoinAsync(JoinCaseEffect known, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var joined = await join.RunAsync(known.CaseId, turn.Document.Address, cancellationToken);
        if (joined.Succeeded)
        {
            turn.TakeCase(known.CaseId);
        }

        return Noted(joined, settled, known);
    }

    private async Task<SettledEffects> ShareAsync(ShareLinkEffect share, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var token = await links.ForColleagueAsync(CaseRef.Opened(share.DraftId), turn.EffectKey("share"), cancellationToken);
        return token.Succeeded
            ? settled.With(new(share.DraftId, ColleagueLink: address.PersonalLink(token.Value)))
            : Noted(token.Problem!, settled, share);
    }

    private async Task<SettledEffects> RequestAsync(RequestPersonEffect request, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var state = await desk.RequestPersonAsync(turn.ConversationId, CaseRef.Opened(request.DraftId), cancellationToken);
        return await TakeUpAsync(state, settled, request, turn, cancellationToken);
    }

    private async Task<SettledEffects> LeaveAsync(SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var state = await desk.LeaveQueueAsync(turn.ConversationId, cancellationToken);
        return await TakeUpAsync(state, settled, new LeaveQueueEffect(), turn, cancellationToken);
    }

    private async Task<SettledEffects> TakeUpAsync(Result<HolderState> changed, SettledEffects settled, Effect effect, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        turn.TakeHolder(changed.Succeeded ? changed.Value : await desk.HolderOfAsync(turn.ConversationId, cancellationToken));
        if (!changed.Succeeded)
        {
            return Noted(changed.Problem!, settled, effect);
        }

        return changed.Value.Waiting is { } waiting ? settled with { Wait = new(ShanghaiTime.Of(waiting.By), waiting.Place, ShanghaiTime.Of(turn.Now)) } : settled;
    }

    private async Task<Result<Done>> AnswerAsync(AnswerOutcomeEffect answer, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        // The id comes from a button, and a button can be made by hand: nobody answers for a case that is not the own one.
        var own = await cases.RunAsync(turn.ConversationId, cancellationToken);
        return !own.Any(known => known.Id == answer.CaseId) ? new Problem("case.not_found")
            : answer.IsSolved ? await moveCase.ConfirmAsync(answer.CaseId, answer.Rating, answer.Words, cancellationToken)
            : await moveCase.ReopenAsync(answer.CaseId, answer.Words, cancellationToken);
    }

    private async Task<Result<Done>> AddAsync(AddClaimEffect add, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var own = await cases.RunAsync(turn.ConversationId, cancellationToken);
        if (!own.Any(known => known.Id == add.CaseId))
        {
            return new Problem("case.not_found");
        }

        var added = await addClaim.RunAsync(add.CaseId, turn.EffectKey("claim"), add.Fields, cancellationToken);
        return added.Succeeded ? default(Done) : added.Problem!;
    }

    private async Task<SettledEffects> ConfirmAsync(ConfirmNoticeEffect confirm, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var confirmed = await receipts.ConfirmInChatAsync(turn.ConversationId, confirm.RowId, confirm.Answer, cancellationToken);
        return confirmed.Problem is { } problem ? Noted(problem, settled, confirm) : settled;
    }

    private async Task<SettledEffects> AskAsync(AskNoticeEffect ask, SettledEffects settled, TurnUnderWay turn, CancellationToken cancellationToken)
    {
        var opened = await askAboutNotice.RunAsync(ask.RowId, ask.Words, turn.IncomingLine().Key, turn.Document.Address, cancellationToken);
        if (opened.Problem is { } problem)
        {
            return Noted(problem, settled, ask);
        }

        turn.TakeCase(opened.Value.CaseId);
        return settled.With(new($"notice:{ask.RowId}", opened.Value.CaseId, opened.Value.Number, address.PersonalLink(opened.Value.LinkToken)));
    }

    private async Task<SettledEffects> ImportAsync(ImportTableEffect table, SettledEffects settled, CancellationToken cancellationToken)
    {
        // Made when there is none: who came by a revoked link has no page, and is told the counts alone.
        var link = await links.OwnUnlessRevokedAsync(CaseRef.Opened(table.DraftId), cancellationToken);
        var page = link.Succeeded ? $"{address.PersonalLink(link.Value)}/tables/{table.Sha256}?done=1" : null;
        var taken = await importTable.RunAsync(CaseRef.Opened(table.DraftId), table.Sha256, [], page, cancellationToken);
        return taken.Succeeded
            ? settled with { Tables = new Dictionary<string, TableTaken>(settled.Tables) { [table.Sha256] = taken.Value } }
            : Noted(taken.Problem!, settled, table);
    }

    private SettledEffects Noted(Result<Done> result, SettledEffects settled, Effect effect) =>
        result.Succeeded ? settled : Noted(result.Problem!, settled, effect);

    // What a first run of the same turn did already, core does not refuse. The first refusal is what the person is told.
    private SettledEffects Noted(Problem problem, SettledEffects settled, Effect effect)
    {
        logger.LogInformation("Effect {Effect} was refused: {Code}", effect.GetType().Name, problem.Code);
        return settled with { Refused = settled.Refused ?? problem };
    }
}
