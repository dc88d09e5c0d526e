using System.Text.Json.Serialization;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Files;
using FrontDoor.Dialogs.Policies.Fit;
using FrontDoor.Dialogs.Tables;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A typed payload under way, with who is behind it and the states of its slots.</summary>
public sealed class Draft
{
    public required string Id { get; set; }

    /// <summary>Key of its form.</summary>
    public required string Form { get; set; }

    /// <summary>Of the form by which it was last written; <see cref="OldDrafts"/> brings it up.</summary>
    public int FormVersion { get; set; } = 1;

    public CaseKind Kind { get; set; }

    public required CasePayload Payload { get; set; }

    public ContactDetails Contact { get; set; } = new();

    /// <summary>Slots that the person passed over; they stay open for later words.</summary>
    public List<string> Skipped { get; set; } = [];

    /// <summary>The open question; null when none is.</summary>
    public string? Asked { get; set; }

    /// <summary>Questions asked so far, in order, for "back".</summary>
    public List<string> Trail { get; set; } = [];

    /// <summary>Answers to the open question that were not understood.</summary>
    public int Misses { get; set; }

    /// <summary>What its topic asks, as it was when the draft began: a topic that is edited changes no open draft.</summary>
    public List<TopicQuestion> Questions { get; set; } = [];

    /// <summary>Key of the topic that the words belong to; null when none fits.</summary>
    public string? Topic { get; set; }


    /// <summary>Enterprises of the directory that were offered for the name that was said.</summary>
    public List<KnownEnterprise> Offered { get; set; } = [];

    /// <summary>A name and number of which it was asked whose they are; null when nothing was.</summary>
    public string? Whose { get; set; }

    /// <summary>It is the check of which policies fit, and no case comes of it; null for any other draft.</summary>
    public FitCheck? Fit { get; set; }

    public int Files { get; set; }

    /// <summary>Files that wait for the case to open.</summary>
    public List<KeptFile> Kept { get; set; } = [];

    /// <summary>Tables of debts that were shown or wait for the case.</summary>
    public List<OfferedTable> Tables { get; set; } = [];

    /// <summary>Only files came so far: the first wish takes them over.</summary>
    public bool IsShelf { get; set; }

    public bool IsOpened { get; set; }

    public bool IsConfirmed { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>A person was asked for before the contact was known.</summary>
    public bool PersonAsked { get; set; }

    /// <summary>Digest of what the case was last told.</summary>
    public string? Told { get; set; }

    public Guid? CaseId { get; set; }

    public string? Number { get; set; }

    /// <summary>The personal link of the case.</summary>
    public string? Link { get; set; }

    /// <summary>A draft that can be changed without changing this one. Payload, contact and what lists hold are never changed in place.</summary>
    public Draft Copy()
    {
        var copy = (Draft)MemberwiseClone();
        (copy.Skipped, copy.Trail, copy.Questions, copy.Offered, copy.Kept, copy.Tables) = ([.. Skipped], [.. Trail], [.. Questions], [.. Offered], [.. Kept], [.. Tables]);
        return copy;
    }

    [JsonIgnore]
    public bool HasContact => Contact.Phone is not null || Contact.OnlyHere;
}

/// <param name="Slot">The question that it answers; null when none was open.</param>
public sealed record KeptFile(FileReference File, string? Slot);
