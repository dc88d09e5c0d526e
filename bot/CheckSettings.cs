using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Recovery;
using FrontDoor.Core.Time;

namespace FrontDoor.Bot;

/// <summary>Looks at the settings before anything is opened, so that a wrong one is told by its name and not by whatever breaks first.</summary>
public static class CheckSettings
{
    private static readonly string[] Addresses =
    [
        "PublicUrl", "ToChannelFromBotLoginUrl", "ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl",
    ];

    /// <summary>Throws <see cref="SettingsException"/>.</summary>
    public static void Run(IConfiguration settings)
    {
        foreach (var name in Addresses.Where(name => !string.IsNullOrEmpty(settings[name]) && !IsWebAddress(settings[name]!)))
        {
            throw new SettingsException($"Setting {name} is not an address that begins with http:// or https://.");
        }

        CheckUrls(settings["urls"]);
        DatabaseSettings.CheckBothOrNeither(settings);
        var keep = Read<ConversationOptions>(settings, "Conversations");
        Demand(keep.KeepDays is >= 1 and <= 3650, "Conversations:KeepDays must be between 1 and 3650.");
        Read<DirectLineOptions>(settings, "DirectLine");
        CheckWeek(Read<WorkingTimeOptions>(settings, "WorkingTime"));
        CheckBy(Read<HandoffOptions>(settings, "Handoff").Check);
        CheckBy(Read<RecoveryOptions>(settings, "Recovery").Check);
        Demand(Read<SecurityLogOptions>(settings, "SecurityLog").KeepDays is >= SecurityLogOptions.FewestDays and <= 36500, "SecurityLog:KeepDays must be at least 200.");
        CheckIdentity(settings);
    }

    private static T Read<T>(IConfiguration settings, string section)
        where T : new()
    {
        try
        {
            return settings.GetSection(section).Get<T>() ?? new();
        }
        // The message names the setting, the value and the type that it should have; no secret is converted.
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException($"Section {section}: {wrong.Message}");
        }
    }

    private static void CheckUrls(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new SettingsException($"Setting urls: '{url}' is not an address to listen on; write for example http://127.0.0.1:3978.");
            }
        }
    }

    private static void CheckWeek(WorkingTimeOptions options)
    {
        try
        {
            _ = new WorkingTime(options);
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"Section WorkingTime:Week: {wrong.Message} Write for example \"Monday\": [\"08:30-12:00\", \"13:30-17:30\"].");
        }
    }

    private static void CheckBy(Action check)
    {
        try
        {
            check();
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"Setting {wrong.Message}");
        }
    }

    private static void CheckIdentity(IConfiguration settings)
    {
        var type = settings["MicrosoftAppType"];
        var isSingle = string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        Demand(string.IsNullOrEmpty(type) || isSingle || string.Equals(type, "MultiTenant", StringComparison.OrdinalIgnoreCase), "MicrosoftAppType must be MultiTenant or SingleTenant.");
        if (!string.IsNullOrEmpty(settings["MicrosoftAppId"]))
        {
            Demand(!string.IsNullOrEmpty(settings["MicrosoftAppPassword"]), "MicrosoftAppId needs MicrosoftAppPassword.");
            Demand(!isSingle || !string.IsNullOrEmpty(settings["MicrosoftAppTenantId"]), "MicrosoftAppType SingleTenant needs MicrosoftAppTenantId.");
        }
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static void Demand(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new SettingsException($"Setting {sentence}");
        }
    }
}
