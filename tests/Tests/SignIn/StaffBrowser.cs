using System.Text.RegularExpressions;
using FrontDoor.Bot.SignIn;
using FrontDoor.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.SignIn;

/// <summary>Somebody of the staff with a browser that keeps cookies and follows no redirect.</summary>
internal sealed partial class StaffBrowser(TestHost host) : IDisposable
{
    public HttpClient Client { get; } = host.NewClient();

    /// <summary>A new person; the password is returned.</summary>
    public static async Task<string> AddPersonAsync(TestHost host, string userName, string role, Guid? specialist = null, bool mustChange = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<People>().AddAsync(userName, userName, specialist, mustChange, role);
    }

    public Task<HttpResponseMessage> SignInAsync(string userName, string password, string page = "/console/sign-in") =>
        PostAsync(page, "sign-in", ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>Opens the page, takes its anti-forgery token, and posts the form.</summary>
    public Task<HttpResponseMessage> PostAsync(string page, string form, params (string Name, string Value)[] fields) => PostAsync(page, page, form, fields);

    /// <summary>As above, for a form of the page that goes elsewhere.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, string form, params (string Name, string Value)[] fields)
    {
        var html = await Client.GetStringAsync(page, TestContext.Current.CancellationToken);
        var token = Token().Match(html).Groups[1].Value;
        var content = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("_handler", form)).Append(new("__RequestVerificationToken", token));
        return await Client.PostAsync(address, new FormUrlEncodedContent(content), TestContext.Current.CancellationToken);
    }

    /// <summary>As a form with a file named <c>file</c>.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var html = await Client.GetStringAsync(page, TestContext.Current.CancellationToken);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name } };
        foreach (var (field, value) in fields.Append(("_handler", form)).Append(("__RequestVerificationToken", Token().Match(html).Groups[1].Value)))
        {
            content.Add(new StringContent(value), field);
        }

        return await Client.PostAsync(page, content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, TestContext.Current.CancellationToken);

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
