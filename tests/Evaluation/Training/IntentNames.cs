using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Evaluation.Training;

/// <summary>Intents as the files of lines write them.</summary>
public static class IntentNames
{
    private static readonly Dictionary<Intent, string> Names = new()
    {
        [Intent.PaymentRecovery] = "payment_recovery",
        [Intent.PolicyQuestion] = "policy_question",
        [Intent.Hiring] = "hiring",
        [Intent.OtherRequest] = "other_request",
        [Intent.CaseStatus] = "case_status",
        [Intent.TalkToHuman] = "talk_to_human",
        [Intent.Cancel] = "cancel",
        [Intent.Help] = "help",
        [Intent.Greeting] = "greeting",
        [Intent.ThanksBye] = "thanks_bye",
        [Intent.OutOfScope] = "out_of_scope",
        [Intent.Unsafe] = "unsafe",
    };

    public static Intent Parse(string name) => Names.First(pair => pair.Value == name).Key;

    /// <summary>The name that a score prints: an unsafe wish counts as out of scope.</summary>
    public static string Scored(Intent intent) => Names[intent == Intent.Unsafe ? Intent.OutOfScope : intent];

    public static string Scored(string name) => name == Names[Intent.Unsafe] ? Names[Intent.OutOfScope] : name;
}
