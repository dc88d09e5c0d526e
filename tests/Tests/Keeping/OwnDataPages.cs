using System.Net;
using System.Text.Json.Nodes;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;

namespace FrontDoor.Tests.Keeping;

/// <summary>The own data by the chat, on the whole host as it runs.</summary>
public sealed class OwnDataPages
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_in_the_chat_brings_the_own_data_and_a_changed_one_brings_nothing()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: ("DirectLine:Secret", DirectLineHost.Secret)));
        var (id, token) = await host.BeginAsync();
        await SayAsync(host, id, token, "客户欠我们八万，我的电话13800001234");
        await SayAsync(host, id, token, "导出我的数据");
        var (_, page) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        var said = page["activities"]!.AsArray().Select(activity => (string?)activity!["text"] ?? "").Single(text => text.Contains("/my-data?", StringComparison.Ordinal));
        var link = said[said.IndexOf("http", StringComparison.Ordinal)..].Split('\n')[0].Trim();

        var file = JsonNode.Parse(await host.Client.GetStringAsync(link, Stop))!;
        Assert.Equal("13800001234", (string?)file["Contact"]!["Phone"]);
        Assert.Single(file["Cases"]!.AsArray());

        using var forged = await host.Client.GetAsync(link.Replace("sig=", "sig=0", StringComparison.Ordinal), Stop);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
        using var other = await host.Client.GetAsync(link.Replace(id, "somebodyelse", StringComparison.Ordinal), Stop);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("zh-Hans", "保存多久")]
    [InlineData("zh-Hant", "保存多久")]
    [InlineData("en", "How long it is kept")]
    public async Task The_privacy_notice_says_who_what_for_how_long_and_which_rights(string language, string heading)
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync());
        var page = WebUtility.HtmlDecode(await host.Client.GetStringAsync("/privacy?lang=" + language, Stop));
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Equal(7, page.Split("<h2>").Length - 1);
    }

    private static Task<(int Status, JsonNode Body)> SayAsync(DirectLineHost host, string id, string token, string text) =>
        host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text, locale = "zh-CN", channelData = new { clientActivityID = text } });
}
