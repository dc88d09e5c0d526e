using System.Globalization;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Cases.Payloads;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>Amounts and dates in the precision in which they were said.</summary>
internal static class MoneyAndDates
{
    public static string? Words(Amount? amount, IStringLocalizer<Texts> texts)
    {
        if (amount is null)
        {
            return null;
        }

        string? figure = (amount.Value, amount.Min, amount.Max) switch
        {
            ({ } value, _, _) => Money(value, amount.Currency),
            (null, { } min, { } max) => texts["Range", Money(min, amount.Currency), Money(max, amount.Currency)],
            (null, { } min, null) => "≥ " + Money(min, amount.Currency),
            (null, null, { } max) => "≤ " + Money(max, amount.Currency),
            _ => null,
        };
        return figure is not null && amount.IsApproximate ? texts["About", figure] : figure;
    }

    public static string Money(decimal value, string currency = "CNY") =>
        string.Create(CultureInfo.InvariantCulture, $"{(currency == "CNY" ? "¥" : currency + " ")}{value:#,0.##}");

    public static string? Words(PartialDate? date, IStringLocalizer<Texts> texts)
    {
        if (date is null)
        {
            return null;
        }

        string shown = date.Relation switch
        {
            "before" => texts["Before", date.Value],
            "after" => texts["After", date.Value],
            _ => date.Value,
        };
        return date.IsApproximate ? texts["About", shown] : shown;
    }
}
