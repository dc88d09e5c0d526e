using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FrontDoor.Tests.Host;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.DirectLine;

public class DirectLineUploads
{
    /// <summary>As Web Chat sends it: the activity has a file name.</summary>
    private static MultipartFormDataContent Form(string name, byte[] bytes, string key = "up1")
    {
        var activity = new StringContent($$$"""{"attachments":[{"contentType":"text/plain","name":"{{{name}}}","thumbnailUrl":"data:image/png;base64,AAAA"}],"channelData":{"attachmentSizes":[{{{bytes.Length}}}],"clientActivityID":"{{{key}}}"},"type":"message","from":{"id":"x"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        return new() { { activity, "activity", "blob" }, { new ByteArrayContent(bytes), "file", name } };
    }

    private static async Task<JsonNode> LastFromUserAsync(DirectLineHost host, string id, string token)
    {
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        return set["activities"]!.AsArray().Last(activity => (string?)activity!["from"]?["role"] == "user")!;
    }

    [Fact]
    public async Task A_form_is_echoed_with_a_signed_link_that_gives_the_bytes_back_safely()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var (status, _) = await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Form("聊天 记录.html", "<b>hi</b>"u8.ToArray()));
        Assert.Equal(200, status);

        var echo = await LastFromUserAsync(host, id, token);
        Assert.Equal("up1", (string?)echo["channelData"]!["clientActivityID"]);
        var attachment = echo["attachments"]!.AsArray().Single()!;
        Assert.Equal("聊天 记录.html", (string?)attachment["name"]);
        using var file = await host.Client.GetAsync((string?)attachment["contentUrl"], TestContext.Current.CancellationToken);
        Assert.Equal("<b>hi</b>", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_changed_opens_nothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Form("a.txt", "hello"u8.ToArray()));
        var link = (string)(await LastFromUserAsync(host, id, token))["attachments"]![0]!["contentUrl"]!;
        foreach (var changed in (string[])[link.Replace("a.txt", "a.html", StringComparison.Ordinal), link.Replace("text%2Fplain", "image%2Fpng", StringComparison.Ordinal), link[..^1], link.Split('?')[0]])
        {
            using var answer = await host.Client.GetAsync(changed, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_raw_body_is_a_file_too()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var content = new ByteArrayContent("amount: 35000"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("""name="file"; filename="../x.txt" """.Insert(0, "form-data; "));
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, content)).Status);
        Assert.Equal("x.txt", (string?)(await LastFromUserAsync(host, id, token))["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task A_refused_file_still_has_a_turn_so_that_the_bot_says_why()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Form("empty.txt", []))).Status);
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal("echo  file.empty", (string?)set["activities"]!.AsArray()[^1]!["text"]);
    }

    [Fact]
    public async Task A_client_cannot_name_a_stored_file_or_a_script_as_its_own_attachment()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        foreach (var address in (string[])["file:" + new string('a', 64), "javascript:alert(1)", "data:text/html,x"])
        {
            await host.SendAsync("POST", $"conversations/{id}/activities", token, new { type = "message", text = "see", attachments = new[] { new { contentType = "text/plain", contentUrl = address } } });
            Assert.DoesNotContain(address[..5], (await LastFromUserAsync(host, id, token)).ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_upload_over_100_MB_is_heard_to_its_end_and_answered_413()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var content = new ByteArrayContent(new byte[(100 << 20) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");

        var (status, body) = await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, content);

        Assert.Equal((413, "MessageSizeTooBig"), (status, (string?)body["error"]!["code"]));
    }

    [Fact]
    public async Task A_picture_comes_back_with_an_address_under_which_a_page_shows_it()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var content = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="));
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("form-data; name=\"file\"; filename=\"chat.png\"");
        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, content)).Status);

        var shown = (string?)(await LastFromUserAsync(host, id, token))["attachments"]![0]!["thumbnailUrl"];
        using var picture = await host.Client.GetAsync(shown, TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_arrives_counts_also_when_the_client_does_not_say_how_much_that_is()
    {
        await using var host = new DirectLineHost(await TestHost.StartAsync(services => services.AddSingleton<IBot, EchoBot>(), settings: [("DirectLine:Secret", DirectLineHost.Secret), ("Files:ChatMegabytesPerDay", "130")]));
        var (id, token) = await host.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            var recording = new byte[40 << 20];
            Convert.FromHexString("00000018667479704D344120").CopyTo(recording, 0);
            recording[^1] = (byte)i;
            var content = new StreamContent(new Unseekable(recording));
            content.Headers.ContentType = new MediaTypeHeaderValue("audio/mp4");
            Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, content)).Status);
        }

        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal("echo  upload.quota", (string?)set["activities"]!.AsArray()[^1]!["text"]);
        Assert.Equal(1, set["activities"]!.AsArray().Count(activity => (string?)activity!["from"]!["role"] == "user" && (activity["attachments"] as JsonArray)?.Count == 1));
    }

    [Fact]
    public async Task Of_a_thousand_files_in_one_message_twenty_are_taken_and_one_sentence_says_so()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        var form = new MultipartFormDataContent();
        for (var i = 0; i < 1000; i++)
        {
            form.Add(new ByteArrayContent("x"u8.ToArray()), "file", $"{i}.txt");
        }

        Assert.Equal(200, (await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, form)).Status);
        Assert.Equal(20, (await LastFromUserAsync(host, id, token))["attachments"]!.AsArray().Count);
        var (_, set) = await host.SendAsync("GET", $"conversations/{id}/activities", token);
        Assert.Equal("echo  upload.too_many", (string?)set["activities"]!.AsArray()[^1]!["text"]);
    }

    [Fact]
    public async Task A_file_is_saved_under_an_ending_of_its_kind_and_shown_under_its_own_name()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        await host.SendAsync("POST", $"conversations/{id}/upload?userId=x", token, Form("run.bat", "@echo off"u8.ToArray()));
        var attachment = (await LastFromUserAsync(host, id, token))["attachments"]![0]!;
        Assert.Equal("run.bat", (string?)attachment["name"]);
        using var file = await host.Client.GetAsync((string?)attachment["contentUrl"], TestContext.Current.CancellationToken);
        Assert.Equal("run.bat.txt", file.Content.Headers.ContentDisposition!.FileNameStar);
    }

    /// <summary>A stream whose length nobody knows is sent in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    [Fact]
    public async Task A_form_without_files_or_cut_off_is_refused()
    {
        await using var host = await DirectLineHost.StartAsync();
        var (id, token) = await host.BeginAsync();
        Assert.Equal(400, (await host.SendAsync("POST", $"conversations/{id}/upload", token, new MultipartFormDataContent { { new StringContent("x"), "other" } })).Status);
        var broken = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhal"u8.ToArray());
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        Assert.Equal(400, (await host.SendAsync("POST", $"conversations/{id}/upload", token, broken)).Status);
    }
}
