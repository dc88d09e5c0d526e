using System.Globalization;
using FrontDoor.Core.Directory;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Storage;
using FrontDoor.Tests.Structure;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Notices;

public class DirectoryUpdateTests
{
    [Fact]
    public async Task Wrong_codes_doubles_and_missing_parks_are_told_row_by_row_and_only_the_good_ones_are_taken()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);
        var update = core.Get<DirectoryUpdate>();
        DirectoryRow[] rows =
        [
            new(2, new("新企业", CreditCode: Code(1), Park: "东园"), "王经理", "13800000001", "wang@example.com", true),
            new(3, new("错码企业", CreditCode: "911234567890123456", Park: "东园")),
            new(4, new("新企业二", CreditCode: Code(1), Park: "东园")),
            new(5, new("没有园", Park: "南园")),
            new(6, new("", Park: "东园")),
            new(7, new("样例企业00000", Park: "西园", Size: "small", Tags: ["外贸"])),
            new(8, new("邻园企业", Park: "西园")),
        ];

        var plan = await update.PlanAsync(rows, NoticeRoom.Stop);
        Assert.Equal((1, 1, 1), (plan.Added, plan.Changed, plan.Same));
        Assert.Equal([(3, "code_bad"), (4, "double"), (5, "park_missing"), (6, "name_needed")], plan.Refused.Select(r => (r.Line, r.Why)));
        Assert.Null(await FindAsync(room, "新企业"));

        Assert.True((await update.ApplyAsync(rows, NoticeRoom.Stop)).Succeeded);
        var again = (await update.ApplyAsync(rows[..1], NoticeRoom.Stop)).Value;
        Assert.Equal((0, 1), (again.Added, again.Changed));
        Assert.NotNull(await FindAsync(room, "新企业"));
        Assert.Null(await FindAsync(room, "错码企业"));
        Assert.Equal(("small", "|外贸|", room.Neighbour.ParkId), (await FindAsync(room, "样例企业00000")) is { } moved ? (moved.Size, moved.Tags, moved.ParkId) : default);
        Assert.Equal(1, await room.ReadAsync(db => db.Set<Contact>().CountAsync(c => c.Phone == "13800000001", NoticeRoom.Stop)));
        Assert.Equal(4, await room.ReadAsync(db => db.Set<ContactConsent>().CountAsync(c => c.Said == "import" && c.IsGiven, NoticeRoom.Stop)));
    }

    [Fact]
    public async Task Thousands_of_enterprises_with_their_people_come_in_and_a_second_time_nothing_is_added()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 0);
        var update = core.Get<DirectoryUpdate>();
        var all = LongRun.IsWanted ? 20_000 : 2_000;
        var rows = Enumerable.Range(0, all).Select(i => new DirectoryRow(i + 2, new($"企业{i:D6}", CreditCode: Code(i), Park: "东园"), $"联系人{i}", string.Create(CultureInfo.InvariantCulture, $"139{i:D8}"))).ToList();

        var begun = TimeProvider.System.GetTimestamp();
        Assert.Equal(all, (await update.ApplyAsync(rows, NoticeRoom.Stop)).Value.Added);
        TestContext.Current.SendDiagnosticMessage("{0} enterprises in {1:F1} s", all, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);

        Assert.Equal(0, (await update.PlanAsync(rows, NoticeRoom.Stop)).Added);
        Assert.Equal(all, await room.ReadAsync(db => db.Set<Contact>().CountAsync(NoticeRoom.Stop)));
    }

    private static Task<Enterprise?> FindAsync(NoticeRoom room, string name) =>
        room.ReadAsync(db => db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Name == name, NoticeRoom.Stop));

    private static string Code(int number)
    {
        var body = "91330000MA" + (2_000_000 + number).ToString(CultureInfo.InvariantCulture);
        return body + CreditCode.CheckCharacter(body);
    }
}

[OnPostgres]
public sealed class DirectoryUpdateOnPostgres : DirectoryUpdateTests;
