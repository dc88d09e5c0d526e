using System.Globalization;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>证据清单: number, name, source, object of proof, pages, copies, as courts ask for it; below it the hashes, and what they say and do not say.</summary>
public static class EvidenceListPaper
{
    private static readonly string[] Columns = ["number", "name", "source", "object", "pages", "copies"];

    public static byte[] Write(PaperInput input)
    {
        var paper = PaperFrame.Begin(input).Title(PaperText.Say("evidence.title")).Sides(input, "creditor", "debtor");
        string[] head = [.. Columns.Select(key => PaperText.Say("evidence." + key))];
        paper.Table(head, input.Exhibits.Select((exhibit, at) => (IReadOnlyList<string>)
        [
            (at + 1).ToString(CultureInfo.InvariantCulture), exhibit.File.Name, Source(exhibit), Object(exhibit, input), Pages(exhibit), "1",
        ]), [7, 25, 24, 28, 8, 8]);
        paper.SubHeading(PaperText.Say("hashes")).Table(
            [PaperText.Say("evidence.number"), PaperText.Say("hashes.sum"), PaperText.Say("hashes.arrived")],
            input.Exhibits.Select((exhibit, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), exhibit.File.Sha256, Arrived(exhibit)]), [8, 62, 30]);
        return paper.Paragraph(PaperText.Say("hash.says")).Paragraph(PaperText.Say("keep.phone")).Sign("submitter").Finish();
    }

    internal static string Source(ExhibitItem exhibit)
    {
        var who = PaperText.OrBlank(exhibit.Sender);
        var source = exhibit.Channel == Exhibit.ByHand ? PaperText.Say("evidence.by_hand", who) : PaperText.Say("evidence.from", who, exhibit.Channel.Length == 0 ? PaperText.Say("evidence.upload") : exhibit.Channel);
        return exhibit.OriginalSeenBy is { } by ? source + PaperText.Say("evidence.seen", by, exhibit.OriginalDevice) : source;
    }

    internal static string Object(ExhibitItem exhibit, PaperInput input)
    {
        var own = input.Claims.ToDictionary(card => card.Claim.Id, card => card.Claim);
        var filed = exhibit.Filings.Where(filing => own.ContainsKey(filing.ClaimId)).GroupBy(filing => filing.Element)
            .Select(element => PaperText.Say("proves", PaperText.Say("element." + element.Key), string.Join('、', element.Select(filing => own[filing.ClaimId].Fields.Project).OfType<string>().Distinct())));
        var marked = exhibit.Marks.Where(mark => !mark.IsProposal).Select(mark => PaperText.Say("quote", mark.On is { } day ? PaperText.Day(day) : "", mark.Speaker, mark.Words));
        return string.Join('\n', filed.Concat(marked));
    }

    // How many pages a document has is counted when it is printed.
    private static string Pages(ExhibitItem exhibit) => exhibit.File.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "1" : "";

    internal static string Arrived(ExhibitItem exhibit) => ShanghaiTime.Of(exhibit.ArrivedAt).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
