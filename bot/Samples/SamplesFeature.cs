namespace FrontDoor.Bot.Samples;

/// <summary>First start: registration. After the features whose tables it fills.</summary>
public static class SamplesFeature
{
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddScoped<LoadSamples>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StartNotice>(provider, System.Console.Out));
        services.AddHostedService<FirstStart>();
        return services;
    }
}
