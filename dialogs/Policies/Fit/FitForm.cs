using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Forms;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>The check as a form: who it is for, then what conditions wait for. It opens no case.</summary>
internal static class FitForm
{
    public const string Key = "fit";

    // 我们公司是高新技术企业 is an answer, no name: a name is taken only where it is asked for.
    private static readonly Slot Company = Speaker.Company with
    {
        Take = input => input.IsAsked && Speaker.Company.Take(input),
        Insists = _ => false,
    };

    public static Form Of(FitCheck check) => new(Key, 1, [Company, .. check.Questions.Select(SlotOf)], _ => false);

    public static AskedSlot? ReadsOf(FitField field) => field.Kind switch { FitKind.YesNo => AskedSlot.Confirm, FitKind.Years => AskedSlot.Date, _ => null };

    private static Slot SlotOf(FitQuestion question)
    {
        var field = FitField.Find(question.Key)!;
        return new(question.Key, input => Take(question, field, input), (draft, words) => draft.Fit?.Answers.GetValueOrDefault(question.Key) is { } value ? FitWords.Value(question.Key, value, words.Language) : null)
        {
            Own = TextsOf(question, field),
            Reads = ReadsOf(field),
            Options = field.Options,
            OptionText = (words, option) => FitWords.Option(field, option, words.Language),
            Choose = (draft, option) => Keep(draft, question.Key, option),
            Insists = input => !input.IsAsked && FitAnswers.Volunteered(field, input.Text) is not null,
        };
    }

    private static bool Take(FitQuestion question, FitField field, SlotInput input) =>
        (input.IsAsked ? FitAnswers.Read(field, input) : FitAnswers.Volunteered(field, input.Text)) is { } value && Keep(input.Draft, question.Key, value);

    private static bool Keep(Draft draft, string key, string value)
    {
        draft.Fit = draft.Fit!.With(key, value);
        return true;
    }

    private static TopicQuestion TextsOf(FitQuestion question, FitField field) => question.Own is { } own
        ? new(question.Key, new(own), new(own), FitTexts.All("example_yes_no"))
        : new(question.Key, FitTexts.All("label_" + field.Key), FitTexts.All("ask_" + field.Key), FitTexts.All(field.Kind == FitKind.YesNo ? "example_yes_no" : "example_" + field.Key));
}
