using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrontDoor.Core.Notices;

/// <summary>That supervisors were told who fits a policy before this window of it closes: once a window, whatever restarts.</summary>
internal sealed class WindowProposal
{
    private WindowProposal() { }

    public WindowProposal(string policyKey, DateOnly windowUntil, int count, DateTimeOffset at) =>
        (PolicyKey, WindowUntil, Count, At) = (policyKey, windowUntil, count, at);

    public string PolicyKey { get; private set; } = "";

    public DateOnly WindowUntil { get; private set; }

    /// <summary>How many fitted then.</summary>
    public int Count { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal sealed class Configuration : IEntityTypeConfiguration<WindowProposal>
    {
        public void Configure(EntityTypeBuilder<WindowProposal> builder)
        {
            builder.ToTable("WindowProposals").HasKey(p => new { p.PolicyKey, p.WindowUntil });
            builder.Property(p => p.PolicyKey).HasMaxLength(60);
        }
    }
}
