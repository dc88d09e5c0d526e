using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrontDoor.Bot.SignIn;

/// <summary>Users, roles and the keys of cookies: the same database as the cases, with its own migrations, so that a cookie of one host holds on another.</summary>
public class SignInDb(DbContextOptions options) : IdentityDbContext<StaffUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public const string HistoryTable = "__sign_in_migrations";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite cannot order or compare an offset; ticks of UTC it can.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StaffUser>().ToTable("sign_in_users").Property(user => user.DisplayName).HasMaxLength(100);
        builder.Entity<IdentityRole<Guid>>().ToTable("sign_in_roles");
        builder.Entity<IdentityUserRole<Guid>>().ToTable("sign_in_user_roles");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("sign_in_user_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("sign_in_user_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("sign_in_user_tokens");
        builder.Entity<IdentityRoleClaim<Guid>>().ToTable("sign_in_role_claims");
        builder.Entity<DataProtectionKey>().ToTable("sign_in_keys");
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
