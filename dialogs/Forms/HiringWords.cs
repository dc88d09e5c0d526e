using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs.Engine;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Pay as people read it.</summary>
internal static class HiringWords
{
    /// <summary>8,000 – 12,000 元/月，14 薪.</summary>
    public static string Pay(JobPay pay, Wording words)
    {
        if (pay is { Min: null, Max: null })
        {
            return words["pay.open"];
        }

        var sum = pay.Min == pay.Max ? words.Money(new Amount(pay.Min)) : words.Money(new Amount(null, false, pay.Min, pay.Max));
        var period = words.Say("pay." + pay.Period.ToString().ToLowerInvariant(), sum);
        return pay.Months is { } months ? words.Say("pay.months", period, months) : period;
    }
}
