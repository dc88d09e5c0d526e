using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>What several cues mean together: politeness yields to business, a person is wished for above all, the first wish counts.</summary>
internal static partial class IntentWeighing
{
    public static void Apply(string text, double[] scores, int[] first)
    {
        ref double Of(Intent intent) => ref scores[(int)intent];
        var business = Math.Max(Math.Max(Of(Intent.PaymentRecovery), Of(Intent.PolicyQuestion)), Math.Max(Math.Max(Of(Intent.Hiring), Of(Intent.OtherRequest)), Of(Intent.CaseStatus)));
        if (Figures().IsMatch(text) && Of(Intent.PaymentRecovery) > 0)
        {
            Of(Intent.PaymentRecovery) += 1;
        }
        // 你好，我想问… and …谢谢 frame a wish.
        if (Math.Max(business, Math.Max(Of(Intent.Help), Math.Max(Of(Intent.TalkToHuman), Of(Intent.Cancel)))) >= 3)
        {
            Of(Intent.Greeting) = Math.Min(Of(Intent.Greeting), 1);
            Of(Intent.ThanksBye) = Math.Min(Of(Intent.ThanksBye), 1);
        }
        // 怎么弄 and 要钱吗 ask about the subject when there is one.
        if (Math.Max(Math.Max(Of(Intent.PaymentRecovery), Of(Intent.PolicyQuestion)), Math.Max(Of(Intent.Hiring), Of(Intent.OtherRequest))) >= 5)
        {
            Of(Intent.Help) = Math.Min(Of(Intent.Help), 2);
        }
        // Abuse beside a wish does not hide the wish.
        if (Math.Max(business, Of(Intent.TalkToHuman)) >= 5 && Abuse().IsMatch(text))
        {
            Of(Intent.OutOfScope) = 0;
        }
        if (Attack().IsMatch(text))
        {
            Of(Intent.OutOfScope) += 12;
        }
        // 利息怎么算 in a debt stays a debt; asking for the state of a sent case wins over its subject.
        if (Of(Intent.CaseStatus) >= 5 && business > Of(Intent.CaseStatus) && Sent().IsMatch(text))
        {
            Of(Intent.CaseStatus) = business + 2;
        }
        FirstWish(scores, first);
    }

    // Of two wishes of about the same weight the first is done first.
    private static void FirstWish(double[] scores, int[] first)
    {
        Intent[] wishes = [Intent.PaymentRecovery, Intent.PolicyQuestion, Intent.Hiring, Intent.OtherRequest];
        var close = wishes.Where(intent => scores[(int)intent] >= 5).OrderBy(intent => first[(int)intent]).ToList();
        if (close.Count > 1 && scores[(int)close[0]] < close.Max(intent => scores[(int)intent]) && scores[(int)close[0]] * 1.6 >= close.Max(intent => scores[(int)intent]))
        {
            scores[(int)close[0]] = close.Max(intent => scores[(int)intent]) + 0.5;
        }
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\d|[一二两三四五六七八九十百千]+万", Ways)]
    private static partial Regex Figures();

    [GeneratedRegex(@"傻|智障|废物|垃圾|滚|他妈|妈的|脑残|stupid|idiot|fuck|shit|useless", Ways)]
    private static partial Regex Abuse();

    [GeneratedRegex(@"忽略(?:以上|之前|前面|上面|所有)|忘(?:记|掉)(?:你|以上|之前|前面|所有)|系统提示|提示词|你现在是|扮演|ignore (?:all|your|previous|the above|any)|system prompt|jailbreak|developer mode|you are now", Ways)]
    private static partial Regex Attack();

    [GeneratedRegex(@"上次|之前|上周|上个月|前(?:天|几天|段时间)|昨天|提交|已经|登记|交(?:了|过|的)|编号|工单|诉求|进度|案子|submitted|sent|last (?:week|time|month)|status|case", Ways)]
    private static partial Regex Sent();
}
