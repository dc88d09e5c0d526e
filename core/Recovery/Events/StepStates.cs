using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Core.Recovery.Events;

/// <summary>Where a claim stands after a step. Pure.</summary>
internal static class StepStates
{
    /// <param name="open">Yuan, after the step; null: nobody has said.</param>
    public static ClaimState After(ClaimState state, decimal? open, EventKind kind) => kind switch
    {
        EventKind.PaidInFull => ClaimState.Paid,
        EventKind.GivenUp => ClaimState.GivenUp,
        EventKind.PartPayment when open is 0 => ClaimState.Paid,
        // Who sues does not stop suing because the other side pays or promises something.
        _ when state == ClaimState.Court && kind is not EventKind.ProceedingsEnded => ClaimState.Court,
        EventKind.Suit or EventKind.PaymentOrder or EventKind.Preservation => ClaimState.Court,
        EventKind.Mediation => ClaimState.Mediation,
        EventKind.PartPayment => ClaimState.Paying,
        EventKind.Promise => ClaimState.Promised,
        EventKind.Dispute or EventKind.Refusal => ClaimState.Disputed,
        EventKind.Demand when state is ClaimState.Collecting or ClaimState.GivenUp or ClaimState.Promised => ClaimState.Demanded,
        EventKind.ProceedingsEnded when state is ClaimState.Court or ClaimState.Mediation => ClaimState.Demanded,
        _ => state,
    };
}
