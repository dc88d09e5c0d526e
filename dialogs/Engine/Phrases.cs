using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Words that steer a conversation and belong to no form; matched on folded text.</summary>
internal static partial class Phrases
{
    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Greets(string text) => IntentReader.Read(text).Best is Intent.Greeting or Intent.ThanksBye;

    [GeneratedRegex(@"^\W*(?:看?隐私(?:说明|政策)?|privacy(?: notice| policy)?)\W*$", Ways)]
    public static partial Regex Privacy();

    [GeneratedRegex(@"^\W*(?:我的)?(?:个人)?(?:链接|编号|诉求编号|案件编号|登记编号)(?:是?多少|在哪里?|呢|发我|再发一?次)?\W*$|^\W*(?:my |the )?(?:link|case number|number)(?: again| please)?\W*$", Ways)]
    public static partial Regex Link();

    [GeneratedRegex(@"欠|拖|尾款|货款|(?:不|没)(?:给|付)|owe|unpaid|overdue", Ways)]
    public static partial Regex Owed();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)", Ways)]
    public static partial Regex Mobile();

    [GeneratedRegex(@"^\W*(?:不(?:是|要|取消|用|了)?(?:取消)?|别(?:取消)?|no|don'?t)(?:吧|了|的)?\W*$", Ways)]
    public static partial Regex No();

    // 不用了, 不需要: nothing more of what was offered.
    [GeneratedRegex(@"^\W*(?:不用|不必|不需要|不要|没必要|no need|not needed)(?:了|啦|吧|谢谢)*\W*$", Ways)]
    public static partial Regex Declines();

    [GeneratedRegex(@"不(?:知道|清楚|记得|确定|晓得)|don'?t know|not sure|no idea", Ways)]
    public static partial Regex DoesNotKnow();

    [GeneratedRegex(@"电话|手机|号码|联系方式|phone|number", Ways)]
    public static partial Regex Telephone();

    [GeneratedRegex(@"人工|真人|客服|转接|找(?:个|一个)?人|有人吗|工作人员|专员|律师|human|agent|person|somebody|specialist|officer", Ways)]
    public static partial Regex AsksPerson();

    /// <summary>What is done to papers or people when a wish is unlawful. Who only lists what there is (聊天记录，没签合同) uses none of these.</summary>
    [GeneratedRegex(@"伪|虚[构假开]|生成|多开|补开|买\S{0,8}发票|不被发现|骗子|住址|内部的人|调一下|编|捏造|[造作做弄搞]\S{0,4}假|假(?!如|设|期|日|放)|倒签|[代替照]\S{0,5}签|仿|冒|盗|刻\S{0,8}章|(?<![a-z])p(?:s|图|一|个|掉|成|上|了|得|张)|改(?!成)|抹|删|销毁|毁|剪|裁|做旧|[挪早]一?[下点]|往前|曝光|网暴|人肉|起底|丑闻|挂(?:他|她|到|在|网|抖音)|[发贴]\S{0,8}(?:网|抖音|朋友圈|微博|小红书|群)|公开|威胁|要挟|恐吓|吓|打(?!款|钱|了|过|电话|官司|算|印|包|给|来)|[揍砍杀捅泼砸抢绑焊烧堵骂]|闹|扣(?!款|了)|教训|收拾|跟踪|骚扰|黑社会|讨债的|[弄搞整]死|偷|贿|红包|横幅|喇叭|定位|黑[进掉]|隐私|身份证|家门|老婆|孩子|女儿|儿子|学校门口|断电|forg|fake|bogus|fabricat|photoshop|doctor|backdat|edit|alter|threat|scar|expos|leak|beat|break|thug|dox|hack|crash|blackmail|brib|harass|hurt|pretend|delet|hide|steal|illegal|invent|make up|slash|stalk|pressure|change the|in their name|earlier than", Ways)]
    public static partial Regex Unlawful();

    /// <summary>A case's number, whoever's it is.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]\d{6}-\d{3,}", Ways)]
    public static partial Regex Number();

    [GeneratedRegex(@"^\W*(?:我?也?不(?:知道|清楚|记得|确定|晓得|太清楚|太确定)|忘(?:记)?了|记不清了?|没想好|不方便(?:说)?|暂时没有?|没有|无|我?(?:稍后|晚点|回头|等下|等会儿?|待会儿?|明天)(?:再|我)?(?:发|传|补|给)(?:你|您|来|过来)?|i? ?(?:don'?t|do not) (?:know|remember)|not sure|no idea|none|forgot)[了吧啊呀呢]*\W*$", Ways)]
    public static partial Regex Unknown();

    [GeneratedRegex(@"^\W*(?:接着(?:上次|说|来|继续)?(?:的)?(?:继续)?|继续(?:上次(?:的)?|填|说|办)?|上次的|go on|continue|resume)[吧了]?\W*$", Ways)]
    public static partial Regex GoOn();

    [GeneratedRegex(@"^\W*(?:不是|不,?)?(?:另外|另|别的|其他|新的|换)(?:的)?(?:一?件)?(?:事情?)?\W*$|^\W*(?:something else|another matter|new matter|a new one)\W*$", Ways)]
    public static partial Regex Else();

    [GeneratedRegex(@"另(?:外)?(?:有|还有|一|外)|还有(?:一|另|个|件|别)|又有|再(?:报|提|问|说)一|新的|顺便|another|also|one more|new ", Ways)]
    public static partial Regex Another();

    // 招了两个应届生有没有补贴: a question for the policy desk, however it is asked.
    [GeneratedRegex(@"(?:补贴|补助|政策|高新技术企业|高企|专精特新|申报|认定|退税|减免|奖励|稳岗|社保返还|贴息|subsid\w*|grants?|tax (?:break|refund|relief))(?=.*(?:吗|嘛|么|不(?=[\s,?!]|$)|哦|没有|多少|怎么|好久|多久|什么时候|几时|deadline|能不能|有没有|[?]))|(?:有没有|能不能|还能|可以|怎么|什么时候|问[一下哈]*[,，]?|is there|can we).{0,20}(?:补贴|补助|政策|高新技术企业|高企|专精特新|申报|认定|退税|减免|奖励|稳岗|社保返还|贴息|subsid\w*|grants?|tax (?:break|refund|relief))", Ways)]
    public static partial Regex AsksPolicy();

    // A sentence that begins a need of its own.
    public static bool Begins(string piece) => Another().IsMatch(Normalizer.Normalize(piece).Text) || Asks().IsMatch(Normalizer.Normalize(piece).Text);

    [GeneratedRegex(@"[?？]|吗|^我们?要(?!.*(?:律师|起诉|调解|仲裁|发函|催|法律))|想(?:问|咨询|申请|招|找|要|办)|请问|怎么|如何|能不能|可不可以|可以.{0,8}吗|需要|要招|坏了|帮忙|麻烦|how|what|where|can (?:i|we|you)|need|want|broken", Ways)]
    public static partial Regex Asks();
}
