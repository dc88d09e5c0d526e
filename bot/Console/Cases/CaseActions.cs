using FrontDoor.Bot.Delivery;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Handoff;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>What a specialist does with a case, each by its name on the button. Null when it was done, else the problem.</summary>
public sealed class CaseActions(HandoffDesk handoff, TakeOverConversation takeOver, HolderSync holders, MoveCase move, RecordContact contacts, VerifyContact verify)
{
    public async Task<Problem?> RunAsync(CaseAct act, ActRequest request, CancellationToken cancellationToken) => act switch
    {
        CaseAct.TakeOver => (await takeOver.RunAsync(request.CaseId, request.Reader, cancellationToken)).Problem,
        CaseAct.GiveBack => await GiveBackAsync(request, cancellationToken),
        CaseAct.Transfer => (await handoff.TransferAsync(request.CaseId, request.Reader, request.DeskId, request.Words, cancellationToken)).Problem,
        CaseAct.Resolve => (await move.ResolveAsync(request.CaseId, request.Reader, request.Words, cancellationToken)).Problem,
        CaseAct.Accept => (await move.AcceptAsync(request.CaseId, request.Reader, cancellationToken)).Problem,
        CaseAct.StartWork => (await move.StartWorkAsync(request.CaseId, request.Reader, cancellationToken)).Problem,
        CaseAct.WaitEnterprise => (await move.WaitForEnterpriseAsync(request.CaseId, request.Reader, request.Date, request.Words, cancellationToken)).Problem,
        CaseAct.WaitOutside => (await move.WaitForOutsideBodyAsync(request.CaseId, request.Reader, request.Date, request.Words, cancellationToken)).Problem,
        CaseAct.Extend => (await move.ExtendAsync(request.CaseId, request.Reader, request.Date, request.Words, cancellationToken)).Problem,
        CaseAct.Drop => (await handoff.DropAsync(request.CaseId, request.Reader, request.Words, cancellationToken)).Problem,
        CaseAct.Refuse => (await move.RefuseAsync(request.CaseId, request.Reader, request.Words, cancellationToken)).Problem,
        CaseAct.ConfirmByPhone => (await move.ConfirmByPhoneAsync(request.CaseId, request.Reader, request.Rating, OrNull(request.Words), cancellationToken)).Problem,
        CaseAct.ReopenByPhone => (await move.ReopenByPhoneAsync(request.CaseId, request.Reader, OrNull(request.Words), cancellationToken)).Problem,
        CaseAct.VerifyContact => (await verify.RunAsync(request.CaseId, request.Reader, cancellationToken)).Problem,
        CaseAct.RecordCall => await RecordAsync(ThreadEntryKind.Call, request, cancellationToken),
        CaseAct.RecordVisit => await RecordAsync(ThreadEntryKind.Visit, request, cancellationToken),
        CaseAct.RecordAppointment => await RecordAsync(ThreadEntryKind.Appointment, request, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    private async Task<Problem?> GiveBackAsync(ActRequest request, CancellationToken cancellationToken)
    {
        var given = await handoff.GiveBackAsync(request.CaseId, request.Reader, request.Words, OrNull(request.Open), cancellationToken);
        if (given.Succeeded)
        {
            await holders.ApplyNowAsync(given.Value.ConversationId, cancellationToken);
        }

        return given.Problem;
    }

    private static string? OrNull(string words) => words.Length == 0 ? null : words;

    private async Task<Problem?> RecordAsync(ThreadEntryKind kind, ActRequest request, CancellationToken cancellationToken) =>
        (await contacts.RunAsync(request.CaseId, request.Reader, request.Key, kind, request.At, request.Words, cancellationToken)).Problem;
}

/// <param name="Open">What is still open when the conversation goes back to the bot.</param>
/// <param name="Key">Made when the form was opened: a second press adds nothing.</param>
public sealed record ActRequest(Guid CaseId, Reader Reader, string Key, string Words, DateOnly Date, DateTimeOffset At, Guid DeskId, int? Rating = null, string Open = "");
