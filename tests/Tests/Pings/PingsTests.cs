using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Outbox;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace FrontDoor.Tests.Pings;

/// <summary>Pings of the real host to local servers that speak each protocol.</summary>
public sealed class PingsTests : IAsyncLifetime
{
    private const string Secret = "a-secret-of-the-tests";
    private static readonly string[] Said = ["甲方", "律师函", "张三", "13800000000", "35000", "某某视觉"];
    private readonly SmtpServer mail = new();
    private PingReceiver receiver = null!;
    private TestHost host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PingAddresses Addresses => host.Services.GetRequiredService<PingAddresses>();

    public async ValueTask InitializeAsync()
    {
        receiver = await PingReceiver.StartAsync();
        host = await TestHost.StartAsync(settings:
        [
            ("Pings:Smtp:Host", "127.0.0.1"), ("Pings:Smtp:Port", mail.Port.ToString(CultureInfo.InvariantCulture)), ("Pings:Smtp:Security", "None"), ("Pings:Smtp:From", "door@example.cn"),
            ("Pings:Sms:Url", receiver.Address + "/sms"), ("Pings:Sms:Secret", Secret), ("Pings:RobotHosts:0", "127.0.0.1"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await receiver.DisposeAsync();
        await mail.DisposeAsync();
    }

    [Fact]
    public async Task New_case_pings_its_desk_by_mail_with_number_and_link_and_nothing_that_was_said()
    {
        await AddAsync(PingWay.Email, "desk@example.cn");
        await AddAsync(PingWay.Email, "other@example.cn", Desk.Economy);

        var opened = await OpenAsync();

        await EndedAsync(OutboxState.Sent);
        var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(mail.Messages))), Cancel);
        Assert.Equal("desk@example.cn", message.To.Mailboxes.Single().Address);
        AssertIsPing(message.Subject + message.TextBody, opened);
    }

    [Fact]
    public async Task Gateway_gets_a_POST_signed_over_time_and_body_with_a_key()
    {
        await AddAsync(PingWay.Sms, "13900001111");

        var opened = await OpenAsync();

        await EndedAsync(OutboxState.Sent);
        var (path, _, headers, body) = Assert.Single(receiver.Posts);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{headers["X-Timestamp"]}\n{body}"));
        Assert.Equal(("/sms", Convert.ToHexStringLower(expected)), (path, headers["X-Signature"].ToString()));
        var sent = JsonDocument.Parse(body).RootElement;
        Assert.Equal("13900001111", sent.GetProperty("phone").GetString());
        Assert.StartsWith("ping:", sent.GetProperty("id").GetString(), StringComparison.Ordinal);
        AssertIsPing(sent.GetProperty("text").GetString()!, opened);
    }

    [Theory]
    [InlineData(PingWay.WeCom, null)]
    [InlineData(PingWay.DingTalk, "SECabc123")]
    public async Task Robot_of_the_desks_group_gets_a_text_signed_where_it_wants_that(PingWay way, string? secret)
    {
        await AddAsync(way, receiver.Address + "/send?key=k1", secret: secret);

        var opened = await OpenAsync();

        await EndedAsync(OutboxState.Sent);
        var (_, query, _, body) = Assert.Single(receiver.Posts);
        Assert.Equal("k1", query["key"]);
        if (secret is not null)
        {
            // The vendor's formula: key and last line of what is signed are both the secret.
            var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{query["timestamp"]}\n{secret}"));
            Assert.Equal(Convert.ToBase64String(expected), query["sign"]);
        }

        var text = JsonDocument.Parse(body).RootElement;
        Assert.Equal("text", text.GetProperty("msgtype").GetString());
        AssertIsPing(text.GetProperty("text").GetProperty("content").GetString()!, opened);
    }

