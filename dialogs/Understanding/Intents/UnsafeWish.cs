using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>An unlawful wish in the middle of a story, where the rest of the words outweighs it: what the speaker himself wants to do, never what was done to him.</summary>
internal static partial class UnsafeWish
{
    public static bool Is(string folded) => Forges().IsMatch(folded) || Harms().IsMatch(folded) || InEnglish().IsMatch(folded);

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Who wants it: 帮我…, 我要…, 能不能…; 他要 and 他们想 are told about others.
    private const string Wants = @"(?<![他她它人]|对方|他们|人家|甲方|老板)(?:帮我们?|替我们?|给我们?|教我们?|我们?(?:就|也|真|只好|直接|现在|都|还|干脆)*(?:想|要|会|准备|打算|去|得|可以|能不能|可不可以)|我们?(?:就|只好|只能|直接|干脆)+|(?<![不没])想要?|能不能|可不可以|可以|要不|干脆|怎么(?:样|才能)?|如何|不行(?:我|就)+)";

    // 聊天记录改一下好告他 changes a proof; 证据改成聊天记录 corrects an answer.
    [GeneratedRegex(Wants + @"[^,。;!?]{0,16}?(?:(?:聊天(?:记录)?|截图|转账(?:记录)?|流水|录音|签名|签字|单据|凭证|合同日期|合同的日期)(?:上的?|里的?|的)?(?:日期|时间|内容|金额|数字|名字|那句)?(?:给|都|稍微)?(?:改(?:一下|掉|几|动|大|小|早|晚)|p(?:一下|掉|成)?|修(?:一下|掉)|伪造|造假)|伪造|捏造|变造|(?<!打|塑|制|改|构|建)造(?:一?[份张个]|点)?假|(?:做|弄|搞|开|出|编|写|整|签)(?:一?[份张个])?假的?(?:合同|协议|公?章|发票|签名|证据|证明|收据|收条|欠条|借条|验收|单)|p(?:一?[份张个]|图|上|出)|仿(?:签|冒|造|他|她)|代(?:他|她|对方)签|冒(?:签|充)|刻(?:一?[个枚])?(?:假)?(?:公)?章|倒签|补一?[份张][^,。;]{0,8}(?:日期|时间)(?:写|改|倒)|编(?:一?[段份个]|几句)(?:录音|聊天|证据))", Ways)]
    private static partial Regex Forges();

    [GeneratedRegex(Wants + @"[^,。;!?]{0,16}?(?:曝光(?!率|度|量)|人肉|起底|(?:发|放|挂|贴|传)(?:到|在|上)?(?:网上?|抖音|朋友圈|微博|小红书|快手|业主群|群里|外面)(?!店|站|址|吧)|(?:身份证|照片|住址|电话|裸照)[^,。;]{0,6}(?:发|挂|贴|公开|传)(?:出去|上去|到|在|群)|堵(?:他|她|门|人|住|着|在|公司)|(?:找|叫|喊|请)(?:上|来|了)?(?:几个|些|点|一帮|一群|社会上的?|道上的?)?(?:人|兄弟|混混|小弟|大汉)[^,。;]{0,8}(?:打|收拾|上门(?!维修|安装|看)|堵|吓|闹|教训|弄他|揍|坐坐|讨债)|威胁|恐吓|吓唬|吓(?:一)?吓|教训(?:一下|教训)?(?:他|她)|揍|打断|弄死|泼(?:油漆|漆|粪)|砸(?:他|她|了他|店|车|公司)|骚扰|轰炸(?:他|她)|跟踪|偷拍|定位(?:他|她)|搞(?:臭|垮|死)(?:他|她)?|(?:他|她)(?:老婆|老公|孩子|爸妈|父母|家人|家里)[^,。;]{0,8}(?:闹|堵|吓|住(?:哪|址)|上学|上班)|黑进|行贿|塞(?:点)?(?:钱|红包)给?(?:法官|领导))", Ways)]
    private static partial Regex Harms();

    [GeneratedRegex(@"\b(?:i (?:want|would like|plan|intend|need|am going|'?ll|will|could|can|might)|i'?m going|we (?:want|will|'?ll|could|are going)|let'?s|help (?:me|us)|can you|could you|please|how (?:do|can|could) (?:i|we))\b[^.;!?]{0,40}?\b(?:forge|fake (?:a|an|the|some|my|his|their)|photoshop|backdat\w+|doctor (?:the|a|some)|fabricat\w+|falsif\w+|expose (?:him|them|her|the)|dox+|post (?:his|her|their) (?:\w+ )?(?:address|id|phone|photos?|number)|threaten|scare (?:him|them|her)|intimidate|beat (?:him|them|her)|hire (?:someone|some|a few|thugs)|send (?:some|a few) (?:guys|people|men)|harass|stalk|hack|blackmail|bribe|(?:edit|change|alter|doctor) (?:the |a |my |some )?(?:\w+ )?(?:screenshots?|chats?|messages|records?|evidence))\b", Ways)]
    private static partial Regex InEnglish();
}
