using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Directory;

/// <summary>A desk officer or lawyer. Sign-in refers to this row by its id.</summary>
public sealed class Specialist(Guid id, string name, bool isSample)
{
    /// <summary>Conversations that a new person may hold at a time. Cases live for weeks here, so it is no limit of a call centre.</summary>
    public const int UsualCapacity = 20;

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public bool IsActive { get; private set; } = true;

    public bool IsSample { get; private set; } = isSample;

    /// <summary>As sign-in has it; here it says whom escalations and complaints reach.</summary>
    public bool IsSupervisor { get; private set; }

    /// <summary>Conversations held at a time; never exceeded.</summary>
    public int Capacity { get; private set; } = UsualCapacity;

    /// <summary>Away: nothing is offered or assigned; who is here may still be asked.</summary>
    public bool IsAway { get; private set; }

    /// <summary>What this person answers (names of case kinds); empty: everything.</summary>
    public string Skills { get; private set; } = "";

    /// <summary>BCP 47 codes; empty: any.</summary>
    public string Languages { get; private set; } = "";

    /// <summary>Law firm or company the person comes from; its cases are kept from this person. Null: none.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Null: nothing yet. Who has waited longest gets the next one.</summary>
    public DateTimeOffset? LastAssignedAt { get; private set; }

    /// <summary>Rises with each conversation taken, so that of two hosts that give this person the last free place one runs again and counts anew.</summary>
    public long Assignments { get; private set; }

    /// <summary>The desks at which this person answers.</summary>
    public List<Desk> Desks { get; } = [];

    /// <summary>Those of them that this person leads.</summary>
    public List<Desk> Leads { get; } = [];

    public void Change(string name, bool isActive) => (Name, IsActive) = (name, isActive);

    public void Supervise(bool isSupervisor) => IsSupervisor = isSupervisor;

    internal void BelongTo(string? organisation) => Organisation = organisation;

    public void ComeAndGo(bool isAway) => IsAway = isAway;

    public void Assigned(DateTimeOffset now)
    {
        LastAssignedAt = now;
        Assignments++;
    }

    public bool Answers(string kind, string? language) => Names(Skills, kind) && (language is null || Names(Languages, language));

    internal void Work(int capacity, IEnumerable<string> skills, IEnumerable<string> languages) =>
        (Capacity, Skills, Languages) = (capacity, string.Join(',', skills), string.Join(',', languages));

    private static bool Names(string list, string name) => list.Length == 0 || list.Split(',').Contains(name, StringComparer.OrdinalIgnoreCase);

    internal sealed class Configuration : IEntityTypeConfiguration<Specialist>
    {
        public void Configure(EntityTypeBuilder<Specialist> builder)
        {
            builder.ToTable("Specialists");
            builder.Property(s => s.Id).ValueGeneratedNever();
            // Whoever was there before this column came in has the usual one.
            builder.Property(s => s.Capacity).HasDefaultValue(UsualCapacity);
            builder.Property(s => s.Skills).HasMaxLength(200).HasDefaultValue("");
            builder.Property(s => s.Languages).HasMaxLength(60).HasDefaultValue("");
            builder.Property(s => s.Organisation).HasMaxLength(100);
            builder.Property(s => s.Assignments).IsConcurrencyToken();
            builder.HasMany(s => s.Desks).WithMany().UsingEntity("SpecialistDesks");
            builder.HasMany(s => s.Leads).WithMany().UsingEntity("DeskLeads");
        }
    }
}
