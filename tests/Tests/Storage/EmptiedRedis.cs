using System.Net.Http.Headers;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Delivery;
using FrontDoor.Bot.Health;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Files;
using FrontDoor.Core.Handoff;
using FrontDoor.Tests.Channels;
using FrontDoor.Tests.Conversations;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Storage;

public sealed class EmptiedRedis
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_store_that_comes_back_empty_loses_no_case_no_thread_no_file_and_no_queued_message()
    {
        await using var redis = await RedisServer.StartAsync(isDurable: false);
        var stores = await SharedServers.NewStoresAsync();
        await using var host = new DirectLineHost(await TestHost.StartAsync(settings: [
            ("DirectLine:Secret", DirectLineHost.Secret), ("Database:Provider", "Postgres"),
            ("ConnectionStrings:Database", stores["ConnectionStrings:Database"]), ("ConnectionStrings:Redis", redis.Configuration)]));
        var (id, token) = await host.BeginAsync();
        await SayAsync(host, id, token, "尾款三万五拖了一年多。我是王小样，电话13800001234", "k1");
        await UploadAsync(host, id, token);
        var services = host.Host.Services;
        var opened = Assert.Single(await services.GetRequiredService<CasesOfConversation>().RunAsync("directline|" + id, Stop));
        var specialist = await TakeOverRounds.SpecialistAsync(host.Host);
        Assert.True((await services.GetRequiredService<TakeOverConversation>().RunAsync(opened.Id, specialist, Stop)).Succeeded);
        var lists = services.GetRequiredService<CaseLists>();
        await TestHost.EventuallyAsync(async () => (await LogAsync(host, id)).Contains("王律师", StringComparison.Ordinal), "the person is told who has taken over");
        var before = await lists.ThreadAsync(opened.Id, 0, specialist, Stop);

        await redis.KillAsync();
        Assert.True((await services.GetRequiredService<HandoffDesk>().ReplyAsync(opened.Id, specialist, "r1", "请把聊天截图发来", [], null, Stop)).Succeeded);
        await redis.StartAgainAsync();

        await TestHost.EventuallyAsync(async () => (await LogAsync(host, id)).Contains("请把聊天截图发来", StringComparison.Ordinal), "the queued words arrive");
        await SayAsync(host, id, token, "好的，稍后发", "k9");
        var thread = await lists.ThreadAsync(opened.Id, 0, specialist, Stop);
        Assert.Equal(before.Select(line => line.Line.Text), thread.Take(before.Count).Select(line => line.Line.Text));
        Assert.Contains(thread, line => line.Line.Text == "好的，稍后发");
        Assert.Equal(Holder.Specialist, (await services.GetRequiredService<HandoffDesk>().HolderOfAsync("directline|" + id, Stop)).Holder);
        var card = (await lists.FindAsync(opened.Id, specialist, Stop))!;
        await using var file = services.GetRequiredService<IFileStore>().Open(Assert.Single(card.Exhibits).File.Sha256);
        Assert.NotNull(file);
    }

    private static async Task<string> LogAsync(DirectLineHost host, string id)
    {
        try
        {
            return string.Join('\n', (await host.Host.Services.GetRequiredService<IConversationStore>().ReadLogAsync("directline|" + id, 0, 100, Stop)).Select(line => FrontDoor.Bot.Channels.ActivityJson.Read(line.Json).Text));
        }
        catch (Exception problem) when (StoreLoss.Caused(problem))
        {
            return "";
        }
    }

    private static async Task UploadAsync(DirectLineHost host, string id, string token)
    {
        var text = new ByteArrayContent("聊天记录"u8.ToArray());
        text.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { text, "file", "chat.txt" } };
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=dl_test", token, form)).Status);
    }

    private static Task SayAsync(DirectLineHost host, string id, string token, string text, string key) => TestHost.EventuallyAsync(
        async () => (await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text, locale = "zh-CN", channelData = new { clientActivityID = key } })).Status == 200,
        $"'{text}' is taken");
}
