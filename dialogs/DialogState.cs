namespace FrontDoor.Dialogs;

/// <summary>Open drafts and language of one conversation; part of the conversation document, as JSON by System.Text.Json with its own generated contracts. The owner of its shape is dialogs/.</summary>
public sealed class DialogState
{
    /// <summary>zh-Hans, zh-Hant or en: the script in which the person writes.</summary>
    public string Language { get; set; } = "zh-Hans";

    /// <summary>For the conversation store.</summary>
    public string ToJson() => throw new NotImplementedException();

    /// <summary>Reads what any earlier release wrote.</summary>
    public static DialogState FromJson(string json) => throw new NotImplementedException();
}
