using System.Net;
using System.Text;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Recovery.Claims;

namespace FrontDoor.Tests.Recovery;

/// <summary>The page of an exhibit as a browser asks for it.</summary>
public sealed class ExhibitPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_stand_on_the_page_and_choices_that_nobody_offered_change_nothing()
    {
        await using var room = await RecoveryRoom.OpenAsync();
        await room.ImportAsync(new ClaimFields { Debtor = "杭州甲有限公司", Owed = 1000 });
        var claim = (await room.ClaimsAsync()).Single();
        var exhibit = await room.SendAsync("聊天.txt", Encoding.UTF8.GetBytes("王总 2025/3/5 14:22:10\n片子收到，没问题，下周一定付\n小李 2025/3/5 14:25:01\n好的"));
        var page = $"/console/cases/{room.Opened.CaseId}/exhibits/{exhibit.Id}";

        var shown = WebUtility.HtmlDecode(await room.Browser.Client.GetStringAsync(page, Cancel));
        Assert.Contains("片子收到，没问题，下周一定付", shown, StringComparison.Ordinal);
        Assert.Contains("读出 2 条", shown, StringComparison.Ordinal);

        foreach (var (element, side) in new[] { ("99", "FromDebtor"), ("Demand", "99") })
        {
            Assert.Equal(HttpStatusCode.OK, (await room.Browser.PostAsync(page, "filing", ("claim", claim.Id.ToString()), ("element", element), ("side", side))).StatusCode);
        }

        await room.Browser.PostAsync(page, "marks", ("words", "下周一定付"), ("kind", "99"));
        var item = (await room.ExhibitsAsync()).Single();
        Assert.Empty(item.Filings);
        Assert.Equal(MarkKind.Other, Assert.Single(item.Marks).Kind);
    }
}
