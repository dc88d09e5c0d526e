namespace FrontDoor.Dialogs.Tables;

/// <summary>What a column of a table of debts can say: the fields of a claim, and before them the hidden id of the template's rows, by which a row is known again whatever was renamed in it.</summary>
public enum DebtColumn
{
    RowId,
    Debtor,
    CreditCode,
    Contact,
    Project,
    Contract,
    Total,
    Paid,
    Owed,
    DeliveredOn,
    AcceptedOn,
    DueOn,
    LastDemandedOn,
    LastPaidOn,
    Evidence,
    Dispute,
    Note,
}
