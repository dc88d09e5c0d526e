using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Policies.Fit;

namespace FrontDoor.Bot.Console.PolicyDesk;

/// <summary>The conditions of a policy as rows of a form: what it is about, how, which value, in which clause.</summary>
internal static class ConditionForm
{
    private static readonly char[] Between = ['|', '、', ',', '，', ';', '；', '/'];
    private static readonly string[] Languages = ["zh-Hans", "en"];

    /// <summary>Rows without any value or clause are left out; what cannot be read stays as written, so that it can be refused with its row.</summary>
    public static IReadOnlyList<FitCondition> Read(IFormCollection form)
    {
        string At(string name, int row) => form[name] is var all && row < all.Count ? all[row]?.Trim() ?? "" : "";
        return
        [
            .. Enumerable.Range(0, form["condition_field"].Count)
                .Select(row => (Field: At("condition_field", row), Operator: At("condition_operator", row), Value: At("condition_value", row), Clause: At("condition_clause", row), Question: At("condition_question", row)))
                .Where(row => row.Field.Length + row.Value.Length + row.Clause.Length + row.Question.Length > 0)
                .Select(row => new FitCondition(row.Field, OperatorOf(row.Field, row.Operator), ValueOf(row.Field, row.Value), row.Clause) { Question = row.Question.Length > 0 ? row.Question : null }),
        ];
    }

    /// <summary>As people write the value of a field: 小型、微型 for micro and small.</summary>
    public static string Shown(FitCondition condition, string language) => FitField.Find(condition.Field) is { Options.Count: > 0 } field
        ? string.Join(language == "en" ? ", " : "、", FitValue.Words(condition.Value).Select(word => field.Options.Contains(word) ? FitWords.Option(field, word, language) : word))
        : condition.Value.Replace("|", language == "en" ? ", " : "、", StringComparison.Ordinal);

    /// <summary>A value in people's words as it is stored; words that are none of the field's stay.</summary>
    public static string ValueOf(string key, string words) => FitField.Find(key) switch
    {
        { Options.Count: > 0 } field => string.Join('|', words.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => OptionOf(field, word))),
        { Kind: FitKind.Words } => string.Join('|', words.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        _ => words,
    };

    private static string OptionOf(FitField field, string word) =>
        field.Options.FirstOrDefault(option => option == word || Languages.Any(language => string.Equals(FitWords.Option(field, option, language), word, StringComparison.OrdinalIgnoreCase))) ?? word;

    // Who chooses a figure and forgets the operator means neither.
    private static FitOperator OperatorOf(string field, string said) =>
        FitField.Find(field) is { Operators: [var only] } ? only
        : Enum.TryParse<FitOperator>(said, out var chosen) && Enum.IsDefined(chosen) ? chosen : FitOperator.Is;
}
