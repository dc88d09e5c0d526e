using FrontDoor.Core.Policies;
using FrontDoor.Tests.Core;

namespace FrontDoor.Tests.Policies;

public sealed class AnswerPolicyTests
{
    [Fact]
    public async Task Every_sentence_of_every_stored_answer_stands_in_the_cited_clause()
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);
        Assert.True(Invented.Questions.Count >= 50);
        List<string> wrong = [];
        foreach (var asked in Invented.Questions)
        {
            var finding = await room.Get<AnswerPolicy>().RunAsync(new(asked.Words), CoreRoom.Stop);
            foreach (var found in finding!.Policies.Where(found => found.Clause is not null))
            {
                var clause = Invented.Entry(found.Entry.Key).Sections.Single(section => section.Heading == found.Clause!.Heading);
                Assert.InRange(found.Clause!.Sentences.Count, 1, 3);
                Assert.All(found.Clause.Sentences, sentence => Assert.Contains(sentence, clause.Text, StringComparison.Ordinal));
            }

            if (finding is not { Kind: FindingKind.Sure, Policies: [{ Clause: { } best } only] } || only.Entry.Key != asked.Policy || asked.Section is { } section && !best.Heading.StartsWith(section, StringComparison.Ordinal))
            {
                wrong.Add($"{asked.Words}: {finding.Kind} {string.Join(' ', finding.Policies.Select(found => found.Entry.Key + " " + found.Clause?.Heading))}");
            }
        }

        // An answer that names the wrong clause is worse than none; a candidate to choose from is no fault.
        Assert.True(wrong.Count <= Invented.Questions.Count / 10, string.Join('\n', wrong));
        var sure = wrong.Where(line => line.Contains(": Sure", StringComparison.Ordinal)).ToList();
        Assert.True(sure.Count <= 3, string.Join('\n', sure));
    }

    [Theory]
    [InlineData("今天天气怎么样")]
    [InlineData("帮我写一首诗")]
    [InlineData("怎么注册商标代理机构")]
    [InlineData("公司班车停在哪里")]
    [InlineData("zzzz qqqq")]
    public async Task What_no_policy_is_about_gets_no_answer(string question)
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);

        Assert.NotEqual(FindingKind.Sure, (await room.Get<AnswerPolicy>().RunAsync(new(question), CoreRoom.Stop))!.Kind);
    }

    [Theory]
    [InlineData("什么时候申报", "第四条")]
    [InlineData("怎么申请？", "第五条")]
    [InlineData("那博士呢", "第三条")]
    [InlineData("那人才公寓呢", "第六条")]
    public async Task Follow_up_is_about_the_policy_that_was_spoken_of(string question, string section)
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);

        var finding = (await room.Get<AnswerPolicy>().RunAsync(new(question, "yl-talent-rent", "租房补贴硕士一年多少钱"), CoreRoom.Stop))!;

        Assert.Equal((FindingKind.Sure, "yl-talent-rent", section), (finding.Kind, finding.Policies[0].Entry.Key, finding.Policies[0].Clause!.Heading));
    }

    [Fact]
    public async Task Expired_and_not_yet_in_force_are_told_apart()
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);
        var answer = room.Get<AnswerPolicy>();

        Assert.Equal(PolicyForce.Expired, (await answer.RunAsync(new("租海外仓补不补"), CoreRoom.Stop))!.Policies[0].Force);
        Assert.Equal(PolicyForce.NotYet, (await answer.RunAsync(new("餐饮店改全电厨房补多少钱"), CoreRoom.Stop))!.Policies[0].Force);
        Assert.Equal(PolicyForce.InForce, (await answer.RunAsync(new("买GPU算力能补多少"), CoreRoom.Stop))!.Policies[0].Force);
    }

    [Fact]
    public async Task New_version_and_successor_are_answered_from_at_once_and_the_old_one_is_named()
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);
        var (book, answer) = (room.Get<PolicyBook>(), room.Get<AnswerPolicy>());
        Assert.Contains("12000元", await QuoteAsync("租房补贴硕士一年多少钱"), StringComparison.Ordinal);

        var successor = Invented.Entry("yl-talent-rent") with { Key = "", Title = "云麓区青年人才安居办法", Number = "云麓政发〔2026〕30号", Sections = [new("第三条", "第三条 租房补贴标准为硕士每人每年15000元。")] };
        var key = (await book.SaveAsync(successor, "yl-talent-rent", "测试", CoreRoom.Stop)).Value;

        var found = (await answer.RunAsync(new("租房补贴硕士一年多少钱"), CoreRoom.Stop))!.Policies[0];
        Assert.Equal((key, "云麓政发〔2025〕12号"), (found.Entry.Key, found.Replaced.Single().Number));
        Assert.Contains("15000元", string.Concat(found.Clause!.Sentences), StringComparison.Ordinal);
        // Who knows the old number is led to what holds now.
        Assert.Equal(key, (await answer.RunAsync(new("云麓政发〔2025〕12号还有效吗"), CoreRoom.Stop))!.Policies[0].Entry.Key);
        Assert.Equal("policy.replaces_unknown", (await book.SaveAsync(successor with { Key = "x" }, "yl-talent-rent", "测试", CoreRoom.Stop)).Problem?.Code);

        async Task<string> QuoteAsync(string words) => string.Concat((await answer.RunAsync(new(words), CoreRoom.Stop))!.Policies[0].Clause!.Sentences);
    }

    [Fact]
    public async Task Index_survives_a_restart_and_is_made_anew_where_it_is_missing_or_broken()
    {
        await using var room = await CoreRoom.OpenAsync();
        await Invented.SaveAllAsync(room);
        await AsksAsync();
        await room.RestartAsync();
        await AsksAsync();
        await using (var other = room.AnotherHost())
        {
            // A second host on the same folder has an index of its own.
            Assert.Equal("yl-ip", (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<AnswerPolicy>(other).RunAsync(new("发明专利授权资助多少一件"), CoreRoom.Stop))!.Policies[0].Entry.Key);
        }

        await room.RestartAsync(() => Array.ForEach(Directory.GetFiles(Path.Combine(room.Folder, "policy-index", "2", "0"), "segments*"), file => File.WriteAllText(file, "broken")));
        await AsksAsync();
        await room.RestartAsync(() => Directory.Delete(Path.Combine(room.Folder, "policy-index"), recursive: true));
        await AsksAsync();

        async Task AsksAsync() => Assert.Equal("yl-ip", (await room.Get<AnswerPolicy>().RunAsync(new("发明专利授权资助多少一件"), CoreRoom.Stop))!.Policies[0].Entry.Key);
    }

    [Fact]
    public async Task Without_policies_there_is_nothing_to_answer_from()
    {
        await using var room = await CoreRoom.OpenAsync();

        Assert.Null(await room.Get<AnswerPolicy>().RunAsync(new("租房补贴"), CoreRoom.Stop));
    }

    [Fact]
    public async Task Questions_without_an_answer_are_counted_without_numbers_of_people()
    {
        await using var room = await CoreRoom.OpenAsync();
        var unanswered = room.Get<UnansweredQuestions>();
        await unanswered.CountAsync("a", "班车补贴？电话13800001234", CoreRoom.Stop);
        await unanswered.CountAsync("a", "班车补贴？电话13800001234", CoreRoom.Stop);
        await unanswered.CountAsync("b", "班车补贴？电话13800009999", CoreRoom.Stop);

        var counted = Assert.Single(await unanswered.ListAsync(10, CoreRoom.Stop));
        Assert.Equal(("班车补贴？电话…", 2), (counted.Words, counted.Count));

        room.Clock.Advance(TimeSpan.FromDays(UnansweredQuestions.KeptDays + 1));
        await unanswered.CountAsync("c", "别的", CoreRoom.Stop);
        Assert.Equal("别的", Assert.Single(await unanswered.ListAsync(10, CoreRoom.Stop)).Words);
    }
}
