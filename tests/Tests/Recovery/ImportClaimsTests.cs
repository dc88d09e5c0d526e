using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Files;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Tests.Core;
using static FrontDoor.Tests.Recovery.ClaimRoom;

namespace FrontDoor.Tests.Recovery;

public class ImportClaimsTests
{
    [Fact]
    public async Task Table_becomes_rows_and_says_what_was_taken()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();

        var import = await room.ImportAsync(caseId, "file1", [
            Row(2, "杭州甲有限公司", "宣传片", 30000), Row(3, "杭州甲有限公司", "直播", 20000.5m), Row(4, null, "没写清", null),
            Row(5, "乙公司", "网站", null, null, new WrongCell(ClaimField.Owed, "claim.amount_bad", "三万左右吧")),
        ]);

        Assert.Equal([ClaimVerdict.New, ClaimVerdict.New, ClaimVerdict.NotTaken, ClaimVerdict.New], import.Rows.Select(row => row.Verdict));
        Assert.Equal((3, 50000.5m), (import.Taken, import.Sum));
        Assert.Equal("claim.amount_bad", Assert.Single(import.Wrong).Cell.Code);
        var rows = await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop);
        Assert.Equal([(1, "宣传片"), (2, "直播"), (3, "网站")], rows.Select(row => (row.Ordinal, row.Fields.Project)));
    }

    [Fact]
    public async Task Same_file_carried_out_twice_makes_no_row_twice()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        ClaimEntry[] entries = [Row(2, "甲公司", null, 100), Row(3, "甲公司", null, 100)];

        await room.ImportAsync(caseId, "file1", entries);
        var again = await room.ImportAsync(caseId, "file1", entries);

        Assert.All(again.Rows, row => Assert.Equal(ClaimVerdict.Same, row.Verdict));
        Assert.Equal(2, (await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop)).Count);
    }

    [Fact]
    public async Task Row_is_known_by_its_id_else_by_debtor_and_project_else_somebody_is_asked()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var first = await room.ImportAsync(caseId, "file1", [Row(2, "甲公司", "宣传片", 100), Row(3, "乙公司", "网站", 200), Row(4, "丙公司", "小程序", 300), Row(5, "丙公司", "小程序", 400)]);
        var (byId, byName) = (first.Rows[0].ClaimId, first.Rows[1].ClaimId);

        var again = await room.ImportAsync(caseId, "file2", [Row(2, "甲公司（改名）", "宣传片", 110, byId), Row(3, "乙公司", "网站", 210), Row(4, "丙公司", "小程序", 350)]);

        Assert.Equal([(ClaimVerdict.Changed, byId), (ClaimVerdict.Changed, byName), (ClaimVerdict.Asked, null)], again.Rows.Select(row => (row.Verdict, row.ClaimId)));
        Assert.Equal([first.Rows[2].ClaimId!.Value, first.Rows[3].ClaimId!.Value], again.Rows[2].Candidates);

        var answered = await room.ImportAsync(caseId, "file2", again.Rows.Select(row => row.Entry).ToList(), new ClaimAnswer(again.Rows[2].Entry.Place, first.Rows[3].ClaimId));
        Assert.Equal((ClaimVerdict.Changed, first.Rows[3].ClaimId), (answered.Rows[2].Verdict, answered.Rows[2].ClaimId));
        Assert.Equal([110, 210, 300, 350], (await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop)).Select(row => row.Fields.Owed));
    }

    [Fact]
    public async Task Id_of_another_case_means_no_row()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (mine, other) = (await room.CaseAsync(), await room.CaseAsync("directline|c2#1", chat: "directline|c2"));
        var foreign = (await room.ImportAsync(other, "file1", [Row(2, "甲公司", "宣传片", 100)])).Rows[0].ClaimId;

        var import = await room.ImportAsync(mine, "file2", [Row(2, "甲公司", "宣传片", 900, foreign)]);

        Assert.Equal(ClaimVerdict.New, Assert.Single(import.Rows).Verdict);
        Assert.Equal(100, Assert.Single(await room.Get<ClaimLists>().OfCaseAsync(other, Lawyer, CoreRoom.Stop)).Fields.Owed);
    }

    [Fact]
    public async Task Cell_that_staff_changed_is_shown_and_never_overwritten()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var claimId = (await room.ImportAsync(caseId, "file1", [Row(2, "甲公司", "宣传片", 100)])).Rows[0].ClaimId!.Value;
        var claim = (await room.CardAsync(claimId)).Claim;
        Assert.True((await room.Get<ChangeClaim>().SetAsync(claimId, Lawyer, claim.Version, claim.Fields with { Owed = 80 }, CoreRoom.Stop)).Succeeded);

        var again = await room.ImportAsync(caseId, "file2", [new ClaimEntry(null, 2, claimId, new ClaimFields { Debtor = "甲公司", Project = "宣传片二", Owed = 120 }, [])]);

        Assert.Equal(new KeptCell(ClaimField.Owed, "80", "120"), Assert.Single(again.Rows[0].Kept));
        var now = (await room.CardAsync(claimId)).Claim;
        Assert.Equal((80, "宣传片二"), (now.Fields.Owed, now.Fields.Project));
        Assert.Equal((CellWriter.Staff, CellWriter.Enterprise), (now.Cells[ClaimField.Owed].Writer, now.Cells[ClaimField.Project].Writer));
    }

    [Fact]
    public async Task Vanished_rows_are_asked_about_and_a_row_without_words_takes_nothing_away()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var first = await room.ImportAsync(caseId, "file1", [Row(2, "甲公司", "宣传片", 100), Row(3, "乙公司", "网站", 200)]);

        var again = await room.ImportAsync(caseId, "file2", [Row(2, "甲公司", "宣传片", null)]);

        Assert.Equal(first.Rows[1].ClaimId, Assert.Single(again.Vanished).Id);
        Assert.Equal([100, 200], (await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop)).Select(row => row.Fields.Owed));
    }

    [Fact]
    public async Task Preview_changes_nothing()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();

        var preview = await room.Get<ImportClaims>().PreviewAsync(caseId, "file1", [Row(2, "甲公司", "宣传片", 100)], [], CoreRoom.Stop);

        Assert.Equal((1, 100), (preview.Taken, preview.Sum));
        Assert.Empty(await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop));
    }

    [Fact]
    public async Task What_the_chat_says_is_a_row_once_the_case_is_complete_and_later_changes_only_what_is_said_anew()
    {
        await using var room = await CoreRoom.OpenAsync();
        var request = CoreRoom.Request();
        var open = room.Get<OpenCase>();
        var caseId = (await open.RunAsync(request, CoreRoom.Stop)).Value.CaseId;
        Assert.Empty(await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop));

        await open.RunAsync(request with { IsComplete = true }, CoreRoom.Stop);
        var row = Assert.Single(await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop));
        Assert.Equal(("甲方100%公司", 35000), (row.Fields.Debtor, row.Fields.Owed));

        await room.ImportAsync(caseId, "file1", [new ClaimEntry(null, 2, row.Id, new ClaimFields { Debtor = "甲方100%公司", Owed = 36000 }, [])]);
        var said = (PaymentRecoveryPayload)request.Payload;
        await room.Get<AmendCase>().RunAsync(caseId, "a1", said with { Claims = [said.Claims[0] with { Project = "宣传片" }] }, null, null, true, null, CoreRoom.Stop);

        var now = Assert.Single(await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop));
        Assert.Equal((36000, "宣传片"), (now.Fields.Owed, now.Fields.Project));
    }

    [Fact]
    public async Task Claims_are_as_visible_as_their_case()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        var claimId = (await room.ImportAsync(caseId, "file1", [Row(2, "甲公司", "宣传片", 100)])).Rows[0].ClaimId!.Value;
        var lists = room.Get<ClaimLists>();
        var supervisor = new Reader(CoreRoom.Supervisor, IsSupervisor: true);

        Assert.NotNull(await lists.FindAsync(claimId, CoreRoom.OtherLawyer, CoreRoom.Stop));
        Assert.Null(await lists.FindAsync(claimId, CoreRoom.Economist, CoreRoom.Stop));
        Assert.Null(await lists.FindAsync(claimId, supervisor, CoreRoom.Stop));
        Assert.Equal("claim.not_found", (await room.Get<ChangeClaim>().SetAsync(claimId, CoreRoom.Economist, 1, new(), CoreRoom.Stop)).Problem?.Code);
        Assert.True((await room.Get<FrontDoor.Core.Cases.Access.OpenContent>().RunAsync(caseId, supervisor, "投诉核查", CoreRoom.Stop)).Succeeded);
        Assert.NotNull(await lists.FindAsync(claimId, supervisor, CoreRoom.Stop));
    }

    [Fact]
    public async Task Merged_case_brings_its_claims_along()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (closing, staying) = (await room.CaseAsync(), await room.CaseAsync("directline|c2#1", chat: "directline|c2"));
        await room.ImportAsync(staying, "file1", [Row(2, "乙公司", "网站", 200)]);
        var moved = (await room.ImportAsync(closing, "file2", [Row(2, "甲公司", "宣传片", 100)])).Rows[0].ClaimId!.Value;

        Assert.True((await room.Get<MergeCases>().RunAsync(closing, staying, Lawyer, CoreRoom.Stop)).Succeeded);

        Assert.Equal([(1, "乙公司"), (2, "甲公司")], (await room.Get<ClaimLists>().OfCaseAsync(staying, Lawyer, CoreRoom.Stop)).Select(row => (row.Ordinal, row.Fields.Debtor)));
        Assert.Equal(staying, (await room.CardAsync(moved)).Claim.CaseId);
    }

    [Fact]
    public async Task Merged_case_brings_its_papers_along_behind_those_of_the_other()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (closing, staying) = (await room.CaseAsync(), await room.CaseAsync("directline|c2#1", chat: "directline|c2"));
        foreach (var (caseId, names) in new[] { (staying, "a"), (closing, "bc") })
        {
            var claim = (await room.ImportAsync(caseId, "file-" + names, [Row(2, "甲公司", "宣传片" + names, 100)])).Rows[0].ClaimId!.Value;
            foreach (var name in names)
            {
                Assert.True((await room.Get<PaperBook>().AddAsync(caseId, PaperKind.DemandLetter, [claim], new FileReference(new string(name, 64), "a.docx", "application/msword", 1), new(2025, 4, 19), Lawyer, CoreRoom.Stop)).Succeeded);
            }
        }

        Assert.True((await room.Get<MergeCases>().RunAsync(closing, staying, Lawyer, CoreRoom.Stop)).Succeeded);

        Assert.Equal([(3, 'c'), (2, 'b'), (1, 'a')], (await room.Get<PaperBook>().OfCaseAsync(staying, Lawyer, CoreRoom.Stop)).Select(paper => (paper.Version, paper.File.Sha256[0])));
    }

    [Fact]
    public async Task Debtor_of_a_row_is_a_side_of_the_case_and_the_case_is_found_by_it()
    {
        await using var room = await CoreRoom.OpenAsync();
        var caseId = await room.CaseAsync();
        Assert.True((await room.Get<Organisations>().SaveAsync(CoreRoom.Lawyer, "杭州丙网络有限公司", CoreRoom.Stop)).Succeeded);
        Assert.NotNull(await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop));

        await room.ImportAsync(caseId, "file1", [Row(2, "杭州乙网络有限公司", "网站", 200), Row(3, "杭州丙网络有限公司", "小程序", 300)]);

        Assert.Null(await room.Lists.FindAsync(caseId, Lawyer, CoreRoom.Stop));
        Assert.Empty(await room.Get<ClaimLists>().OfCaseAsync(caseId, Lawyer, CoreRoom.Stop));
        Assert.Equal(caseId, Assert.Single(await room.Lists.ListAsync(new CaseFilter(CaseList.MyDesks, Search: "杭州乙网络"), CoreRoom.OtherLawyer, CoreRoom.Stop)).Id);
    }
}
