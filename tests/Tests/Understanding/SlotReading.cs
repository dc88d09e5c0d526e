using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Tests.Understanding;

public sealed class SlotReading
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Reading Read(string text, AskedSlot? asked = null, Domain domain = Domain.PaymentRecovery) =>
        SlotReader.Read(new(text, domain, asked, Today));

    [Fact]
    public void The_first_message_of_the_showroom_company_is_understood_whole()
    {
        const string Text = "我们给一家公司做了展厅视频，尾款三万五拖了一年多，没签合同，只有微信聊天记录";
        var reading = Read(Text);
        Assert.Equal(35_000m, reading.Amount!.Value);
        Assert.Equal(ContractState.No, reading.Contract!.State);
        Assert.Equal([EvidenceKind.Chat], reading.Evidence);
        Assert.Equal("2025", reading.Date!.Iso);
        Assert.True(reading.Date.IsApprox);
        Assert.Null(reading.Debtor);
        Assert.Equal(Intent.PaymentRecovery, IntentReader.Read(Text).Best);
    }

    [Fact]
    public void Each_value_keeps_the_words_it_came_from()
    {
        var reading = Read("尾款還有３．５萬元，電話 138 1234 5678");
        Assert.Equal("３．５萬元", reading.Amount!.Words);
        Assert.Equal("138 1234 5678", reading.Phone!.Words);
    }

    [Theory]
    [InlineData("-5万", AskedSlot.Amount, SlotProblem.AmountNotPositive)]
    [InlineData("0元", AskedSlot.Amount, SlotProblem.AmountNotPositive)]
    [InlineData("两万亿", AskedSlot.Amount, SlotProblem.AmountTooLarge)]
    [InlineData("99999999999999", AskedSlot.Amount, SlotProblem.AmountTooLarge)]
    [InlineData("NaN", AskedSlot.Amount, SlotProblem.AmountNotANumber)]
    [InlineData("1890年", AskedSlot.Date, SlotProblem.DateTooEarly)]
    [InlineData("2077年3月", AskedSlot.Date, SlotProblem.DateTooFar)]
    [InlineData("2025年2月30日", AskedSlot.Date, SlotProblem.DateImpossible)]
    [InlineData("13月5号", AskedSlot.Date, SlotProblem.DateImpossible)]
    [InlineData("1381234567", AskedSlot.Phone, SlotProblem.PhoneLength)]
    public void What_cannot_be_is_named_and_left_out(string text, AskedSlot asked, SlotProblem problem)
    {
        var reading = Read(text, asked);
        Assert.Equal([problem], reading.Problems.Select(impossible => impossible.Problem));
        Assert.Null(reading.Amount);
        Assert.Null(reading.Date);
        Assert.Null(reading.Phone);
    }

    [Theory]
    [InlineData("2046年11月", AskedSlot.Date)]
    [InlineData("一万亿", AskedSlot.Amount)]
    [InlineData("1949年", AskedSlot.Date)]
    [InlineData("13812345678", AskedSlot.Phone)]
    public void What_just_can_be_is_taken(string text, AskedSlot asked)
    {
        var reading = Read(text, asked);
        Assert.Empty(reading.Problems);
        Assert.False(reading.IsEmpty);
    }

    [Fact]
    public void Control_characters_and_endless_names_break_nothing()
    {
        Assert.Equal(35_000m, Read("三\u0000万\u200b五\u0007", AskedSlot.Amount).Amount!.Value);
        Assert.Null(Read(new string('甲', 500), AskedSlot.Debtor).Debtor);
    }

    [Theory]
    [InlineData("40多个项目没结", 40, true)]
    [InlineData("一共38笔", 38, false)]
    public void Number_of_claims_is_read(string text, int count, bool approx)
    {
        var claims = Read(text).ClaimCount;
        Assert.Equal(count, claims!.Value);
        Assert.Equal(approx, claims.IsApprox);
    }

    [Theory]
    [InlineData("服务费12万一直不付", 120_000)]
    [InlineData("尾款46万一直拖着", 460_000)]
    [InlineData("欠230万三个月了", 2_300_000)]
    [InlineData("欠款三万五", 35_000)]
    public void A_numeral_that_begins_the_next_word_is_not_money(string text, int amount) => Assert.Equal(amount, Read(text).Amount?.Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b\u202e")]
    [InlineData("？？？")]
    [InlineData("😀😀😀")]
    public void Text_that_says_nothing_gives_an_empty_reading(string text) => Assert.True(Read(text).IsEmpty);

    [Theory]
    [InlineData("1")]
    [InlineData("万")]
    [InlineData("一")]
    [InlineData("a1b2,")]
    [InlineData("(((((")]
    public async Task Five_thousand_characters_do_not_hang(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000 / part.Length));
        foreach (var domain in Enum.GetValues<Domain>())
        {
            // A pattern that tries every way to part them would not be back this year.
            await Task.Run(() => Read(text, null, domain), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void No_mixture_of_words_breaks_a_reader()
    {
        string[] pieces = ["三万五", "亿", "万", "9999999999", "千", "百", "-", "到", "2025年", "13月", "32号", "99周前", "个", "多", "几", "人", "%", "七成", "尾款", "欠", "没签", "合同", "，", "有限公司", "甲", "转", "138", "0571-", "一", "零", ".", ",", "$", "k", "w", "岁", "男", "前", "上上", "周五", "季度", "q4", "last ", "month ", "two ", "million ", "99年前", "春节", "年前", "\ud83d", "改成", "不是", "是"];
        var dice = new Random(20261123);
        for (var round = 0; round < 3_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 12)).Select(_ => pieces[dice.Next(pieces.Length)]));
            foreach (var asked in (AskedSlot?[])[null, .. Enum.GetValues<AskedSlot>().Skip(round % 14).Take(1)])
            {
                var reading = Read(text, asked, (Domain)(round % 2));
                Assert.True(reading.Amount?.Value is null or >= 0, text);
            }
            _ = (CorrectionReader.Read(text), Commands.Read(text), IntentReader.Read(text), Script.Detect(text));
        }
    }

    [Fact]
    public void Readers_are_safe_for_many_threads()
    {
        var readings = new Reading[200];
        Parallel.For(0, readings.Length, i => readings[i] = Read($"尾款{i + 1}万，去年底到期"));
        Assert.All(readings.Index(), pair => Assert.Equal((pair.Index + 1) * 10_000m, pair.Item.Amount!.Value));
    }
}
