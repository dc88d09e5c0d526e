using FrontDoor.Core.Storage;

namespace FrontDoor.Core.Cases;

/// <summary>The named transitions. A wrong one is refused with <c>case.wrong_transition</c> (from, to); an unknown case with <c>case.not_found</c>. What the enterprise must hear goes to its conversations through the outbox in the same transaction.</summary>
public sealed class MoveCase(Database database, TimeProvider clock)
{
    public Task<Result<Done>> AcceptAsync(Guid caseId, Guid specialistId, CancellationToken cancellationToken) => throw new NotImplementedException($"{database} {clock}");

    public Task<Result<Done>> StartWorkAsync(Guid caseId, Guid specialistId, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <param name="nextDate">When somebody looks again; every waiting state has one.</param>
    public Task<Result<Done>> WaitForEnterpriseAsync(Guid caseId, Guid specialistId, DateOnly nextDate, string note, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Result<Done>> WaitForOutsideBodyAsync(Guid caseId, Guid specialistId, DateOnly nextDate, string note, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <param name="outcome">Told to the enterprise.</param>
    public Task<Result<Done>> ResolveAsync(Guid caseId, Guid specialistId, string outcome, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <param name="reason">Told to the enterprise, with where to go.</param>
    public Task<Result<Done>> RefuseAsync(Guid caseId, Guid specialistId, string reason, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The enterprise says that it is solved.</summary>
    /// <param name="rating">1 to 5, or null when not rated.</param>
    public Task<Result<Done>> ConfirmAsync(CaseRef which, int? rating, string? words, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The enterprise says that it is not solved, within 7 days: back to in work.</summary>
    public Task<Result<Done>> ReopenAsync(CaseRef which, string? words, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The enterprise no longer wants it.</summary>
    public Task<Result<Done>> WithdrawAsync(CaseRef which, CancellationToken cancellationToken) => throw new NotImplementedException();
}
