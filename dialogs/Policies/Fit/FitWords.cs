using System.Globalization;
using FrontDoor.Core.Policies.Fit;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>Conditions and what is known, as people read them; the same in the chat and in the console.</summary>
public static class FitWords
{
    /// <param name="own">A supervisor's own question; null: the field's name.</param>
    public static string Label(string field, string? own, string language) => own ?? FitTexts.Say("label_" + field, language);

    /// <summary>A value as it is stored, in words.</summary>
    public static string Value(string key, string value, string language)
    {
        ArgumentNullException.ThrowIfNull(value);
        return FitField.Find(key) is not { } field ? value : field.Kind switch
        {
            FitKind.YesNo => FitTexts.Say("option_" + value, language),
            FitKind.Choice => Option(field, value, language),
            FitKind.Number when FitValue.Figure(value) is { } figure => Figure(field, figure, language),
            _ => value,
        };
    }

    public static string Option(FitField field, string option, string language)
    {
        ArgumentNullException.ThrowIfNull(field);
        return FitTexts.Optional($"option_{field.Key}_{option}", language) ?? FitTexts.Optional("option_" + option, language) ?? option;
    }

    /// <summary>从业人数不超过 300 人.</summary>
    public static string Condition(FitCondition condition, string language)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var field = FitField.Find(condition.Field);
        var label = Label(condition.Field, condition.Question, language);
        string One(string word) => field is { Options.Count: > 0 } ? Option(field, word, language) : word;
        return condition.Operator switch
        {
            FitOperator.AtLeast => FitTexts.Say("condition_least", language, label, WithUnit(condition.Field, condition.Value, language)),
            FitOperator.AtMost => FitTexts.Say("condition_most", language, label, WithUnit(condition.Field, condition.Value, language)),
            var isOrNot => FitTexts.Say(isOrNot == FitOperator.Is ? "condition_is" : "condition_not", language, label, string.Join(FitTexts.Say("or", language), FitValue.Words(condition.Value).Select(One))),
        };
    }

    private static string Figure(FitField field, FitFigure figure, string language) => WithUnit(field.Key, figure switch
    {
        { IsExact: true, Min: { } exact } => Number(exact),
        { Min: { } min, Max: { } max } => FitTexts.Say("range", language, Number(min), Number(max)),
        { Min: { } min } => FitTexts.Say("from", language, Number(min)),
        _ => FitTexts.Say("to", language, Number(figure.Max!.Value)),
    }, language);

    private static string WithUnit(string field, string words, string language) => FitTexts.Optional("unit_" + field, language) is { } unit ? string.Format(CultureInfo.InvariantCulture, unit, words) : words;

    private static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
