using FrontDoor.Bot.Commands;
using FrontDoor.Bot.SignIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FrontDoor.Bot.Samples;

/// <summary>What a person at the terminal sees when the host is up. It goes to the terminal and not to the log, which others may keep.</summary>
public sealed class StartNotice(IServer server, IHostEnvironment environment, DataFolder folder, TextWriter output)
{
    private static readonly Dictionary<string, string> RoleNames = new()
    {
        [Roles.Specialist] = "专员 specialist",
        [Roles.Captain] = "园区队长 captain",
        [Roles.Supervisor] = "主管 supervisor",
        [Roles.Administrator] = "管理员 administrator",
        [Roles.Auditor] = "审计 auditor",
    };

    /// <param name="people">Those whose passwords were just made; empty at later starts.</param>
    public async Task WriteAsync(IReadOnlyList<PrintedPerson> people, bool wroteFirstPassword)
    {
        var root = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        List<string> lines =
        [
            "",
            $"  对话页   chat       {root}/chat",
            $"  工作台   console    {root}/console",
            $"  数据     data       {folder.Path}",
            "",
            .. HowToSignIn(people, wroteFirstPassword),
            "",
        ];
        await output.WriteLineAsync(string.Join(Environment.NewLine, lines));
    }

    private IEnumerable<string> HowToSignIn(IReadOnlyList<PrintedPerson> people, bool wroteFirstPassword) => (people.Count, wroteFirstPassword) switch
    {
        ( > 0, _) =>
        [
            "  样例账号，密码只显示这一次 / sample accounts, passwords shown this once",
            "",
            .. Table.Lines([["用户 user", "密码 password", "姓名 name", "角色 role"], .. people.Select(p => new[] { p.UserName, p.Password, p.Name, RoleNames[p.Role] })]),
        ],
        (_, true) => [$"  管理员 admin 的首次密码在 / first password of admin in: {folder.File(FirstPasswordFile.Name)}"],
        _ => [$"  忘记密码 / lost password:  {ProgramName.Of(environment)} password {(environment.IsDevelopment() ? "legal1" : "<user>")}"],
    };
}
