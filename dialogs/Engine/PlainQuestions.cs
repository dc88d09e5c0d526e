using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>What people ask or throw at a bot at any moment: are you one, who reads this, when does somebody call, curses. Answered in a sentence or two; no case comes of it.</summary>
internal static partial class PlainQuestions
{
    /// <summary>Longer words tell a story in which the same words say something else.</summary>
    private const int Longest = 60;

    /// <summary>False when the words are none of these.</summary>
    public static bool Run(Step step, string text, string folded)
    {
        if (folded.Length > Longest)
        {
            return false;
        }
        if (IsBot().IsMatch(folded))
        {
            step.Aside("plain.bot");
            return true;
        }
        if (WhoSees().IsMatch(folded))
        {
            step.Say("plain.who_sees", [step.Button("button.privacy", "privacy")]);
            step.Digressed = true;
            return true;
        }
        return AsksWhen().IsMatch(folded) && When(step) || Curses().IsMatch(folded) && !Phrases.Owed().IsMatch(folded) && !TellsSomething(step, text) && Apologise(step);
    }

    // Whoever curses beside a sum or a number said something all the same.
    private static bool TellsSomething(Step step, string text) =>
        SlotReader.Read(new(text, Domain.PaymentRecovery, null, step.Today)) is { Phone: not null } or { Amount: not null } or { Contract: not null } or { DateDue: not null } or { Evidence.Count: > 0 };

    // The promise once more. While a form is open it holds from the submission on.
    private static bool When(Step step)
    {
        if (step.IsQueued)
        {
            TakeCommand.Person(step);
            return true;
        }
        var opening = step.Knowledge.NextOpening(step.Turn.Now);
        var promise = opening is { } at ? step.Words.Say("confirm.next.later", step.Words.Moment(at)) : step.Words["confirm.next"];
        if (step.Active is { IsConfirmed: false })
        {
            step.Aside("plain.when.submit", promise);
            return true;
        }
        if (step.State.Drafts.FindLast(draft => draft.IsOpened) is not { } known)
        {
            return false;
        }
        step.Say("plain.when", known.Number ?? "", promise);
        return true;
    }

