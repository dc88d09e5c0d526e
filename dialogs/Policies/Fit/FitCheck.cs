using FrontDoor.Core.Policies.Fit;

namespace FrontDoor.Dialogs.Policies.Fit;

/// <summary>The check of which policies fit, while it is under way. Replaced, never changed in place.</summary>
/// <param name="Questions">What was asked or is still to be asked, in order.</param>
/// <param name="Answers">As stored, by key.</param>
public sealed record FitCheck(IReadOnlyList<FitQuestion> Questions, IReadOnlyDictionary<string, string> Answers)
{
    internal FitCheck With(string key, string value) => this with { Answers = new Dictionary<string, string>(Answers) { [key] = value } };

    internal FitCheck Without(string key) => this with { Answers = Answers.Where(one => one.Key != key).ToDictionary(one => one.Key, one => one.Value) };
}

/// <summary>What was answered in this conversation, also where it may not be kept with the enterprise: nobody is asked twice.</summary>
/// <param name="EnterpriseId">Of whom; null: none of the directory.</param>
public sealed record FitMemory(Guid? EnterpriseId, IReadOnlyDictionary<string, string> Answers);
