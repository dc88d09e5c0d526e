using FrontDoor.Bot.Recovery.Bundles;
using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Files;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>Makes a paper for one debtor as a draft, and freezes it when a lawyer signs.</summary>
public sealed class MakePaper(GatherPaper gather, ChooseInterest interests, PaperBook book, IFileStore files, DropFile drop)
{
    /// <summary>What can be made, in the order of the work.</summary>
    public static readonly IReadOnlyList<PaperKind> Kinds =
        [PaperKind.EvidenceList, PaperKind.AccountStatement, PaperKind.DemandLetter, PaperKind.PaymentOrderApplication, PaperKind.Complaint, PaperKind.SmeComplaint, PaperKind.ClaimsTable];

    private static readonly PaperKind[] AskInterest = [PaperKind.DemandLetter, PaperKind.PaymentOrderApplication, PaperKind.Complaint, PaperKind.SmeComplaint];

    /// <summary>As below, with interest left to be filled in.</summary>
    public Task<Result<Guid>> RunAsync(Guid caseId, PaperKind kind, IReadOnlyList<Guid> claims, Reader reader, CancellationToken cancellationToken) =>
        RunAsync(caseId, kind, claims, null, reader, cancellationToken);

    /// <summary>Problems: those of <see cref="GatherPaper"/>, <see cref="ChooseInterest"/> and <see cref="PaperBook.AddAsync"/>, and <c>paper.sme_not_applicable</c>.</summary>
    /// <param name="rule">By which interest is counted in papers that ask for it; null: the lawyer fills it in.</param>
    public async Task<Result<Guid>> RunAsync(Guid caseId, PaperKind kind, IReadOnlyList<Guid> claims, InterestRule? rule, Reader reader, CancellationToken cancellationToken)
    {
        var gathered = await gather.RunAsync(caseId, claims, reader, cancellationToken);
        if (gathered.Succeeded && rule is { } chosen && AskInterest.Contains(kind))
        {
            var counted = await interests.RunAsync(gathered.Value.Claims, chosen, cancellationToken);
            gathered = counted.Problem is { } problem ? problem : gathered.Value with { Interest = counted.Value };
        }

        if (!gathered.Succeeded)
        {
            return gathered.Problem!;
        }

        // 国令第802号, article 2 and 3: agencies, institutions and large enterprises that owe small and medium ones.
        if (kind == PaperKind.SmeComplaint && !gathered.Value.Claims.All(card => DemandLetterPaper.IsLarge(card.Claim.Terms.DebtorKind) && card.Claim.Terms.IsCreditorSmall == true))
        {
            return new Problem("paper.sme_not_applicable");
        }

        var saved = await SaveAsync(Write(kind, gathered.Value), NameOf(kind, gathered.Value.Debtor, isDraft: true), cancellationToken);
        if (!saved.Succeeded)
        {
            return saved.Problem!;
        }

        var added = await book.AddAsync(caseId, kind, claims, saved.Value, gathered.Value.LawAsOf, reader, cancellationToken);
        if (!added.Succeeded)
        {
            await drop.RunAsync(saved.Value.Sha256, cancellationToken);
        }

        return added;
    }

    /// <summary>Problems: those of <see cref="PaperBook.SignAsync"/>.</summary>
    /// <param name="draft">Hash of the draft that the lawyer read.</param>
    public async Task<Result<Done>> SignAsync(Guid paperId, string draft, Reader reader, CancellationToken cancellationToken)
    {
        // A hash comes from a form: it opens, and removes, nothing but this paper's own draft.
        var paper = await book.FindAsync(paperId, reader, cancellationToken);
        if (paper is not null && (!paper.IsDraft || paper.File.Sha256 != draft))
        {
            return new Problem(paper.IsDraft ? "paper.changed" : "paper.signed");
        }

        if (paper is null || files.Open(draft) is not { } stored)
        {
            return new Problem("paper.not_found");
        }

        byte[] released;
        await using (stored)
        {
            released = paper.Kind == PaperKind.ClaimsTable ? ClaimsTablePaper.Release(stored) : PaperFrame.Release(stored);
        }

        var saved = await SaveAsync(released, NameOf(paper.Kind, paper.Debtor, isDraft: false), cancellationToken);
        if (!saved.Succeeded)
        {
            return saved.Problem!;
        }

        // Of the two files one row names one: the other would outlive its case.
        var signed = await book.SignAsync(paperId, draft, saved.Value, reader, cancellationToken);
        await drop.RunAsync(draft, cancellationToken);
        await drop.RunAsync(saved.Value.Sha256, cancellationToken);
        return signed;
    }

    private static byte[] Write(PaperKind kind, PaperInput input) => kind switch
    {
        PaperKind.EvidenceList => EvidenceListPaper.Write(input),
        PaperKind.DemandLetter => DemandLetterPaper.Write(input),
        PaperKind.AccountStatement => AccountStatementPaper.Write(input),
        PaperKind.PaymentOrderApplication => CourtPaper.PaymentOrder(input),
        PaperKind.Complaint => CourtPaper.Complaint(input),
        PaperKind.SmeComplaint => CourtPaper.SmeComplaint(input),
        PaperKind.ClaimsTable => ClaimsTablePaper.Write(input),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string NameOf(PaperKind kind, string debtor, bool isDraft)
    {
        var name = PaperText.Say("file." + kind);
        return EntryName.Of($"{(isDraft ? PaperText.Say("file.draft", name) : name)}-{debtor}{(kind == PaperKind.ClaimsTable ? ".xlsx" : ".docx")}");
    }

    private async Task<Result<FileReference>> SaveAsync(byte[] content, string name, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        return await files.SaveAsync(stream, name, FileLimits.Chat, cancellationToken);
    }
}
