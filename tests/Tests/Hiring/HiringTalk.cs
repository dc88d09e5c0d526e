using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Dialogs;

namespace FrontDoor.Tests.Hiring;

/// <summary>A hiring wish in the chat.</summary>
public sealed class HiringTalk
{
    [Fact]
    public async Task One_message_fills_what_it_says()
    {
        var talk = await new Talk().Says("招三五个前端，8-12K，最好马上到岗，未来科技城");

        var job = Job(talk);
        Assert.Equal((3, 5), (job.HeadCount, job.HeadCountTo));
        Assert.Equal((8000m, 12000m, PayPeriod.Month), (job.Pay!.Min, job.Pay.Max, job.Pay.Period));
        Assert.Contains("前端", job.Title, StringComparison.Ordinal);
        Assert.Contains("未来科技城", job.Location, StringComparison.Ordinal);
        Assert.NotNull(job.Start);
        Says(talk, "8,000", "12,000", "全职、兼职");
    }

    [Fact]
    public async Task Form_leads_to_a_case_with_a_typed_job()
    {
        var talk = new Talk();
        await talk.Says("招2个会计，6-8K，西溪路");
        await talk.Presses($"set:{talk.Last.State.Drafts[0].Id}:employment=fulltime");
        await talk.Says("大专以上，两年以上经验，负责日常记账");
        await talk.Says("下个月");
        await talk.Says("杭州样例科技有限公司");
        await talk.Says("王小样 13800001234");
        await talk.Presses($"set:{talk.Last.State.Drafts[0].Id}:public=yes");

        var opened = Assert.Single(talk.Effects.OfType<OpenCaseEffect>());
        Assert.Equal(CaseKind.Hiring, opened.Kind);
        var job = Job(talk);
        Assert.Equal(("会计", 2, EmploymentKind.FullTime, true), (job.Title, job.HeadCount, job.Employment, job.IsPublic));
        Assert.Equal(2, job.ExperienceFrom);
        Assert.Contains("记账", job.Duties, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("招两个前台，只要女的，5-6K", "lawful.gender", "妇女权益保障法第四十三条")]
    [InlineData("招一个会计，要已婚已育", "lawful.marital", "妇女权益保障法第四十三条")]
    [InlineData("招厨师一名，不要乙肝携带者", "lawful.hepatitisb", "就业促进法第三十条")]
    [InlineData("招保安2名，限汉族", "lawful.ethnicity", "就业促进法第三条")]
    [InlineData("招文员1名，入职交押金500元", "lawful.deposit", "劳动合同法第九条")]
    [InlineData("招普工5名，入职要扣押身份证", "lawful.papers", "劳动合同法第九条")]
    public async Task Forbidden_requirement_is_stopped_with_the_article_and_reworded_by_one_tap(string words, string key, string article)
    {
        var talk = await new Talk().Says(words);
        Says(talk, article, "这一条没有写进去");
        Assert.DoesNotContain(words.Split('，')[1], Hiring(talk).Words ?? "", StringComparison.Ordinal);

        await talk.Presses($"lawful:{talk.Last.State.Drafts[0].Id}:{key["lawful.".Length..]}");

        Says(talk, "已写进要求");
        Assert.NotNull(Job(talk).MustHave);
    }

    [Theory]
    [InlineData("招两个前端，35岁以下，8-12K")]
    [InlineData("招前台一名，形象气质佳，5-6K")]
    public async Task Age_and_looks_are_only_warned_about(string words) => Says(await new Talk().Says(words), "提醒一下");

    [Fact]
    public async Task Pay_the_wrong_way_round_is_turned_and_asked_about_and_too_much_is_asked_again()
    {
        var talk = await new Talk().Says("招两个前端，12-8K");
        Says(talk, "好像写反了", "8,000");
        Assert.Equal((8000m, 12000m), (Job(talk).Pay!.Min, Job(talk).Pay!.Max));

        var other = await new Talk().Says("招两个前端，月薪800K");
        Says(other, "好像太多了");
        Assert.Null(Job(other).Pay);
    }

    [Fact]
    public async Task Probation_beyond_the_law_is_warned_about() => Says(await new Talk().Says("招两个前端，8-12K，试用期8个月"), "试用期最长六个月");

    private static HiringPayload Hiring(Talk talk) => (HiringPayload)talk.Last.State.Drafts.Single(draft => draft.Kind == CaseKind.Hiring).Payload;

    private static JobOpening Job(Talk talk) => Hiring(talk).Jobs[0];

    private static void Says(Talk talk, params string[] words) => Assert.All(words, word => Assert.Contains(word, Scene.Shown(talk), StringComparison.Ordinal));
}
