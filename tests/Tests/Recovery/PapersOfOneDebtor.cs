using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FrontDoor.Bot.Recovery.Papers;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Recovery.Law;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Recovery.Remedies;
using FrontDoor.Tests.SignIn;

namespace FrontDoor.Tests.Recovery;

/// <summary>Exhibits, papers and the bundle of one debtor, as a lawyer works with them.</summary>
public sealed class PapersOfOneDebtor
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ClaimFields Claim(string debtor, string project, decimal owed) => new() { Debtor = debtor, Project = project, Total = owed + 10000, Paid = 10000, Owed = owed, DeliveredOn = new PartialDate("2025-03-05"), DueOn = new PartialDate("2025-04-05") };

    [Fact]
    public async Task Papers_are_drafts_until_a_lawyer_signs_and_then_frozen()
    {
        await using var room = await ReadyAsync();
        var claims = await OwnAsync(room);
        foreach (var kind in MakePaper.Kinds.Except([PaperKind.SmeComplaint]))
        {
            using var made = await room.Browser.PostAsync(Page(room, "papers"), "papers-1", [("make", kind.ToString()), .. claims.Select(claim => ("claim", claim.Id.ToString()))]);
            Assert.Contains("草稿已做好", await TextAsync(made), StringComparison.Ordinal);
        }

        var letter = (await PapersAsync(room)).Single(paper => paper.Kind == PaperKind.DemandLetter);
        var draft = Text(await room.Browser.Client.GetByteArrayAsync($"{Page(room, "papers")}/{letter.Id}/file", Cancel));
        Assert.Contains("草稿", draft, StringComparison.Ordinal);
        Assert.Contains("65,000.00 元（大写：人民币陆万伍仟元整）", draft, StringComparison.Ordinal);
        Assert.Contains("不构成法律意见", draft, StringComparison.Ordinal);
        Assert.Contains("2025-04-19", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("杭州乙有限公司", draft, StringComparison.Ordinal);

        using var signed = await room.Browser.PostAsync(Page(room, "papers"), "papers-1", ("sign", $"{letter.Id}:{letter.File.Sha256}"));
        Assert.Contains("已签发", await TextAsync(signed), StringComparison.Ordinal);
        var frozen = await room.Browser.Client.GetByteArrayAsync($"{Page(room, "papers")}/{letter.Id}/file", Cancel);
        Assert.Equal(draft.Replace(PaperText.Say("draft"), "", StringComparison.Ordinal), Text(frozen));
        var after = (await PapersAsync(room)).Single(paper => paper.Id == letter.Id);
        Assert.Equal(("沈律师", Convert.ToHexStringLower(SHA256.HashData(frozen))), (after.SignedByName, after.File.Sha256));

        using var again = await room.Browser.PostAsync(Page(room, "papers"), "papers-1", ("sign", $"{letter.Id}:{letter.File.Sha256}"));
        Assert.Contains("已经签发", await TextAsync(again), StringComparison.Ordinal);
        using var next = await room.Browser.PostAsync(Page(room, "papers"), "papers-1", ("make", nameof(PaperKind.DemandLetter)), ("claim", claims[0].Id.ToString()));
        Assert.Equal([(2, true), (1, false)], (await PapersAsync(room)).Where(paper => paper.Kind == PaperKind.DemandLetter).Select(paper => (paper.Version, paper.IsDraft)));
    }

    [Fact]
    public async Task No_paper_holds_two_debtors_and_only_a_lawyer_signs()
    {
        await using var room = await ReadyAsync();
        var all = await room.ClaimsAsync();
        var make = room.Get<MakePaper>();

        Assert.Equal("paper.two_debtors", (await make.RunAsync(room.Opened.CaseId, PaperKind.DemandLetter, [.. all.Select(claim => claim.Id)], new(RecoveryRoom.Lawyer), Cancel)).Problem?.Code);
        Assert.Equal("paper.sme_not_applicable", (await make.RunAsync(room.Opened.CaseId, PaperKind.SmeComplaint, [all[0].Id], new(RecoveryRoom.Lawyer), Cancel)).Problem?.Code);
        Assert.Equal("case.not_found", (await make.RunAsync(room.Opened.CaseId, PaperKind.DemandLetter, [all[0].Id], new(RecoveryRoom.Supervisor, IsSupervisor: true), Cancel)).Problem?.Code);

        var paper = (await make.RunAsync(room.Opened.CaseId, PaperKind.DemandLetter, [all[0].Id], new(RecoveryRoom.Lawyer), Cancel)).Value;
        var draft = (await PapersAsync(room)).Single(one => one.Id == paper);
        await room.Get<FrontDoor.Core.Cases.Access.OpenContent>().RunAsync(room.Opened.CaseId, new(RecoveryRoom.Supervisor, IsSupervisor: true), "核对材料", Cancel);
        Assert.Equal("paper.not_lawyer", (await make.SignAsync(paper, draft.File.Sha256, new(RecoveryRoom.Supervisor, IsSupervisor: true), Cancel)).Problem?.Code);
    }

    [Fact]
    public async Task Draft_that_came_back_as_an_exhibit_survives_the_signature()
    {
        await using var room = await ReadyAsync();
        var (make, files) = (room.Get<MakePaper>(), room.Get<IFileStore>());
        var paper = (await make.RunAsync(room.Opened.CaseId, PaperKind.DemandLetter, [(await OwnAsync(room))[0].Id], new(RecoveryRoom.Lawyer), Cancel)).Value;
        var draft = (await PapersAsync(room)).Single(one => one.Id == paper).File;
        using var bytes = new MemoryStream();
        await using (var stored = files.Open(draft.Sha256)!)
        {
            await stored.CopyToAsync(bytes, Cancel);
        }

        var exhibit = await room.SendAsync(draft.Name, bytes.ToArray());
        Assert.Equal(draft.Sha256, exhibit.File.Sha256);
        Assert.True((await make.SignAsync(paper, draft.Sha256, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);

        await using var kept = files.Open(draft.Sha256);
        Assert.NotNull(kept);
    }

    [Fact]
    public async Task Interest_stands_in_a_letter_by_the_chosen_rule_once_its_rate_is_entered()
    {
        await using var room = await ReadyAsync();
        var claims = (await OwnAsync(room)).Select(claim => ("claim", claim.Id.ToString())).ToList();
        Task<HttpResponseMessage> MakeAsync(PaperKind kind, InterestRule rule) => room.Browser.PostAsync(Page(room, "papers"), "papers-1", [("make", kind.ToString()), ("interest", rule.ToString()), .. claims]);
        using var refused = await MakeAsync(PaperKind.DemandLetter, InterestRule.Prime);
        Assert.Contains("按这条规则算不出利息", await TextAsync(refused), StringComparison.Ordinal);

        Assert.True((await room.Get<DatedRates>().EnterAsync(RateKind.LoanPrimeOneYear, new(2025, 1, 20), 3m, "测试公告", Guid.NewGuid(), "管理员", Cancel)).Succeeded);
        using var made = await MakeAsync(PaperKind.DemandLetter, InterestRule.Prime);
        using var court = await MakeAsync(PaperKind.Complaint, InterestRule.PrimeUpTo);
        using var list = await MakeAsync(PaperKind.EvidenceList, InterestRule.Agreed);

        var papers = await PapersAsync(room);
        async Task<string> PaperAsync(PaperKind kind) => Text(await room.Browser.Client.GetByteArrayAsync($"{Page(room, "papers")}/{papers.Single(paper => paper.Kind == kind).Id}/file", Cancel));
        var days = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8)).DayNumber - new DateOnly(2025, 4, 5).DayNumber;
        foreach (var (kind, percent) in new[] { (PaperKind.DemandLetter, 3.9m), (PaperKind.Complaint, 4.5m) })
        {
            var sum = (await OwnAsync(room)).Sum(claim => decimal.Round(claim.Open!.Value * days * (percent / 100 / 365), 2, MidpointRounding.AwayFromZero));
            Assert.Contains($"{LawBook.Of("interest.lpr").Cite}按年利率 {percent.ToString("0.#", CultureInfo.InvariantCulture)}% 计算", await PaperAsync(kind), StringComparison.Ordinal);
            Assert.Contains($"为 {PaperText.Money(sum)} 元（大写：人民币{CapitalAmount.Of(sum)}）", await PaperAsync(kind), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task File_that_staff_were_handed_becomes_an_exhibit_with_who_gave_it_and_who_put_it_in()
    {
        await using var room = await ReadyAsync();
        var page = Page(room, "exhibits");
        using var nobody = await room.Browser.SendAsync(page, "add", "对账单.png", [.. Png, 9], ("from", " "));
        Assert.Contains("请写明是谁交来的", await TextAsync(nobody), StringComparison.Ordinal);
        using var wrong = await room.Browser.SendAsync(page, "add", "程序.exe", [0x4d, 0x5a, 1, 2], ("from", "王小样"));
        Assert.Contains("不收这种文件", await TextAsync(wrong), StringComparison.Ordinal);

        using var added = await room.Browser.SendAsync(page, "add", "对账单.png", [.. Png, 9], ("from", "会计小李"));
        var exhibit = (await room.ExhibitsAsync()).Single(item => item.File.Name == "对账单.png");
        Assert.EndsWith($"/exhibits/{exhibit.Id}", added.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal((Exhibit.ByHand, "会计小李"), (exhibit.Channel, exhibit.Sender));
        var custody = (await room.Get<ExhibitLists>().FindAsync(exhibit.Id, new(RecoveryRoom.Lawyer), Cancel))!.Custody;
        Assert.Equal([(CustodyAct.Arrived, "会计小李"), (CustodyAct.Added, "沈律师")], custody.Select(entry => (entry.Act, entry.Name)));
        var shown = WebUtility.HtmlDecode(await room.Browser.Client.GetStringAsync($"{page}/{exhibit.Id}", Cancel));
        Assert.Contains("会计小李", shown, StringComparison.Ordinal);
        Assert.Contains("工作人员代收", shown, StringComparison.Ordinal);

        using var again = await room.Browser.SendAsync(page, "add", "同一份.png", [.. Png, 9], ("from", "别人"));
        Assert.Equal("会计小李", (await room.ExhibitsAsync()).Single(item => item.File.Sha256 == exhibit.File.Sha256).Sender);
    }

    [Fact]
    public async Task Numbers_that_name_no_element_side_or_kind_are_refused()
    {
        await using var room = await ReadyAsync();
        var (exhibit, claim) = ((await room.ExhibitsAsync())[0].Id, (await OwnAsync(room))[0].Id);
        var (file, mark) = (room.Get<FileExhibit>(), room.Get<MarkExhibit>());

        Assert.False((await file.RunAsync(exhibit, claim, (ClaimElement)99, ExhibitSide.FromDebtor, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        Assert.False((await file.RunAsync(exhibit, claim, ClaimElement.Deal, (ExhibitSide)99, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        Assert.False((await mark.RunAsync(exhibit, null, new(null, null, null, "下周一定付", (MarkKind)99), new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        Assert.True((await mark.RunAsync(exhibit, null, new(null, null, null, "下周一定付", MarkKind.Promise), new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
    }

    [Fact]
    public async Task Bundle_holds_one_debtors_originals_and_its_manifest_verifies()
    {
        await using var room = await ReadyAsync();
        var claims = await OwnAsync(room);
        await room.Get<MakePaper>().RunAsync(room.Opened.CaseId, PaperKind.EvidenceList, [.. claims.Select(claim => claim.Id)], new(RecoveryRoom.Lawyer), Cancel);
        var folder = Directory.CreateTempSubdirectory("frontdoor-unzipped-").FullName;
        try
        {
            await using (var zip = await room.Browser.Client.GetStreamAsync($"{Page(room, "bundle")}?{string.Join('&', claims.Select(claim => "claim=" + claim.Id))}", Cancel))
            {
                using var bytes = new MemoryStream();
                await zip.CopyToAsync(bytes, Cancel);
                await ZipFile.ExtractToDirectoryAsync(bytes, folder, Cancel);
            }

            var (said, code) = await Bundles.Sha256SumAsync(folder);
            Assert.True(code == 0, string.Join('\n', said));
            Assert.Equal(["文书/时间线.docx", "文书/证据清单（草稿）-杭州甲有限公司.docx", "证据/001-聊天.txt", "证据/002-截图.png"], said.Select(line => line[..line.LastIndexOf(':')]).Order(StringComparer.Ordinal));
            var manifest = await File.ReadAllTextAsync(Path.Combine(folder, "SHA256SUMS"), Cancel);
            Assert.Contains("不说明由谁制作", manifest, StringComparison.Ordinal);
            Assert.Contains("没有放进本包，请分开后再制作：4", manifest, StringComparison.Ordinal);
            Assert.DoesNotContain("乙", manifest, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var exported = await room.Get<ExhibitLists>().FindAsync((await room.ExhibitsAsync())[0].Id, new(RecoveryRoom.Lawyer), Cancel);
        Assert.Contains(exported!.Custody, entry => entry is { Act: CustodyAct.Exported, Name: "沈律师" });
    }

    [Fact]
    public async Task Exhibit_is_filed_marked_and_its_original_seen_by_hand_and_each_look_is_in_the_custody_log()
    {
        await using var room = await ReadyAsync();
        var exhibit = (await room.ExhibitsAsync()).Single(item => item.File.Name == "聊天.txt");
        var page = $"{Page(room, "exhibits")}/{exhibit.Id}";

        using var proposed = await room.Browser.PostAsync(page, "chat");
        var proposals = (await room.ExhibitsAsync()).Single(item => item.Id == exhibit.Id).Marks;
        Assert.Contains(proposals, mark => mark is { IsProposal: true, Kind: MarkKind.Promise, Speaker: "王总" });
        Assert.DoesNotContain("下周一定付", await room.Browser.Client.GetStringAsync(Page(room, "timeline"), Cancel), StringComparison.Ordinal);
        using var confirmed = await room.Browser.PostAsync(page, "marks", ("confirm", proposals.Single(mark => mark.Kind == MarkKind.Promise).Id.ToString()));
        Assert.Contains("下周一定付", WebUtility.HtmlDecode(await room.Browser.Client.GetStringAsync(Page(room, "timeline"), Cancel)), StringComparison.Ordinal);
        using var ahead = await room.Browser.PostAsync(page, "marks", ("on", "2099-01-01"), ("words", "x"), ("kind", "Other"));
        Assert.Contains("日期还没到", await TextAsync(ahead), StringComparison.Ordinal);
        using var seen = await room.Browser.PostAsync(page, "original", ("device", "王小样的手机，微信"));
        using var saved = await room.Browser.GetAsync($"/console/files/{room.Opened.CaseId}/{exhibit.File.Sha256}");

        var card = (await room.Get<ExhibitLists>().FindAsync(exhibit.Id, new(RecoveryRoom.Lawyer), Cancel))!;
        Assert.Equal(("沈律师", "王小样的手机，微信"), (card.Item.OriginalSeenBy, card.Item.OriginalDevice));
        Assert.Equal(CustodyAct.Arrived, card.Custody[0].Act);
        Assert.Subset(card.Custody.Select(entry => entry.Act).ToHashSet(), new HashSet<CustodyAct> { CustodyAct.Viewed, CustodyAct.Filed, CustodyAct.OriginalSeen, CustodyAct.Downloaded });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Each_page_opens_says_that_it_is_no_advice_and_leaves_no_word_without_its_sentence(string language)
    {
        await using var room = await ReadyAsync();
        await room.Browser.GetAsync("/console/language/" + language);
        foreach (var page in new[] { "claims", "exhibits", "timeline", "papers", "exhibits/" + (await room.ExhibitsAsync())[0].Id })
        {
            using var answer = await room.Browser.GetAsync(Page(room, page));
            var text = await TextAsync(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {answer.StatusCode}");
            Assert.Contains(language == "en" ? "not legal advice" : "不构成法律意见", text, StringComparison.Ordinal);
            Assert.Contains("2025-04-19", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@">\s*[A-Z][A-Za-z]+_[A-Za-z_.]+\s*<", text);
        }

        using var other = new StaffBrowser(room.Host);
        await other.SignInAsync("other", await StaffBrowser.AddPersonAsync(room.Host, "other", Roles.Specialist, Guid.NewGuid()));
        using var hidden = await other.GetAsync(Page(room, "claims"));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task Every_paper_is_a_valid_document()
    {
        await using var room = await ReadyAsync();
        var input = (await room.Get<GatherPaper>().RunAsync(room.Opened.CaseId, [.. (await OwnAsync(room)).Select(claim => claim.Id)], new(RecoveryRoom.Lawyer), Cancel)).Value;

        foreach (var paper in new[] { EvidenceListPaper.Write(input), DemandLetterPaper.Write(input), AccountStatementPaper.Write(input), CourtPaper.PaymentOrder(input), CourtPaper.Complaint(input), CourtPaper.SmeComplaint(input), TimelinePaper.Write(input) })
        {
            using var file = WordprocessingDocument.Open(new MemoryStream(paper), false);
            Assert.Empty(new OpenXmlValidator().Validate(file, Cancel).Select(error => error.Description));
        }
    }

    [Fact]
    public async Task Papers_convert_with_LibreOffice_without_loss()
    {
        if (!File.Exists("/usr/bin/soffice") || !File.Exists("/usr/bin/pdftotext"))
        {
            Assert.Skip("LibreOffice (soffice) and pdftotext are not installed here.");
        }

        await using var room = await ReadyAsync();
        var input = (await room.Get<GatherPaper>().RunAsync(room.Opened.CaseId, [.. (await OwnAsync(room)).Select(claim => claim.Id)], new(RecoveryRoom.Lawyer), Cancel)).Value;
        var folder = Environment.GetEnvironmentVariable("FRONTDOOR_PICTURES") is { Length: > 0 } kept ? kept : Directory.CreateTempSubdirectory("frontdoor-papers-").FullName;
        (string Name, byte[] Bytes)[] papers = [("evidence", EvidenceListPaper.Write(input)), ("demand", DemandLetterPaper.Write(input)), ("statement", AccountStatementPaper.Write(input)), ("order", CourtPaper.PaymentOrder(input)), ("suit", CourtPaper.Complaint(input)), ("timeline", TimelinePaper.Write(input))];
        foreach (var (name, bytes) in papers)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), bytes, Cancel);
        }

        await RunAsync("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. papers.Select(paper => Path.Combine(folder, paper.Name + ".docx"))]);

        foreach (var (name, bytes) in papers)
        {
            var text = await RunAsync("/usr/bin/pdftotext", ["-layout", Path.Combine(folder, name + ".pdf"), "-"]);
            // Lines break elsewhere; every character is there as often as it was written, or more where a page repeats its head.
            var shown = Counted(text);
            Assert.All(Counted(Text(bytes)), written => Assert.True(shown.GetValueOrDefault(written.Key) >= written.Value, $"{name}: {written.Key} stands {shown.GetValueOrDefault(written.Key)} times for {written.Value}"));
            Assert.Contains("草稿", text, StringComparison.Ordinal);
            Assert.Contains("不构成法律意见", text, StringComparison.Ordinal);
        }
    }

    private static Dictionary<char, int> Counted(string text) => text.Where(c => !char.IsWhiteSpace(c)).CountBy(c => c).ToDictionary();

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, process.ExitCode);
            return said;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Two debtors, and exhibits of the first, of the second, and one filed to both.</summary>
    private static async Task<RecoveryRoom> ReadyAsync()
    {
        var room = await RecoveryRoom.OpenAsync();
        await room.ImportAsync(Claim("杭州甲有限公司", "宣传片", 30000), Claim("杭州甲有限公司", "纪录片", 35000), Claim("杭州乙有限公司", "短片", 8000));
        var claims = await room.ClaimsAsync();
        var chat = await room.SendAsync("聊天.txt", System.Text.Encoding.UTF8.GetBytes("王总 2025/3/5 14:22:10\n收到，下周一定付\n小李 2025/3/5 14:25:01\n好的"));
        var picture = await room.SendAsync("截图.png", Png);
        var ofOther = await room.SendAsync("乙的截图.png", [.. Png, 2]);
        var ofBoth = await room.SendAsync("流水.png", [.. Png, 3]);
        foreach (var (exhibit, claim) in new[] { (chat, 0), (picture, 1), (ofOther, 2), (ofBoth, 0), (ofBoth, 2) })
        {
            Assert.True((await room.Get<FileExhibit>().RunAsync(exhibit.Id, claims[claim].Id, ClaimElement.Demand, ExhibitSide.FromDebtor, new(RecoveryRoom.Lawyer), Cancel)).Succeeded);
        }

        return room;
    }

    private static async Task<IReadOnlyList<ClaimView>> OwnAsync(RecoveryRoom room) => [.. (await room.ClaimsAsync()).Where(claim => claim.Fields.Debtor == "杭州甲有限公司")];

    private static Task<IReadOnlyList<PaperView>> PapersAsync(RecoveryRoom room) => room.Get<PaperBook>().OfCaseAsync(room.Opened.CaseId, new(RecoveryRoom.Lawyer), Cancel);

    private static string Page(RecoveryRoom room, string page) => $"/console/cases/{room.Opened.CaseId}/{page}";

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    private static string Text(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document), false);
        return string.Join('\n', file.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText).Append(file.MainDocumentPart.Document!.Body!.InnerText).Concat(file.MainDocumentPart.FooterParts.Select(part => part.Footer!.InnerText)));
    }
}