    // Whoever is angry is asked nothing more in the same breath.
    private static bool Apologise(Step step)
    {
        step.AsksNext = false;
        step.Say("plain.sorry", [step.Button("button.person", "person"), .. step.Active is { IsConfirmed: false } draft ? [step.Button("button.enough", $"enough:{draft.Id}")] : Array.Empty<Choice>()]);
        return true;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Machine = "(?:一?个)?(?:智能|在线|自动)?(?:客服)?(?:机器人?|真人|活人|人工智能|人工|人|ai|自动回复的?|程序|电脑|电脑程序|gpt|chatgpt|deepseek)(?:客服)?(?:在回复?)?";

    [GeneratedRegex(@"^\W*(?:请问|喂|哎|诶|那个|所以|对了|你好|您好|哥们|[,\s])*(?:你们?|您|这|这里|这边|对面|那边|现在)(?:这边|那边|到底|究竟|真的|该?不会|莫不|难道|其实|应该|怕)*(?:是不是|不?是|算)" + Machine + @"(?:,?(?:还是|或者?)?(?:是)?" + Machine + @")?(?:吗|嘛|么|吧|啊|呀|哦|呢|不|没|噻)*\W*$|^\W*(?:是不是|不?是)?(?:机器人?|真人|活人|ai|自动回复)(?:客服)?(?:还是(?:真人|活人|人|人工|机器人?)(?:吗|嘛|么|啊|呢)*|吗|嘛|么|吧)\W*$|\b(?:are|r) (?:you|u) (?:just |really |even |actually |an? |the |some |kind of )*(?:chat ?bots?|bot|robot|human|person|real|ai|machine|computer|program)\b.{0,30}$|\bis (?:this|it) (?:just |really |actually |an? )*(?:chat ?bot|bot|robot|human|real person|ai|machine)\b.{0,20}$|\bam i (?:talking|speaking|chatting|writing) (?:to|with) (?:an? )?(?:real )?(?:chat ?bot|bot|robot|human|person|ai|machine|computer)\b.{0,20}$", Ways)]
    private static partial Regex IsBot();

    [GeneratedRegex(@"(?:谁|哪些人|哪个|什么人|哪些部门)(?:都|才|会|还|可以|能)*(?:看得?到|看得?见|能看|可以看|晓得|知道|查得?到|看)(?:我|这|那|的)(?!们?的?(?:公司|项目|合同))|(?:别人|对方|欠款方|他们|外人|其他人|人家|老板)(?:公司|那边)?(?:(?:会不会|能不能|是不是)(?:看得?到|看得?见|看|晓得|知道|查得?到).{0,12}$|(?:能|会|可以)(?:看得?到|看得?见|看|晓得|知道|查得?到).{0,12}(?:吗|嘛|么|不|[?])\W*$)|(?:信息|说的|写的|资料|内容|材料|聊天记录?|这些|数据|隐私|发的)(?:东西|话|都|会|能|可以|被|给|有)*(?:谁|哪些人|哪个|对方|别人|外人|人家|他们)(?:都|会|能|可以)*(?:看|晓得|知道|查)|(?:会不会|能不能|是不是).{0,8}(?:给|让|被|告诉|通知|透露给?|泄露给?|发给|传给)(?:对方|他们?|欠款方|欠钱的|别人|外人|人家|老板)(?:公司|那边)?(?:晓得|知道|看到|看见|看|听到)?(?:嘛|么|哦|啊)*\W*$|会.{0,8}(?:给|让|被|告诉|通知|透露给?|泄露给?|发给|传给)(?:对方|他们?|欠款方|欠钱的|别人|外人|人家|老板)(?:公司|那边)?(?:晓得|知道|看到|看见|看|听到)?(?:吗|嘛|么|吧|不)+\W*$|(?:泄[露漏]|外泄|保密|(?:信息|资料|数据|聊天)(?:都|在这里|是)*安全)(?:出去)?(?:吗|嘛|么|不)\W*$|\bwho (?:else )?(?:can|could|will|is|gets|has|reads?|sees?).{0,16}(?:see|read|access|look at|reading|seeing|my|this)\b.{0,30}$|\b(?:will|can|could|do|does) (?:they|the other side|the other party|my clients?|the clients?|the debtor|the company|anyone|anybody|others|other people).{0,12}(?:see|read|know|find out|be told|hear)\b(?:.{0,20}\b(?:this|what|i|me|my|it)\b.{0,20})?\W*$|\bis (?:this|it|my data|the chat|my information|everything) (?:kept )?(?:confidential|private|secret|secure)\b", Ways)]
    private static partial Regex WhoSees();

    // 他们什么时候回复过我 tells of the debtor.
    [GeneratedRegex(@"^(?:请问|你们?|您|大概|一般|到底|究竟|专员|律师|同事|那边|那|这个?|我|会|,|\s)*(?:好久|什么时候|啥时候|啥子时候|几时|多久|多长时间|几天|何时|哪天|多快)(?:会|能|可以|才|内|就|有)*(?:有人|人)?(?:来|给我|跟我|同我|和我)*(?:联系|联络|回[复覆]|答[复覆]|回话|回我|回个?电话|打电话|打给|处理|找我|受理|消息|结果|来人|办好|回应).{0,6}$|^\W*(?:还要|还得|要|需要|得|等)+(?:多久|好久|多长时间|几天)(?:嘛|啊|呢|呀|哦|能好|时间|回[复覆]?|联系|我)*\W*$|^(?!.*(?:他|对方|客户|甲方|公司|那边)).{0,6}没有?人(?:联系|回复?|找|理|打电话给?)我?.{0,4}$|^\W*(?:so |and |ok(?:ay)?,? )?(?:when|how soon) (?:will|can|do|does|is) (?:you|i|we|someone|somebody|anyone|a person|an? officer|the lawyer|a lawyer).{0,12}(?:contact|call|reply|answer|hear|get back|respond|write).{0,16}$|^\W*how long (?:will|does|do|until|before|to|is).{0,30}$", Ways)]
    private static partial Regex AsksWhen();

    [GeneratedRegex(@"[你他尼]妈(?:的|逼|了)|妈的|妈逼|[日操草艹干肏]你|[傻煞]逼|沙比|[傻煞]叉|去死|滚蛋|^滚(?:蛋|开|远点)?\W*$|放屁|狗屁|狗日的|龟儿|王八蛋|脑残|智障|垃圾(?:系统|机器人?|客服|玩意|程序|东西)|什么(?:破|垃圾|鬼|烂)(?:系统|东西|玩意|机器|客服)|破系统|有完没完|你们?(?:是不是)?有(?:毛)?病|问个?不停|问这么多|\bfuck|\bshit\b|\bstupid (?:bot|system|machine)|\bidiot|\bwtf\b|\b(?:too|so) many questions\b", Ways)]
    private static partial Regex Curses();
}
