using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Recovery;

/// <summary>Claims in the chat of the whole host, nothing replaced.</summary>
public sealed class ClaimsInChat
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Debt_told_in_the_chat_is_a_claim_whose_gaps_are_told_and_one_more_is_added()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(environment: "Development", settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var (services, (id, token)) = (host.Host.Services, await host.BeginAsync());
        var lawyer = (await services.GetRequiredService<DirectoryLists>().SpecialistsAsync(Stop)).First(s => s.Name == "沈律师").Id;
        await SayAsync(host, id, token, "青禾展览有限公司欠我们展厅视频尾款35000元，没签合同，只有微信聊天记录。我是杭州样例数字文化有限公司的王小样，电话13800001234");
        await SayAsync(host, id, token, "就这些了");
        await SayAsync(host, id, token, "确认");

        var missing = await SayAsync(host, id, token, "还缺什么");
        var added = await SayAsync(host, id, token, "再加一笔 杭州乙网络有限公司欠我们3万");

        Assert.Contains("青禾展览有限公司", missing, StringComparison.Ordinal);
        Assert.Contains("信息参考，不构成法律意见", missing, StringComparison.Ordinal);
        Assert.Contains("记下了", added, StringComparison.Ordinal);
        var caseId = (await services.GetRequiredService<CaseLists>().ListAsync(new CaseFilter(CaseList.MyDesks), lawyer, Stop)).Single(row => row.Enterprise?.Contains("样例数字文化", StringComparison.Ordinal) == true).Id;
        var claims = await services.GetRequiredService<ClaimLists>().OfCaseAsync(caseId, lawyer, Stop);
        Assert.Equal([("青禾展览有限公司", 35000), ("杭州乙网络有限公司", 30000)], claims.Select(claim => (claim.Fields.Debtor, claim.Fields.Owed)));

        Assert.Contains("律师还没有核定", await SayAsync(host, id, token, "新项目怎么留痕"), StringComparison.Ordinal);
        var library = services.GetRequiredService<TextLibrary>();
        Assert.True((await library.ApproveAsync((await library.ListAsync(Stop)).Single(text => text is { Key: "project.start", Language: "zh-Hans" }).Id, lawyer, Stop)).Succeeded);
        Assert.Contains("1/6", await SayAsync(host, id, token, "新项目怎么留痕？"), StringComparison.Ordinal);
    }

    /// <summary>What is answered to these words.</summary>
    private static async Task<string> SayAsync(DirectLineHost host, string id, string token, string text)
    {
        var (_, before) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text, locale = "zh-CN", channelData = new { clientActivityID = Guid.NewGuid().ToString() } });
        var (_, after) = await host.SendAsync("GET", $"conversations/{id}/activities?watermark={before["watermark"]}", token);
        return string.Join('\n', after["activities"]!.AsArray().Where(activity => (string?)activity!["from"]!["role"] != "user").Select(activity => (string?)activity!["text"] ?? activity!["attachments"]?.ToJsonString() ?? ""));
    }
}
