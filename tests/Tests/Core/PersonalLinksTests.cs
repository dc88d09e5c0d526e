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
    public async Task Revoked_link_opens_nothing_and_a_new_one_is_made()
    {
        await using var room = await CoreRoom.OpenAsync();
        var (opened, links) = (await room.OpenCaseAsync(), room.Get<PersonalLinks>());
        var colleague = (await links.ForColleagueAsync(opened.CaseId, CoreRoom.Stop)).Value;
        Assert.True((await links.FindAsync(colleague, CoreRoom.Stop))!.MayOnlyAdd);

        await links.RevokeAllAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop);

        Assert.Null(await links.FindAsync(opened.LinkToken, CoreRoom.Stop));
        Assert.Null(await links.FindAsync(colleague, CoreRoom.Stop));
        Assert.NotEqual(opened.LinkToken, (await links.OwnAsync(opened.CaseId, CoreRoom.Stop)).Value);
    }
}
