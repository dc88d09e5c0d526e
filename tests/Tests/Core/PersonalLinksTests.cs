using FrontDoor.Core.Cases;

namespace FrontDoor.Tests.Core;

public class PersonalLinksTests
{
    [Fact]
    public async Task Link_opens_its_case_until_it_expires()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (opened, links) = (await room.OpenCaseAsync(), room.Get<PersonalLinks>());

        Assert.Equal(opened.Number, (await links.FindAsync(opened.LinkToken, CoreRoom.Stop))?.Number);
        Assert.Null(await links.FindAsync(opened.Number, CoreRoom.Stop));
        room.Clock.Advance(TimeSpan.FromDays(180));
        Assert.Null(await links.FindAsync(opened.LinkToken, CoreRoom.Stop));
    }

    [Fact]
    public async Task Colleagues_link_wished_twice_under_one_key_is_one_link_and_its_owner_revokes_it_alone()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (opened, links) = (await room.OpenCaseAsync(), room.Get<PersonalLinks>());
        var first = (await links.ForColleagueAsync(opened.CaseId, "turn 1", CoreRoom.Stop)).Value;
        Assert.Equal(first, (await links.ForColleagueAsync(opened.CaseId, "turn 1", CoreRoom.Stop)).Value);
        var second = (await links.ForColleagueAsync(opened.CaseId, "turn 2", CoreRoom.Stop)).Value;
        Assert.NotEqual(first, second);
        var made = await links.ColleaguesAsync(opened.CaseId, CoreRoom.Stop);
        Assert.Equal(2, made.Count);

        await links.RevokeColleagueAsync(opened.CaseId, made[0].Id, CoreRoom.Stop);

        Assert.Single(await links.ColleaguesAsync(opened.CaseId, CoreRoom.Stop));
        Assert.Single(new[] { await links.FindAsync(first, CoreRoom.Stop), await links.FindAsync(second, CoreRoom.Stop) }, found => found is null);
        Assert.NotNull(await links.FindAsync(opened.LinkToken, CoreRoom.Stop));
    }

    [Fact]
    public async Task Revoked_link_opens_nothing_and_a_new_one_is_made()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (opened, links) = (await room.OpenCaseAsync(), room.Get<PersonalLinks>());
        var colleague = (await links.ForColleagueAsync(opened.CaseId, "wish", CoreRoom.Stop)).Value;
        Assert.True((await links.FindAsync(colleague, CoreRoom.Stop))!.MayOnlyAdd);

        await links.RevokeAllAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);

        Assert.Null(await links.FindAsync(opened.LinkToken, CoreRoom.Stop));
        Assert.Null(await links.FindAsync(colleague, CoreRoom.Stop));
        Assert.Equal("link.revoked", (await links.OwnUnlessRevokedAsync(opened.CaseId, CoreRoom.Stop)).Problem?.Code);
        var other = (await links.OwnAsync(opened.CaseId, CoreRoom.Stop)).Value;
        Assert.NotEqual(opened.LinkToken, other);
        Assert.Equal(other, (await links.OwnUnlessRevokedAsync(opened.CaseId, CoreRoom.Stop)).Value);
    }
}
