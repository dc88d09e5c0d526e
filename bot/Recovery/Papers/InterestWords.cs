using System.Globalization;
using FrontDoor.Core.Recovery.Remedies;

namespace FrontDoor.Bot.Recovery.Papers;

/// <summary>Interest in a sentence of a paper: rule, rate, sum until the day of the paper; or a line for the lawyer.</summary>
internal static class InterestWords
{
    private const decimal DaysOfYear = 365;

    public static string Of(PaperInput input) => input.Interest is not { } interest ? PaperText.Say("interest.blank")
        : PaperText.Say("interest", interest.Rule == InterestRule.Agreed ? PaperText.Say("interest.as_agreed") : interest.Article.Cite, Rate(interest), PaperText.Day(interest.Until), PaperText.Money(interest.Amount), CapitalAmount.Of(interest.Amount));

    // The regulation names a rate by the day.
    private static string Rate(ChosenInterest interest) => interest.Rule == InterestRule.Regulation
        ? PaperText.Say("interest.daily", Percent(interest.Percents[0] / DaysOfYear))
        : PaperText.Say("interest.yearly", string.Join('、', interest.Percents.Select(Percent)));

    private static string Percent(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
