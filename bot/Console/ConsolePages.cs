using FrontDoor.Bot.Notices;
using FrontDoor.Bot.SignIn;

namespace FrontDoor.Bot.Console;

/// <summary>The pages of the console in the order of the menu: one line a page, and who may not open it does not see it.</summary>
public static class ConsolePages
{
    public static readonly IReadOnlyList<ConsolePage> All =
    [
        new("/console", "Nav_Cases", Policies.ReadCases),
        new("/console/claims", "Nav_Claims", Policies.ReadCases),
        new("/console/enterprises", "Nav_Enterprises", Policies.ReadCases),
        new("/console/load", "Nav_Load", Policies.Supervise),
        new("/console/figures", "Nav_Figures", Policies.Supervise),
        new("/notices", "Nav_Notices", NoticesSetup.Policy),
        new("/console/manage", "Nav_Supervision", Policies.Supervise),
        new("/console/reported", "Nav_Reported", Policies.Report),
        new("/console/security", "SecurityLog", Policies.Audit),
        new("/console/people", "People", Policies.Administer),
        new("/console/pings", "Pings", Policies.Administer),
        new("/console/rates", "Nav_Rates", Policies.Administer),
    ];
}

/// <param name="Address">Without the language; the page of the longest address that fits is the one that is open.</param>
/// <param name="TextKey">Its name in <c>Texts.resx</c>.</param>
/// <param name="Policy">Of <see cref="Policies"/>; the page itself carries it too.</param>
public sealed record ConsolePage(string Address, string TextKey, string Policy);
