using MudBlazor;

namespace FrontDoor.Bot.Console;

/// <summary>Calm and dense; the fonts that the machine has, none from elsewhere.</summary>
public static class ConsoleTheme
{
    private static readonly string[] Fonts = ["system-ui", "-apple-system", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5fa8",
            Secondary = "#4a6078",
            Success = "#276b43",
            Warning = "#8f5400",
            Error = "#b3372f",
            Background = "#f4f6f8",
            Surface = "#ffffff",
            TextPrimary = "#1d2733",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".875rem" } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
