using System.Text.RegularExpressions;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Engine;

/// <summary>Several corrections in one breath: 不是去年，是前年，金额也改成4万.</summary>
internal static partial class Corrections
{
    /// <summary>A correction spans so many clauses at most.</summary>
    private const int MostClauses = 3;

    /// <summary>The corrections in order, and what was said beside them.</summary>
    public static (List<Correction> Corrections, string Others) Read(string text)
    {
        var clauses = Clauses().Split(text).Select(clause => Also().Replace(clause, "").Trim()).Where(clause => clause.Length > 0).ToList();
        List<Correction> found = [];
        List<string> rest = [];
        for (var at = 0; at < clauses.Count;)
        {
            if (At(clauses, at) is var (correction, taken))
            {
                found.Add(correction);
                at += taken;
            }
            else
            {
                rest.Add(clauses[at++]);
            }
        }
        return (found, string.Join('，', rest));
    }

    // The shortest that brings a new value; else the first that only says what is wrong.
    private static (Correction Correction, int Taken)? At(List<string> clauses, int at)
    {
        (Correction, int)? wrong = null;
        for (var taken = 1; taken <= Math.Min(MostClauses, clauses.Count - at); taken++)
        {
            if (CorrectionReader.Read(string.Join('，', clauses.Skip(at).Take(taken))) is { } read)
            {
                if (read.NewText is not null)
                {
                    return (read, taken);
                }
                wrong ??= (read, taken);
            }
        }
        return wrong;
    }

    [GeneratedRegex(@"(?:[，;；。\r\n]|,(?!\d{3}(?!\d)))+|(?<!\d)\.(?=\s|$)|\band\b(?= (?:the|my|our|change|make))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    // 金额也改成4万: beside the first one.
    [GeneratedRegex(@"^(?:[还還]有|另外|然[后後]|[并並]且|同[时時]|[顺順]便|以及|哦|[对對]了|and|also)\s*|也(?=改|换|換|应该|應該|不对|不對|写错|寫錯|填错|填錯|要改)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Also();
}
