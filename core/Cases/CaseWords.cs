namespace FrontDoor.Core.Cases;

public enum CaseKind
{
    PaymentRecovery,
    PolicyQuestion,
    Hiring,
    Other,
}

/// <summary>The way in which a need reached the desk.</summary>
public enum CaseSource
{
    Chat,
    Phone,
    Visit,
    Hall,
    Captain,
    Notice,
}

public enum CaseStatus
{
    New,
    Accepted,
    InWork,
    WaitingForEnterprise,
    WaitingForOutsideBody,

    /// <summary>By the desk; the enterprise has not answered yet.</summary>
    Resolved,

    /// <summary>By the enterprise.</summary>
    Confirmed,
    Withdrawn,
    NotAccepted,
    Merged,
}

public enum ThreadEntryKind
{
    FromEnterprise,
    FromBot,
    FromSpecialist,
    PrivateNote,
    Call,
    Visit,
    Appointment,

    /// <summary>A fact such as "taken over"; <c>Text</c> is a code and <c>Data</c> its values, rendered by the reader's surface.</summary>
    Event,
}

public enum DeliveryState
{
    /// <summary>Nothing to deliver (incoming, notes, events).</summary>
    None,
    Queued,
    Sent,
    Failed,
    Unknown,

    /// <summary>A reply of the bot that was dropped because a specialist took over first.</summary>
    NotSentTakenOver,
}
