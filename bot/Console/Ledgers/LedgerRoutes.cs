using FrontDoor.Bot.Office;
using FrontDoor.Bot.Resources;
using FrontDoor.Bot.SignIn;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Ledgers;

/// <summary>An empty ledger with the heads that are understood.</summary>
public static class LedgerRoutes
{
    public static void Map(WebApplication app) =>
        app.MapGet("/console/ledgers/template.xlsx", (IStringLocalizer<Supervision> words) => Results.File(WriteWorkbook.Of(new Sheet(words["Ledgers"], LedgerSheet.Template, [])), WriteWorkbook.ContentType, "ledger.xlsx")).RequireAuthorization(Policies.Supervise, Policies.ReadCases);
}
