namespace FrontDoor.Dialogs.Tables;

/// <summary>What a column of a table of debts can say.</summary>
public enum DebtColumn
{
    /// <summary>The hidden id of a row in the template; it says which claim the row is, whatever was renamed.</summary>
    RowId,
    Debtor,
    CreditCode,
    Contact,
    Project,
    Contract,
    Total,
    Paid,
    Owed,
    Delivered,
    Accepted,
    Due,
    LastDemand,
    LastPayment,
    Evidence,
    Dispute,
    Note,
}
