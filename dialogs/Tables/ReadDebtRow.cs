using System.Globalization;
using System.Text.Json;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Dialogs.Understanding;
using ContractState = FrontDoor.Core.Cases.Payloads.ContractState;
using CreditCode = FrontDoor.Core.Directory.CreditCode;
using PartialDate = FrontDoor.Core.Cases.Payloads.PartialDate;

namespace FrontDoor.Dialogs.Tables;

/// <summary>One row of a table of debts.</summary>
internal sealed class ReadDebtRow(string sheet, DebtLine line, ReadHeadings headings, DateOnly today)
{
    private const int LongestText = 500;
    private const int LongestName = 100;

    // Written where nothing is to be said.
    private static readonly string[] Nothing = ["-", "--", "/", "\\", "无", "没有", "暂无", "n/a", "na", "待定", "未定", "?", "不详", "未知", "未验收", "未交付", "未付", "未催"];
    private static readonly string[] Ditto = ["同上", "〃", "\"", "''", "″"];

    private readonly List<(DebtColumn Column, MarkedCell Cell)> wrong = [];

    public IEnumerable<MarkedCell> Wrong => wrong.Select(said => said.Cell);

    /// <summary>Neither debtor nor project: figures alone.</summary>
    public bool HasSumsOnly => Text(DebtColumn.Debtor) is null && Text(DebtColumn.Project) is null && Raw(DebtColumn.Owed) is double;

    /// <summary>What a total row says of what is owed; null when it says nothing that can be read.</summary>
    public decimal? OwedAlone() => Sum(DebtColumn.Owed, says: false)?.Value ?? (Sum(DebtColumn.Total, says: false)?.Value - Sum(DebtColumn.Paid, says: false)?.Value);

    /// <param name="above">The debtor of the row above in the same sheet, for 同上.</param>
    /// <param name="isOneOfMany">The workbook has other sheets of debts too.</param>
    public ClaimEntry Run(string? above, bool isOneOfMany)
    {
        var (total, paid, stated) = (Sum(DebtColumn.Total), Sum(DebtColumn.Paid), Sum(DebtColumn.Owed));
        var debtor = Text(DebtColumn.Debtor, LongestName) is { } name ? Ditto.Contains(name) ? above : name : null;
        if (debtor is null)
        {
            Say(DebtColumn.Debtor, CellProblem.NoDebtor);
        }

        if (stated is null && total is null)
        {
            Say(headings.IndexOf(DebtColumn.Owed) is null ? DebtColumn.Total : DebtColumn.Owed, CellProblem.NoAmount);
        }

        if (stated?.Value is { } said && total?.Value is { } whole && said != whole - (paid?.Value ?? 0) && !stated.IsApproximate && !total.IsApproximate)
        {
            Say(DebtColumn.Owed, CellProblem.OwedDiffers);
        }

        var fields = new ClaimFields
        {
            Debtor = debtor,
            CreditCode = Code(),
            Contact = Text(DebtColumn.Contact, LongestName),
            Project = Text(DebtColumn.Project, LongestName),
            Contract = Contract(),
            Total = total?.Value,
            Paid = paid?.Value,
            Owed = stated?.Value,
            DeliveredOn = Day(DebtColumn.DeliveredOn),
            AcceptedOn = Day(DebtColumn.AcceptedOn),
            DueOn = Day(DebtColumn.DueOn, mayBeAhead: true),
            LastDemandedOn = Day(DebtColumn.LastDemandedOn),
            LastPaidOn = Day(DebtColumn.LastPaidOn),
            Evidence = Text(DebtColumn.Evidence),
            Dispute = Dispute(),
            Note = Text(DebtColumn.Note),
        };
        return new(isOneOfMany ? sheet : null, line.Number, Guid.TryParse(Text(DebtColumn.RowId), out var id) ? id : null, fields, [.. wrong.Select(Wrongly)]);
    }

