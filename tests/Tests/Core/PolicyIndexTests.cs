using FrontDoor.Core.Policies;

namespace FrontDoor.Tests.Core;

/// <summary>Policies written for these tests; none of them exists.</summary>
public sealed class PolicyIndexTests : IDisposable
{
    private readonly PolicyIndex index = Filled(new PolicyIndex());

    [Theory]
    [InlineData("租房补贴一年能拿多少", "rent")]
    [InlineData("租房補貼一年能拿多少", "rent")]
    [InlineData("孵化器租金补助要什么条件？", "incubator")]
    [InlineData("样政发〔2025〕12号", "rent")]
    [InlineData("样政发[2025] 12 号讲的什么", "rent")]
    [InlineData("ＡＩ企业买算力有没有补助", "computing")]
    [InlineData("gpu算力券怎么申请", "computing")]
    public void Question_finds_the_policy_that_answers(string question, string policy) =>
        Assert.Equal(policy, index.Search(question, 3)[0].PolicyId);

    [Fact]
    public void Hit_names_the_clause()
    {
        var hit = index.Search("租房补贴什么时候申请", 1)[0];

        var section = Rent.Sections[hit.Section];
        Assert.Equal("第三条", section.Heading);
        Assert.Contains("每年9月", section.Text.Substring(hit.Start, hit.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*:*")]
    [InlineData("\"租房")]
    [InlineData("id:rent AND (")]
    [InlineData("'; DROP TABLE Policies; --")]
    [InlineData("<script>租房</script>")]
    [InlineData("")]
    [InlineData("怎么办呢")]
    public void Signs_in_a_question_are_text(string question) =>
        Assert.All(index.Search(question, 10), hit => Assert.Contains(hit.PolicyId, (string[])["rent", "incubator", "computing"]));

    [Fact]
    public void Long_question_is_searched() =>
        Assert.Equal("rent", index.Search(string.Concat(Enumerable.Repeat("我们公司员工租房补贴的事想问问。", 130)), 1)[0].PolicyId);

    [Fact]
    public void Unknown_words_find_nothing() => Assert.Empty(index.Search("zzzz qqqq", 3));

    [Fact]
    public void Put_again_replaces_and_removed_is_gone()
    {
        index.Put(PolicyText.FromPlain("rent", "样例区人才公寓办法\n第一条 人才公寓按月收取物业费。"));
        index.Remove("computing");

        Assert.Empty(index.Search("劳动合同", 3));
        Assert.Equal("rent", index.Search("物业费", 1)[0].PolicyId);
        Assert.DoesNotContain(index.Search("算力券", 3), hit => hit.PolicyId == "computing");
    }

    [Fact]
    public void Index_on_disk_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("policies-");
        using (var first = Filled(new PolicyIndex(folder.FullName)))
        {
            first.Commit();
        }

        using (var again = new PolicyIndex(folder.FullName))
        {
            Assert.Equal("incubator", again.Search("孵化器租金", 1)[0].PolicyId);
        }

        folder.Delete(recursive: true);
    }

    public void Dispose() => index.Dispose();

    private static PolicyText Rent => PolicyText.FromPlain("rent", """
        样例区企业人才租房补贴办法（样政发〔2025〕12号）
        第一条 为帮助企业留住人才，制定本办法。
        第二条 在本区无住房、与区内企业签订一年以上劳动合同的全日制本科以上毕业生，每人每年补贴6000元，最长三年。
        第三条 每年9月1日至30日由企业统一提出申请，逾期不再受理。
        """);

    private static PolicyIndex Filled(PolicyIndex empty)
    {
        empty.Put(Rent);
        empty.Put(PolicyText.FromPlain("incubator", "样例区孵化器办法\n第一条 入驻孵化器的初创企业享受租金补助。\n第二条 租金补助的条件：成立不满三年，实缴资本到位，从业人员五人以上。"));
        empty.Put(PolicyText.FromPlain("computing", "样例区人工智能产业若干措施\n一、支持AI企业购买GPU算力，按合同额的30%发放算力券。\n二、支持数据标注基地建设。"));
        return empty;
    }
}
