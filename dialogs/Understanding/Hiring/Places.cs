using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Understanding;

/// <summary>Where the work is: after 在 or 地点, or a known place (Data/places.txt).</summary>
internal static partial class Places
{
    private static readonly Regex Known = new(
        $"(?:(?:{string.Join('|', Vocabulary.Words("places"))}){{1,3}})(?:市|区|路|街道|镇|园区|科技园|软件园|产业园)?(?:(?:西湖区|滨江区?|余杭区?|萧山区?|拱墅区?|上城区|临平区?|钱塘区?|三墩|蒋村|西溪))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static Said<string>? Read(NormalText source)
    {
        var named = Named().Match(source.Text) is { Success: true } label ? label.Groups["p"] : null;
        if (named is null && Remote().Match(source.Text) is { Success: true } remote)
        {
            return new(remote.Value, source.Words(remote.Index, remote.Length));
        }
        Capture? place = named is not null ? named : Known.Match(source.Text) is { Success: true } known && !Person().IsMatch(source.Text[(known.Index + known.Length)..]) ? known : null;
        return place is null ? null : new(source.Words(place.Index, place.Length).Trim(), source.Words(place.Index, place.Length));
    }

    [GeneratedRegex(@"(?:(?:工作|上班|办公)?(?:地点|地址)|(?:上班|工作|办公)在|坐班在|常驻|驻点?|base(?!d))\s*(?:在|是|:)?\s*(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{2,16}?)(?=[,。;、\s]|$|上班|工作|附近|这边|那边)|在(?<p>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{2,14}?)(?:这边|那边)?(?:上班|工作|坐班|办公)|(?:based in|located in|location:?|office in)\s+(?<p>[A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"远程(?:办公)?|居家办公|\bremote\b|work from home", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remote();

    [GeneratedRegex(@"^(?:人|户口|户籍|话|\p{IsCJKUnifiedIdeographs}{0,8}公司)", RegexOptions.CultureInvariant)]
    private static partial Regex Person();
}