    private static WrongCell Wrongly((DebtColumn Column, MarkedCell Cell) said) =>
        new(Enum.Parse<ClaimField>(said.Column.ToString()), "claim." + JsonNamingPolicy.SnakeCaseLower.ConvertName(said.Cell.Problem.ToString()), said.Cell.Words);

    private object? Raw(DebtColumn column) =>
        headings.IndexOf(column) is { } at && at < line.Cells.Count ? line.Cells[at].Value : null;

    private string? Text(DebtColumn column, int longest = LongestText)
    {
        var text = Raw(column) switch { string words => words.Trim(), double number => number.ToString(CultureInfo.InvariantCulture), _ => null };
        return text is null || IsNothing(text) ? null : text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static bool IsNothing(string text) => text.Length == 0 || Nothing.Contains(text.Trim().ToLowerInvariant()) || text.All(c => c is '-' or '—' or '/' or ' ');

    /// <summary>Null: nothing stands there.</summary>
    private CellAmount? Sum(DebtColumn column, bool says = true)
    {
        if (Raw(column) is not { } value || value is string text && IsNothing(text) || line.Cells[headings.IndexOf(column)!.Value].IsRepeated)
        {
            return null;
        }

        var sum = CellAmount.Read(value, DebtHeadings.UnitOf(headings.HeadingAt(headings.IndexOf(column)!.Value)));
        if (says && sum.Problem is { } problem)
        {
            Say(column, problem);
        }

        return sum;
    }

    private PartialDate? Day(DebtColumn column, bool mayBeAhead = false)
    {
        if (Raw(column) is not { } value || value is string text && IsNothing(text))
        {
            return null;
        }

        var day = CellDate.Read(value, today);
        var isAhead = !mayBeAhead && day.Value is { } read && IsAfter(read.Value, today);
        if (day.Problem is { } problem)
        {
            Say(column, problem);
        }
        else if (isAhead)
        {
            Say(column, CellProblem.DateFuture);
        }

        return isAhead ? null : day.Value;
    }

    // A month is not over while its first days are.
    private static bool IsAfter(string iso, DateOnly today) =>
        string.CompareOrdinal(iso, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[..iso.Length]) > 0;

    private string? Code()
    {
        if (Text(DebtColumn.CreditCode) is not { } written)
        {
            return null;
        }

        var code = Normalizer.Normalize(written).Text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!CreditCode.IsValid(code))
        {
            Say(DebtColumn.CreditCode, CellProblem.CodeBad);
            return null;
        }

        return code;
    }

    // 无 is an answer here: that nothing is disputed is worth as much as that something is.
    private string? Dispute() => Raw(DebtColumn.Dispute) is string said && said.Trim() is "无" or "没有" or "否" ? "" : Text(DebtColumn.Dispute);

    private ContractState? Contract() => Raw(DebtColumn.Contract) is not string said ? null
        : said.Trim() is not { Length: > 0 } words ? null
        : words is "有" or "是" or "已签" or "√" or "签" or "Y" or "yes" ? ContractState.Yes
        : words is "否" or "无" or "没有" or "未签" or "×" or "N" or "no" ? ContractState.No
        : SlotReader.Read(new(words, Domain.PaymentRecovery, AskedSlot.Contract, today)).Contract switch
        {
            null => null,
            { CopyMissing: true } => ContractState.Lost,
            { State: Understanding.ContractState.Yes } => ContractState.Yes,
            { State: Understanding.ContractState.No } => ContractState.No,
            { State: Understanding.ContractState.Partial } => ContractState.Partly,
            _ => ContractState.Unsure,
        };

    private void Say(DebtColumn column, CellProblem problem)
    {
        var at = headings.IndexOf(column) ?? 0;
        var words = Raw(column) switch { string text => text.Length > 60 ? text[..60] : text, double number => number.ToString(CultureInfo.InvariantCulture), _ => "" };
        wrong.Add((column, new(sheet, line.Number, at + 1, headings.IndexOf(column) is null ? "" : headings.HeadingAt(at), words, problem)));
    }
}
