using FrontDoor.Bot;

namespace FrontDoor.Tests.Host;

public sealed class StartProblemsTests
{
    [Theory]
    [InlineData("DirectLine:Secret", "short", "DirectLine:Secret")]
    [InlineData("DirectLine:TokenSeconds", "abc", "DirectLine:TokenSeconds")]
    [InlineData("Conversations:KeepDays", "0", "Conversations:KeepDays")]
    [InlineData("WorkingTime:Week:Monday:0", "99-100", "WorkingTime:Week")]
    [InlineData("PublicUrl", "nonsense", "PublicUrl")]
    [InlineData("KnownProxies:0", "somewhere", "KnownProxies")]
    [InlineData("MicrosoftAppType", "Own", "MicrosoftAppType")]
    [InlineData("urls", "nonsense", "urls")]
    public async Task A_wrong_setting_ends_the_start_with_one_sentence_that_names_it(string key, string value, string named)
    {
        var problem = await Assert.ThrowsAnyAsync<Exception>(() => TestHost.StartAsync(settings: (key, value)));

        var sentence = StartProblems.Sentence(problem) ?? "";
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_sentence()
    {
        await using var first = await TestHost.StartAsync();

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => TestHost.StartAsync(settings: ("urls", first.Address)));

        Assert.Contains(first.Address, StartProblems.Sentence(problem), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_told_in_one_sentence()
    {
        var file = Path.GetTempFileName();

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => TestHost.StartAsync(dataFolder: file));

        Assert.Contains(file, StartProblems.Sentence(problem), StringComparison.Ordinal);
        File.Delete(file);
    }
}
