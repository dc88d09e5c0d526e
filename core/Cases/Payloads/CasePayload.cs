using System.Text.Json.Serialization;

namespace FrontDoor.Core.Cases.Payloads;

/// <summary>The typed content of a case. A draft in a conversation is such a payload too; every member may still be unknown (null).</summary>
[JsonDerivedType(typeof(PaymentRecoveryPayload), "payment_recovery")]
[JsonDerivedType(typeof(GeneralPayload), "general")]
[JsonDerivedType(typeof(HiringPayload), "hiring")]
public abstract record CasePayload;
