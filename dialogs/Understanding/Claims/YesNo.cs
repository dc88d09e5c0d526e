using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>An answer to a question that takes yes or no.</summary>
internal static partial class YesNo
{
    public static Said<Answer>? Read(NormalText source)
    {
        var text = source.Text.Trim();
        Said<Answer> Said(Answer answer, Match match) => new(answer, source.Words(Math.Min(match.Index, Math.Max(0, source.Text.Length - 1)), Math.Min(match.Length, source.Text.Length - match.Index)));
        if (Twice().Match(text) is { Success: true } twice)
        {
            return Said(Answer.Yes, twice);
        }
        if (Unsure().Match(text) is { Success: true } unsure)
        {
            return Said(Answer.Unsure, unsure);
        }
        var no = No().Match(text);
        var yes = Yes().Match(text);
        if (no.Success && (!yes.Success || no.Index <= yes.Index))
        {
            return Said(Answer.No, no);
        }
        return yes.Success ? Said(Answer.Yes, yes) : null;
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"没有没|不是没|不是不|没(?:啥|什么|有什么|有)?(?:问题|毛病|错|意见|异议)|不会错|不假|不错|错不了|no problem|not wrong|no mistake", Ways)]
    private static partial Regex Twice();

    [GeneratedRegex(@"不(?:太|大)?(?:确定|清楚|知道|记得|晓得|肯定)|不好说|说不(?:好|准|清)|记不(?:清|得)|可能|也许|大概|好像|应该(?:有|是|吧|开)|或许|没(?:有)?印象|忘了|忘记|查一?下|问(?:一?下|问)|看一?下|回头|再看|not sure|unsure|maybe|perhaps|don'?t (?:know|remember)|no idea|i think so|probably|possibly|have to check|need to check", Ways)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"没|沒|不(?!好意思|过)|未|无|否|别|冇|错(?!过)|木有|\bno\b|\bnope\b|\bnah\b|\bnot\b|n't|\bnever\b|\bwrong\b|incorrect|\bnone\b|^n$|❌|👎|✗", Ways)]
    private static partial Regex No();

    [GeneratedRegex(@"是|对|有|嗯|恩|好(?!像)|行|可以|确认|没错|同意|当然|必须|开(?:了|过|具)|验(?:收)?(?:了|过)|签(?:了|过)|ok|要得|中(?!午|间)|得(?!看|问)|正确|准确|无误|妥|系|成|给了|收到|通过|\by(?:es|eah|ep|up|a)?\b|\bsure\b|\bright\b|correct|\bfine\b|confirm|\bdone\b|absolutely|of course|👌|👍|✅|✔|^1$|已", Ways)]
    private static partial Regex Yes();
}
