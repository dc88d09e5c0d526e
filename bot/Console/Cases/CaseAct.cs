using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>The buttons of a case; the names are the keys of their words in <c>Texts.resx</c>.</summary>
public enum CaseAct
{
    TakeOver,
    GiveBack,
    Resolve,
    Transfer,
    RecordCall,
    Accept,
    StartWork,
    WaitEnterprise,
    WaitOutside,
    RecordVisit,
    RecordAppointment,
    Extend,
    Drop,
    Refuse,
    ConfirmByPhone,
    ReopenByPhone,
    VerifyContact,
}

/// <summary>What an act asks before it is done.</summary>
/// <param name="Words">Null: none; false: may stay empty; true: needed.</param>
internal sealed record ActForm(bool? Words = null, bool Date = false, bool Time = false, bool Desk = false, bool Rating = false)
{
    public static ActForm Of(CaseAct act) => act switch
    {
        CaseAct.GiveBack or CaseAct.ReopenByPhone => new(Words: false),
        CaseAct.ConfirmByPhone => new(Words: false, Rating: true),
        CaseAct.Transfer => new(Words: true, Desk: true),
        CaseAct.Resolve or CaseAct.Refuse => new(Words: true),
        CaseAct.WaitEnterprise or CaseAct.WaitOutside or CaseAct.Extend => new(Words: true, Date: true),
        CaseAct.Drop => new(Words: true),
        CaseAct.RecordCall or CaseAct.RecordVisit or CaseAct.RecordAppointment => new(Words: true, Time: true),
        _ => new(),
    };

    /// <summary>Done by one press, without a form.</summary>
    public bool IsEmpty => Words is null;
}

/// <summary>Which buttons a case shows. Core refuses what is wrong all the same; this only spares the reader buttons that cannot work.</summary>
internal static class OfferedActs
{
    public static bool IsHolder(CaseCard card, Reader reader) =>
        (card.ConversationId is null ? card.SpecialistId : card.HeldBy) == reader.SpecialistId;

    private static bool MayMove(CaseCard card, Reader reader) =>
        reader.IsSupervisor || (card.HeldBy ?? card.SpecialistId) is not { } owner || owner == reader.SpecialistId;

    public static IEnumerable<CaseAct> Of(CaseCard card, Reader reader) =>
        CaseMarks.IsOpen(card.Row.Status) ? Enum.GetValues<CaseAct>().Where(act => IsOffered(act, card, reader))
        : card.Row.Holder == Holder.Queue && card.Row.Status != CaseStatus.Merged ? [CaseAct.TakeOver]
        : card.Row.Status == CaseStatus.Resolved && card.ConversationId is null && MayMove(card, reader) ? [CaseAct.ConfirmByPhone, CaseAct.ReopenByPhone]
        : [];

    private static bool IsOffered(CaseAct act, CaseCard card, Reader reader)
    {
        var isMine = card.SpecialistId == reader.SpecialistId;
        return act switch
        {
            CaseAct.TakeOver => !IsHolder(card, reader),
            CaseAct.GiveBack => card.HeldBy == reader.SpecialistId,
            CaseAct.Transfer => isMine || reader.IsSupervisor,
            CaseAct.Resolve => isMine,
            CaseAct.Accept => MayMove(card, reader) && card.Row.Status == CaseStatus.New,
            CaseAct.StartWork => MayMove(card, reader) && card.Row.Status is CaseStatus.Accepted or CaseStatus.WaitingForEnterprise or CaseStatus.WaitingForOutsideBody,
            CaseAct.WaitEnterprise or CaseAct.WaitOutside => isMine && card.Row.Status != CaseStatus.New,
            CaseAct.Extend => MayMove(card, reader),
            CaseAct.Drop => (card.HeldBy ?? card.SpecialistId) == reader.SpecialistId && !card.IsComplaint,
            CaseAct.Refuse => MayMove(card, reader),
            CaseAct.ConfirmByPhone or CaseAct.ReopenByPhone => false,
            CaseAct.VerifyContact => card.Contact.Phone is not null && !card.IsContactVerified && MayMove(card, reader),
            _ => true,
        };
    }
}
