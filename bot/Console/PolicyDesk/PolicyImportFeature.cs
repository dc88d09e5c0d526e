namespace FrontDoor.Bot.Console.PolicyDesk;

public static class PolicyImportFeature
{
    public static void AddPolicyImport(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Policies").Get<PoliciesOptions>() ?? new());
        builder.Services.AddHostedService<ImportPolicies>();
    }
}
