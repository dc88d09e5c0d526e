using System.Globalization;
using FrontDoor.Bot.Recovery.Papers;

namespace FrontDoor.Tests.Recovery;

public sealed class FinancialCapitals
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("35000", "叁万伍仟元整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角整")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100010001", "壹亿零壹万零壹元整")]
    [InlineData("613000", "陆拾壹万叁仟元整")]
    [InlineData("20000300", "贰仟万零叁佰元整")]
    public void Sum_is_written_as_banks_ask_for_it(string yuan, string capitals) =>
        Assert.Equal(capitals, CapitalAmount.Of(decimal.Parse(yuan, CultureInfo.InvariantCulture)));
}
