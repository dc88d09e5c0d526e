using FrontDoor.Bot.Console.Exhibits;
using FrontDoor.Bot.Recovery.Bundles;
using FrontDoor.Bot.Recovery.Papers;
using FrontDoor.Bot.Recovery.Tables;
using FrontDoor.Bot.SignIn;

namespace FrontDoor.Bot.Recovery;

/// <summary>Payment recovery: tables of debts, papers and bundles.</summary>
public static class RecoveryFeature
{
    public static void AddRecovery(this IServiceCollection services) => services
        .AddSingleton<ReadDebtFile>().AddSingleton<ImportTable>().AddSingleton<MarkedTable>().AddSingleton<ReadsPictures>().AddSingleton<KeepSentExhibit>()
        .AddSingleton<GatherPaper>().AddSingleton<MakePaper>().AddSingleton<SendBundle>();

    public static void MapRecovery(this WebApplication app)
    {
        var @case = app.MapGroup("/console/cases/{caseId:guid}").RequireAuthorization(Policies.ReadCases);
        @case.MapGet("/papers/{paperId:guid}/file", PaperFile.RunAsync);
        @case.MapGet("/claims/template.xlsx", PaperFile.TemplateAsync);
        @case.MapGet("/bundle", (HttpContext context, Guid caseId, Guid[] claim, SendBundle bundle) => bundle.RunAsync(context, caseId, claim));
    }
}
