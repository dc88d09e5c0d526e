namespace FrontDoor.Dialogs.Tables;

/// <summary>Why a cell was not taken over.</summary>
public enum CellProblem
{
    /// <summary>No debtor stands in the row: the row itself is left out.</summary>
    NoDebtor,

    /// <summary>Neither what is owed nor a price: the row itself is left out.</summary>
    NoAmount,
    AmountUnreadable,
    AmountNegative,
    AmountTooLarge,

    /// <summary>The sum in words and the sum in digits of one cell differ.</summary>
    AmountWordsDiffer,

    /// <summary>Price less what was paid is not what is said to be owed; the stated sum is taken.</summary>
    OwedDiffers,
    DateUnreadable,

    /// <summary>No such day: 2 月 30 日.</summary>
    DateImpossible,

    /// <summary>It has not come yet, and what it tells of cannot have happened.</summary>
    DateAfterToday,
    CreditCodeWrong,
}
