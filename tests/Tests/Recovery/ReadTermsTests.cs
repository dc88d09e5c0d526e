using FrontDoor.Bot.Console.Diary;

namespace FrontDoor.Tests.Recovery;

/// <summary>What a lawyer typed of instalments.</summary>
public sealed class ReadTermsTests
{
    [Theory]
    [InlineData("2026-01-31 10000; 2026-06-30 20000")]
    [InlineData("2026-01-31 10000；2026-06-30　20000；")]
    public void Instalments_are_parted_by_a_semicolon_of_either_keyboard(string typed)
    {
        var read = Read(typed);

        Assert.Null(read.Problem);
        Assert.Equal([("2026-01-31", 10000m), ("2026-06-30", 20000m)], read.Terms.Instalments.Select(one => (one.DueOn.Value, one.Amount!.Value)));
    }

    [Theory]
    [InlineData("2026-01-31 10000 2026-06-30 20000")]
    [InlineData("2026-01-31 一万")]
    [InlineData("一月底 10000")]
    public void What_is_no_day_with_a_sum_is_refused_and_nothing_of_it_left_out(string typed) => Assert.Equal("claim.cell_bad", Read(typed).Problem?.Code);

    private static ReadTerms Read(string typed) => ReadTerms.Of(name => name == "Instalments" ? typed : "");
}
