namespace Microsoft.Bot.Schema;

/// <summary>Members, topic or history of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }
    IList<ChannelAccount>? MembersRemoved { get; set; }
    string? TopicName { get; set; }
    bool? HistoryDisclosed { get; set; }
}

/// <summary>The bot was installed in a place or removed from it.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}

/// <summary>The conversation is over; <see cref="Code"/> is one of <see cref="EndOfConversationCodes"/>.</summary>
public interface IEndOfConversationActivity : IActivity
{
    string? Code { get; set; }
    string? Text { get; set; }
}

/// <summary>The sender is writing.</summary>
public interface ITypingActivity : IActivity
{
}

/// <summary>Another agent is to take the conversation over (the older form; see EventFactory for the present one).</summary>
public interface IHandoffActivity : IActivity
{
}
