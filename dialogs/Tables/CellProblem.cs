namespace FrontDoor.Dialogs.Tables;

/// <summary>Why a cell was not taken over.</summary>
public enum CellProblem
{
    NoDebtor,

    /// <summary>Neither what is owed nor a price.</summary>
    NoAmount,
    AmountBad,
    AmountNegative,
    AmountLarge,

    /// <summary>The sum in words and the sum in digits of one cell differ.</summary>
    WordsDisagree,

    /// <summary>Price less what was paid is not what is said to be owed; the stated sum is taken.</summary>
    OwedDiffers,
    DateBad,

    /// <summary>No such day: 2 月 30 日.</summary>
    DateImpossible,

    /// <summary>It has not come yet, and what it tells of cannot have happened.</summary>
    DateFuture,
    CodeBad,
}
