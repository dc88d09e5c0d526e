using FrontDoor.Core;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Storage;
using FrontDoor.Tests.Core;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Notices;

/// <summary>What may be written, and whom it would reach.</summary>
public class WriteNoticeTests
{
    public static TheoryData<string, NoticeContent> BadContents()
    {
        var good = NoticeRoom.Words();
        return new()
        {
            { "notice.empty", good with { Text = "  " } },
            { "notice.empty", good with { Title = "" } },
            { "notice.text_too_long", good with { Text = new('长', 20_000) } },
            { "notice.title_too_long", good with { Title = new('长', 61) } },
            { "notice.link_bad", good with { Link = "javascript:alert(1)" } },
            { "notice.in_past", good with { NotBefore = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) } },
            { "notice.ends_before", good with { ValidUntil = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) } },
            { "notice.choices_bad", good with { Purpose = NoticePurpose.Survey, Choices = ["来"] } },
            { "notice.choices_bad", good with { Choices = ["来", "不来"] } },
            { "notice.no_way", good with { Ways = [] } },
            { "notice.urgent_only_safety", good with { UrgentReason = "急" } },
            { "notice.reason_needed", good with { Purpose = NoticePurpose.Safety, UrgentReason = " " } },
        };
    }

    [Theory]
    [MemberData(nameof(BadContents))]
    public async Task Bad_content_is_refused_before_anything_is_stored(string code, NoticeContent content)
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 1);

        var saved = await room.Write.SaveAsync(Guid.CreateVersion7(), content, room.Captain, NoticeRoom.Stop);

        Assert.Equal(code, saved.Problem?.Code);
        Assert.Empty(await room.Lists.ListAsync(room.Supervisor, NoticeRoom.Stop));
    }

    [Fact]
    public async Task An_audience_of_nobody_is_refused_and_freezes_nothing()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 2);
        var id = Guid.CreateVersion7();
        await room.Write.SaveAsync(id, NoticeRoom.Words() with { Audience = new() { Industries = ["没有的行业"] } }, room.Captain, NoticeRoom.Stop);

        Assert.Equal("notice.nobody", (await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal(NoticeState.Draft, (await room.FindAsync(id)).State);
        Assert.Equal(0, (await room.ProgressAsync(id)).All);
    }

    [Fact]
    public async Task A_captain_reaches_only_the_own_park_whatever_is_asked_for()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 3);
        var foreign = await room.ReadAsync(db => db.Set<Enterprise>().SingleAsync(e => e.Name == "邻园企业", NoticeRoom.Stop));
        var id = Guid.CreateVersion7();
        var content = NoticeRoom.Words() with { Ways = [NoticeWays.Chat, NoticeWays.Link], Audience = new() { Enterprises = [foreign.Id], Parks = [foreign.ParkId!.Value] } };
        await room.Write.SaveAsync(id, content, room.Captain, NoticeRoom.Stop);

        Assert.Equal("notice.nobody", (await room.Write.HandInAsync(id, room.Captain, NoticeRoom.Stop)).Problem?.Code);
        var own = await room.SendAsync();
        Assert.Null(await room.Lists.FindAsync(own, room.Neighbour, NoticeRoom.Stop));
        Assert.Null(await room.Lists.ProgressAsync(own, room.Neighbour, NoticeRoom.Stop));
        Assert.Empty(await room.Lists.RecipientsAsync(own, room.Neighbour, RecipientFilter.All, 0, 10, NoticeRoom.Stop));
        Assert.Equal("notice.not_found", (await room.Steer.CancelAsync(own, room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("notice.not_found", (await room.Write.ChaseAsync(own, Guid.CreateVersion7(), "提醒", room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
        Assert.Equal("notice.not_found", (await room.Write.SaveAsync(own, content, room.Neighbour, NoticeRoom.Stop)).Problem?.Code);
    }

    [Fact]
    public async Task The_preview_says_who_is_reached_by_which_way_and_who_is_not_and_why()
    {
        await using var core = await CoreRoom.OpenAsync();
        var room = await NoticeRoom.OpenAsync(core, 4);
        var people = await room.ReadAsync(db => db.Set<Contact>().OrderBy(c => c.Person).Select(c => c.Id).ToListAsync(NoticeRoom.Stop));
        await core.Get<Database>().WriteAsync<Done>(async db =>
        {
            (await db.Set<ContactConsent>().SingleAsync(c => c.ContactId == people[0] && c.Purpose == NoticePurpose.Service, NoticeRoom.Stop)).Say(false, "chat", core.Clock.GetUtcNow());
            db.Add(new ContactAddress(people[1], ContactAddress.Sms, "13800000001"));
            return default(Done);
        }, NoticeRoom.Stop);
        var id = Guid.CreateVersion7();
        await room.Write.SaveAsync(id, NoticeRoom.Words() with { Ways = [NoticeWays.Sms, NoticeWays.Chat] }, room.Captain, NoticeRoom.Stop);

        var preview = (await room.Write.PreviewAsync(id, room.Captain, NoticeRoom.Stop))!;

        Assert.Equal((3, 3), (preview.People, preview.Enterprises));
        Assert.Equal((1, 2), (preview.ByWay["sms"], preview.ByWay["directline"]));
        Assert.Equal(1, preview.Unreached["opted_out"]);
        Assert.NotNull(preview.Finish);
        await room.SendAsync();
        Assert.Equal(3, (await room.Write.PreviewAsync(id, room.Captain, NoticeRoom.Stop))!.TwiceToday);
    }
}
