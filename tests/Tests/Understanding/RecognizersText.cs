using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Tests.Understanding;

/// <summary>Numbers, currency, phones and dates go through Microsoft.Recognizers.Text.</summary>
public sealed class RecognizersText
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Reading Read(string text, AskedSlot? asked = null) => SlotReader.Read(new(text, Domain.PaymentRecovery, asked, Today));

    [Fact]
    public void Its_four_libraries_are_used_by_dialogs()
    {
        var used = typeof(SlotReader).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.Contains("Microsoft.Recognizers.Text.Number", used);
        Assert.Contains("Microsoft.Recognizers.Text.NumberWithUnit", used);
        Assert.Contains("Microsoft.Recognizers.Text.Sequence", used);
        Assert.Contains("Microsoft.Recognizers.Text.DateTime", used);
    }

    // Each of these has no pattern of its own in the colloquial layer.
    [Fact]
    public void Number_words_come_from_its_number_model() =>
        Assert.Equal(270_400m, Read("two hundred seventy thousand four hundred yuan", AskedSlot.Amount).Amount!.Value);

    [Fact]
    public void Currency_comes_from_its_currency_model() => Assert.Equal("SGD", Recognizers.Currency("5000新加坡元"));

    [Fact]
    public void Telephone_numbers_come_from_its_phone_model() => Assert.Contains((2, 13), Recognizers.PhoneSpans("电话13812345678"));

    [Fact]
    public void A_date_that_own_patterns_do_not_settle_comes_from_its_date_model() =>
        Assert.Equal("2026-11-16", Read("last monday", AskedSlot.Date).Date!.Iso);
}
