namespace Microsoft.Bot.Schema;

/// <summary>A named fact from the channel or for it; nobody said it.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>A named question that is answered in the body of the same request.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>Something for a developer's tool.</summary>
public interface ITraceActivity : IActivity
{
    string? Name { get; set; }
    string? Label { get; set; }
    string? ValueType { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}