    [Theory]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", OutboxState.Failed)]
    [InlineData(200, """{"errcode":45009,"errmsg":"too fast"}""", OutboxState.Queued)]
    [InlineData(503, "busy", OutboxState.Queued)]
    [InlineData(404, "gone", OutboxState.Failed)]
    [InlineData(200, "<html>", OutboxState.Unknown)]
    public async Task What_a_robot_answers_decides_whether_the_ping_is_tried_again(int status, string answer, OutboxState state)
    {
        receiver.Answer = (status, answer);
        await AddAsync(PingWay.WeCom, receiver.Address + "/send?key=k1");

        await OpenAsync();

        await TestHost.EventuallyAsync(() => Task.FromResult(!receiver.Posts.IsEmpty), "the robot is called");
        await EndedAsync(state);
        Assert.Single(receiver.Posts);
    }

    [Fact]
    public async Task Mail_refused_for_good_has_failed_and_one_cut_off_in_the_middle_is_unknown()
    {
        mail.AnswerToRecipient = "550 no such user";
        await AddAsync(PingWay.Email, "nobody@example.cn");
        await OpenAsync();
        await EndedAsync(OutboxState.Failed);

        (mail.AnswerToRecipient, mail.DiesAfterData) = ("250 OK", true);
        await Addresses.TryAsync((await Addresses.ListAsync(Cancel)).Single().Id, Cancel);
        await EndedAsync(OutboxState.Unknown);
        Assert.Single(mail.Messages);
    }

    [Fact]
    public async Task Who_waits_for_a_person_pings_the_desk_again()
    {
        await AddAsync(PingWay.Sms, "13900001111");
        var opened = await OpenAsync();
        var desk = host.Services.GetRequiredService<HandoffDesk>();

        await desk.RequestPersonAsync("directline|c1", CaseRef.Opened("directline|c1#1"), Cancel);
        await desk.RequestPersonAsync("directline|c1", CaseRef.Opened("directline|c1#1"), Cancel);

        await TestHost.EventuallyAsync(() => Task.FromResult(receiver.Posts.Count == 2), "two pings");
        // Both may be due at once and go out side by side.
        var waiting = Assert.Single(receiver.Posts, post => post.Body.Contains("等人", StringComparison.Ordinal));
        AssertIsPing(waiting.Body, opened);
    }

    [Fact]
    public async Task Case_nobody_takes_pings_the_group_then_the_lead_then_the_supervisor()
    {
        // A Monday, 10:00 in Shanghai.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        await using var office = await TestHost.StartAsync(services => services.AddSingleton<TimeProvider>(clock), settings:
            [("Pings:Sms:Url", receiver.Address + "/sms"), ("Pings:Sms:Secret", Secret), ("Handoff:TimerSeconds", "1")]);
        var (lead, supervisor) = await StaffAsync(office);
        var addresses = office.Services.GetRequiredService<PingAddresses>();
        await addresses.AddAsync(await DeskAsync(Desk.Legal, office), null, PingWay.Sms, "13900000001", null, [], Cancel);
        await addresses.AddAsync(null, lead, PingWay.Sms, "13900000002", null, [], Cancel);
        await addresses.AddAsync(null, supervisor, PingWay.Sms, "13900000003", null, [], Cancel);

        var opened = (await office.Services.GetRequiredService<OpenCase>().RunAsync(CoreRoom.Request(), Cancel)).Value;
        await office.Services.GetRequiredService<HandoffDesk>().RequestPersonAsync("directline|c1", opened.CaseId, Cancel);

        await HeardAsync("13900000001", "等人回话");
        clock.Advance(TimeSpan.FromMinutes(30));
        await HeardAsync("13900000001", "还没有人接手");
        Assert.DoesNotContain(receiver.Posts, post => !post.Body.Contains("13900000001", StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromMinutes(90));
        await HeardAsync("13900000002", "还没有人接手");
        Assert.DoesNotContain(receiver.Posts, post => post.Body.Contains("13900000003", StringComparison.Ordinal));
        clock.Advance(TimeSpan.FromDays(1));
        await HeardAsync("13900000003", "还没有人接手");
        Assert.All(receiver.Posts, post => AssertIsPing(JsonDocument.Parse(post.Body).RootElement.GetProperty("text").GetString()!, opened, office.Address));
    }

