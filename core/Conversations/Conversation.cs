using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Conversations;

/// <summary>What outlives a conversation's document: how it is reached, whose it is, what it is about, and who holds it.</summary>
public sealed class Conversation
{
    private Conversation() { }

    public Conversation(ConversationAddress address)
    {
        Id = address.ConversationId;
        Channel = address.Channel;
        MoveTo(address);
    }

    public string Id { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string Reference { get; private set; } = "";

    public string Language { get; private set; } = "";

    public Guid? ContactId { get; private set; }

    /// <summary>The case that is talked about now.</summary>
    public Guid? CaseId { get; private set; }

    public Holder Holder { get; private set; }

    /// <summary>Rises by one whenever the holder changes.</summary>
    public long Fence { get; private set; }

    public Guid? SpecialistId { get; private set; }

    public long EventNumber { get; private set; }

    /// <summary>When the person last wrote, as far as SQL was told; null: never told.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    public void Heard(DateTimeOffset at) => HeardAt = at > HeardAt ? at : HeardAt ?? at;

    /// <summary>The person said who it is, without a case.</summary>
    public void MakeKnown(Guid contactId) => ContactId = contactId;

    public ConversationAddress Address => new(Id, Channel, Reference, Language);

    public void MoveTo(ConversationAddress address) => (Reference, Language) = (address.Reference, address.Language);

    public void TalkAbout(Guid caseId, Guid? contactId) => (CaseId, ContactId) = (caseId, ContactId ?? contactId);

    /// <summary>It turned out whose it is.</summary>
    internal void BelongTo(Guid contactId) => ContactId = contactId;

    /// <summary>Whose it was is no longer known.</summary>
    internal void Forget() => (CaseId, ContactId) = (null, null);

    public void Queue() => Hold(Holder.Queue, null);

    public void GiveTo(Guid specialistId) => Hold(Holder.Specialist, specialistId);

    public void GiveToBot() => Hold(Holder.Bot, null);

    /// <summary>The same holder under a new number: the document takes up another case.</summary>
    public void HoldOn() => Hold(Holder, SpecialistId);

    public bool IsHeldBy(Guid specialistId) => Holder == Holder.Specialist && SpecialistId == specialistId;

    private void Hold(Holder holder, Guid? specialistId)
    {
        (Holder, SpecialistId) = (holder, specialistId);
        Fence++;
        EventNumber++;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<Conversation>
    {
        public void Configure(EntityTypeBuilder<Conversation> builder)
        {
            builder.ToTable("Conversations");
            builder.Ignore(c => c.Address);
            builder.Property(c => c.Id).HasMaxLength(400);
            // Where several hosts write, the second change of the same holder runs again.
            builder.Property(c => c.Fence).IsConcurrencyToken();
            builder.HasIndex(c => c.ContactId);
        }
    }
}
