using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Recovery;

/// <summary>Claims in a room of core.</summary>
internal static class ClaimRoom
{
    public static readonly Reader Lawyer = CoreRoom.Lawyer;

    /// <summary>A case that is complete, with no claim in its form.</summary>
    public static async Task<Guid> CaseAsync(this CoreRoom room, string key = "directline|c1#1", string enterprise = "某某视觉", string? chat = "directline|c1") =>
        (await room.Get<OpenCase>().RunAsync(new(
            key, CaseKind.PaymentRecovery, chat is null ? CaseSource.Phone : CaseSource.Chat, new PaymentRecoveryPayload(), new ContactDetails(enterprise, null, "张三", "13800000000"),
            chat is null ? null : CoreRoom.Chat(chat), RecordedBy: chat is null ? CoreRoom.Lawyer : null, IsComplete: true), CoreRoom.Stop)).Value.CaseId;

    public static async Task<Guid> ClaimAsync(this CoreRoom room, Guid caseId, ClaimFields fields, string key = "k1") =>
        (await room.Get<AddClaim>().RunAsync(caseId, key, fields, CoreRoom.Stop)).Value;

    public static async Task<ClaimCard> CardAsync(this CoreRoom room, Guid claimId) => (await room.Get<ClaimLists>().FindAsync(claimId, Lawyer, CoreRoom.Stop))!;

    public static async Task<Guid> StepAsync(this CoreRoom room, Guid claimId, ClaimStep step, NextPlan? plan = null)
    {
        var recorded = await room.Get<RecordStep>().RunAsync(claimId, Lawyer, step, plan, CoreRoom.Stop);
        Assert.True(recorded.Succeeded, recorded.Problem?.Code);
        return recorded.Value;
    }

    public static Task<int> LookAtClaimsAsync(this CoreRoom room) =>
        room.Get<RunClaimTimers>().RunAsync((_, problem) => throw new InvalidOperationException("A timer failed.", problem), CoreRoom.Stop);

    public static ClaimEntry Row(int line, string? debtor, string? project, decimal? owed, Guid? rowId = null, params WrongCell[] wrong) =>
        new(null, line, rowId, new ClaimFields { Debtor = debtor, Project = project, Owed = owed }, wrong);

    public static async Task<ClaimImport> ImportAsync(this CoreRoom room, Guid caseId, string key, IReadOnlyList<ClaimEntry> entries, params ClaimAnswer[] answers)
    {
        var import = await room.Get<ImportClaims>().RunAsync(caseId, key, entries, answers, CoreRoom.Stop);
        Assert.True(import.Succeeded, import.Problem?.Code);
        return import.Value;
    }
}
