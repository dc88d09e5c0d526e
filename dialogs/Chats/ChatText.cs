namespace FrontDoor.Dialogs.Chats;

/// <summary>A chat as text, read into messages.</summary>
/// <param name="Form">Null: none of the known forms; the file is kept as it is and marked by hand.</param>
/// <param name="Messages">In the order of the text.</param>
/// <param name="Gaps">What is missing or strange, for a person to look at.</param>
public sealed record ChatText(ChatForm? Form, IReadOnlyList<ChatMessage> Messages, IReadOnlyList<ChatGap> Gaps)
{
    public static readonly ChatText Unknown = new(null, [], []);

    public IEnumerable<string> Speakers => Messages.Select(message => message.Speaker).Distinct();
}

public enum ChatForm
{
    /// <summary>Copied from a client on a computer: a line of name, day and time, the words below.</summary>
    Copied,

    /// <summary>Sent to a mailbox from the phone: the day in a line of its own, name and time below it.</summary>
    Mailed,

    /// <summary>One line a message: name, time, words.</summary>
    Lines,
}

/// <param name="Line">Where it begins in the text, from 1.</param>
/// <param name="At">As written, in the time of the phone; null: the text does not say the day.</param>
/// <param name="Speaker">As written.</param>
/// <param name="Marks">What in it may matter, with the very words.</param>
public sealed record ChatMessage(int Line, DateTime? At, string Speaker, string Text, IReadOnlyList<ChatMark> Marks)
{
    /// <summary>Something stood here that the text does not hold: [图片], [语音].</summary>
    public bool IsPlaceholder { get; init; }
}

/// <param name="Words">The part of the message on which it rests.</param>
public sealed record ChatMark(ChatMarkKind Kind, string Words);

public enum ChatMarkKind
{
    Price,
    Acceptance,
    Promise,
    Demand,
}

/// <param name="Line">Of the message where it shows.</param>
/// <param name="Words">The name or day it is about; null where none.</param>
public sealed record ChatGap(ChatGapKind Kind, int Line, string? Words);

public enum ChatGapKind
{
    /// <summary>Only one person speaks: the other side is not in the text.</summary>
    OneSide,

    /// <summary>Pictures, recordings, files or transfers stand as a word only.</summary>
    NotInText,

    /// <summary>A message was taken back.</summary>
    TakenBack,

    /// <summary>Messages do not follow in time: put together by hand, or from several days.</summary>
    OutOfOrder,

    /// <summary>Nothing was said for a month or longer.</summary>
    LongSilence,

    /// <summary>The text says no day.</summary>
    NoDay,

    /// <summary>A day that has not come yet.</summary>
    AfterToday,

    /// <summary>Words stand before the first message, of which nobody knows who said them.</summary>
    NoSpeaker,
}
