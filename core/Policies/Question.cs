using System.Text.RegularExpressions;
using FrontDoor.Core.Text;

namespace FrontDoor.Core.Policies;

/// <summary>A question without the words that only make it a question. Official texts hardly use them, so a search would take them for the rarest and weightest ones.</summary>
internal static class Question
{
    private static readonly Regex Asking = new(string.Join('|', WordList.Lines(typeof(Question), "asking.txt").OrderByDescending(word => word.Length).Select(Whole)));

    // Chinese stands in a row; an English "a" inside a word asks nothing.
    private static string Whole(string word) => char.IsAscii(word[0]) ? $"(?<![a-z]){Regex.Escape(word)}(?![a-z])" : Regex.Escape(word);

    /// <summary>The words that are searched for; the question itself when nothing else is left of it.</summary>
    public static string Words(string question)
    {
        var folded = Grams.Fold(question);
        var words = Asking.Replace(folded, " ");
        return string.IsNullOrWhiteSpace(words) ? folded : words;
    }
}
