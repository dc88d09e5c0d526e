using FrontDoor.Core;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Resources;

/// <summary>The one place where a problem of core becomes a sentence for staff.</summary>
public sealed class ProblemSentences(IStringLocalizer<Problems> sentences)
{
    /// <summary>In the reader's language; an unknown code gets the general sentence with the code, so that support can find it.</summary>
    public string Of(Problem problem)
    {
        var sentence = sentences[problem.Code];
        var text = sentence.ResourceNotFound ? sentences["general"].Value : sentence.Value;
        foreach (var (name, value) in problem.Data)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text.Replace("{code}", problem.Code, StringComparison.Ordinal);
    }
}