    [Fact]
    public async Task Only_an_administrator_keeps_the_addresses_and_a_bad_one_gets_a_sentence()
    {
        // In Development: elsewhere the cookie wants https.
        await using var office = await TestHost.StartAsync(environment: "Development", settings: [("Pings:RobotHosts:0", "127.0.0.1")]);
        using var administrator = new StaffBrowser(office);
        await administrator.SignInAsync("boss", await StaffBrowser.AddPersonAsync(office, "boss", Roles.Administrator));
        using var auditor = new StaffBrowser(office);
        await auditor.SignInAsync("looker", await StaffBrowser.AddPersonAsync(office, "looker", Roles.Auditor));
        var addresses = office.Services.GetRequiredService<PingAddresses>();
        var owner = $"desk:{(await office.Services.GetRequiredService<DirectoryLists>().DesksAsync(Cancel)).Single(desk => desk.Key == Desk.Legal).Id}";

        Assert.Contains("/console/welcome", (await auditor.GetAsync("/console/pings")).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        var refused = await administrator.PostAsync("/console/pings", "add", ("owner", owner), ("way", "WeCom"), ("address", "https://intranet.example/send"), ("secret", ""));
        Assert.Contains("127.0.0.1", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await administrator.PostAsync("/console/pings", "add", ("owner", owner), ("way", "WeCom"), ("address", "http://127.0.0.1:9/send?key=a-secret-key"), ("secret", ""));

        Assert.Equal(PingWay.WeCom, Assert.Single(await addresses.ListAsync(Cancel)).Way);
        Assert.DoesNotContain("a-secret", await administrator.Client.GetStringAsync("/console/pings", Cancel), StringComparison.Ordinal);
    }

    private async Task AddAsync(PingWay way, string address, string desk = Desk.Legal, string? secret = null) =>
        Assert.True((await Addresses.AddAsync(await DeskAsync(desk), null, way, address, secret, ["127.0.0.1"], Cancel)).Succeeded);

    private static async Task<(Guid Lead, Guid Supervisor)> StaffAsync(TestHost office)
    {
        var (lead, supervisor, save) = (Guid.NewGuid(), Guid.NewGuid(), office.Services.GetRequiredService<SaveSpecialist>());
        await save.RunAsync(lead, "L", [Desk.Legal], true, false, Cancel);
        await office.Services.GetRequiredService<DeskPeople>().SaveAsync(lead, new WorkProfile(20, [], [], [Desk.Legal]), Cancel);
        await save.RunAsync(supervisor, "S", [Desk.Management], true, false, Cancel);
        await save.SetSupervisorAsync(supervisor, true, Cancel);
        return (lead, supervisor);
    }

    private Task HeardAsync(string phone, string words) => TestHost.EventuallyAsync(
        () => Task.FromResult(receiver.Posts.Any(post => post.Body.Contains(phone, StringComparison.Ordinal) && JsonDocument.Parse(post.Body).RootElement.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal))), $"{phone} hears: {words}");

    private async Task<Guid> DeskAsync(string key, TestHost? office = null) => (await (office ?? host).Services.GetRequiredService<DirectoryLists>().DesksAsync(Cancel)).Single(desk => desk.Key == key).Id;

    private async Task<OpenedCase> OpenAsync() => (await host.Services.GetRequiredService<OpenCase>().RunAsync(CoreRoom.Request(), Cancel)).Value;

    private Task EndedAsync(OutboxState state) =>
        TestHost.EventuallyAsync(async () => (await Addresses.ListAsync(Cancel)).Any(address => address.Last == state), $"the last ping is {state}");

    private void AssertIsPing(string text, OpenedCase opened, string? address = null)
    {
        Assert.Contains(opened.Number, text, StringComparison.Ordinal);
        Assert.Contains($"{address ?? host.Address}/console/cases/{opened.CaseId}", text, StringComparison.Ordinal);
        Assert.All(Said, said => Assert.DoesNotContain(said, text, StringComparison.Ordinal));
    }
}
