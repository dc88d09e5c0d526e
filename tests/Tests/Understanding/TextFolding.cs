using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Tests.Understanding;

public sealed class TextFolding
{
    [Theory]
    [InlineData("１２，８００元", "12,800元")]
    [InlineData("還欠我們兩萬塊錢", "还欠我们两万块钱")]
    [InlineData("a\u200bb\u202e c\u0007", "ab c")]
    [InlineData("  多   空\n格 ", "多 空 格")]
    public void Text_is_folded_for_reading(string text, string folded) => Assert.Equal(folded, Normalizer.Normalize(text).Text.Trim());

    [Theory]
    [InlineData("我们做了一个展厅", "zh-Hans")]
    [InlineData("我們做了一個展廳", "zh-Hant")]
    [InlineData("They owe us money", "en")]
    [InlineData("35000", "unknown")]
    [InlineData("👌", "unknown")]
    [InlineData("想招一个Java", "zh-Hans")]
    public void Script_of_the_writer_is_told(string text, string script) => Assert.Equal(script, Script.Detect(text));

    [Theory]
    [InlineData("91330106MA2XXXXX0X", false)]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("913501", false)]
    public void Credit_code_is_checked_by_its_check_digit(string code, bool valid) => Assert.Equal(valid, CreditCode.IsValid(code));

    [Theory]
    [InlineData("13812345678", "13812345678", null)]
    [InlineData("0571-88661234转801", "0571-88661234", "801")]
    [InlineData("4008001234", "4008001234", null)]
    [InlineData("12812345678", null, null)]
    [InlineData("138123456789", null, null)]
    public void Telephone_numbers_are_checked(string text, string? number, string? extension)
    {
        var phone = PhoneNumbers.Check(text);
        Assert.Equal(number, phone?.Number);
        Assert.Equal(extension, phone?.Extension);
    }
}
