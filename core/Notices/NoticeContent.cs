using System.Security.Cryptography;
using System.Text;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;

namespace FrontDoor.Core.Notices;

/// <summary>What a notice says, and to whom. Frozen when it is handed in: the hash of all of it is what somebody approves.</summary>
public sealed record NoticeContent(string Title, string Text, NoticePurpose Purpose)
{
    public const int LongestTitle = 60;
    public const int LongestText = 2000;
    public const int MostFiles = 5;
    public const int MostChoices = 5;
    public const int LongestChoice = 20;

    /// <summary>The same in another language, shown below; null: none.</summary>
    public string? SecondText { get; init; }

    /// <summary>One address to read on; null: none.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<FileReference> Files { get; init; } = [];

    /// <summary>Answers of a survey; empty for any other purpose.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool NeedsConfirmation { get; init; }

    /// <summary>What was not sent by then is not sent any more; null: seven days after it started.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Not sent before; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why it passes quiet hours; only for <see cref="NoticePurpose.Safety"/>. Null: it waits for the morning.</summary>
    public string? UrgentReason { get; init; }

    /// <summary>Who answers for it, as its readers see it.</summary>
    public string AnswersFor { get; init; } = "";

    public NoticeAudience Audience { get; init; } = new();

    /// <summary>How people are to be reached, best first; of the first that works for a person: <see cref="NoticeWays"/>.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [NoticeWays.Chat, NoticeWays.Link];

    /// <summary>SHA-256 over every member.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NoticeJson.Write(this))));
}

/// <summary>Everybody of the sender's parks when all members are empty; each one that is not narrows it.</summary>
public sealed record NoticeAudience
{
    public IReadOnlyList<Guid> Parks { get; init; } = [];

    public IReadOnlyList<Guid> Buildings { get; init; } = [];

    public IReadOnlyList<Guid> Enterprises { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    /// <summary>One of them is enough.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Who got this notice and has neither confirmed nor answered it.</summary>
    public Guid? NotConfirmed { get; init; }

    /// <summary>Key of an audience that another feature offers (<see cref="IOfferedAudiences"/>).</summary>
    public string? Offered { get; init; }

    public bool IsAllParks => Parks.Count == 0 && Buildings.Count == 0 && Enterprises.Count == 0 && NotConfirmed is null && Offered is null;
}

/// <summary>Ways to a recipient. A conversation goes by the id of its own channel (<c>directline</c>, <c>emulator</c> ...); <see cref="Chat"/> stands for all of them.</summary>
public static class NoticeWays
{
    public const string Chat = "chat";
    public const string Email = ContactAddress.Email;
    public const string Sms = ContactAddress.Sms;

    /// <summary>The WeChat group of the park: text, short link, QR code and poster, passed on by the captain.</summary>
    public const string Link = "link";

    public static readonly IReadOnlyList<string> All = [Chat, Sms, Email, Link];
}
