using FrontDoor.Core.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FrontDoor.Bot.SignIn;

/// <summary>Sign-in of staff: registration and routes.</summary>
public static class SignInFeature
{
    public static readonly TimeSpan Session = TimeSpan.FromHours(12);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Before data protection reads its keys at start: the table must be there.
        services.AddHostedService<SignInMigration>();
        services.AddSignInStore(DatabaseSettings.Of(builder.Configuration), DataFolder.PathOf(builder.Configuration));
        services.ConfigureApplicationCookie(options => Cookie(options, builder.Environment));
        // Between password and code.
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => options.Cookie.SecurePolicy = Secure(builder.Environment));
        services.Configure<StaffSignInOptions>(builder.Configuration.GetSection("SignIn"));
        services.AddSingleton<SignInTries>().AddSingleton<EndedSessions>().AddScoped<PasswordSignIn>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.All))
            .AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Administrator))
            .AddPolicy(Policies.Supervise, policy => policy.RequireRole(Roles.Supervisor))
            .AddPolicy(Policies.Audit, policy => policy.RequireRole(Roles.Auditor))
            .AddPolicy(Policies.Report, policy => policy.RequireRole(Roles.Captain))
            .AddPolicy(Policies.ReadCases, policy => policy.RequireRole(Roles.Specialist, Roles.Supervisor).RequireClaim(StaffClaims.Specialist));
        // It would allow frames of the same origin; no page of this host is framed at all.
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddSingleton<SignInLog>();
        services.AddScoped<TwoStep>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<Staff>();
    }

    /// <summary>Users, roles and keys alone, also for commands that run beside a host.</summary>
    public static void AddSignInStore(this IServiceCollection services, DatabaseOptions database, string folder)
    {
        if (database.Provider == DatabaseProvider.Postgres)
        {
            services.AddDbContext<SignInDb, PostgresSignInDb>(options => PostgresSignInDb.Configure(options, database.ConnectionString));
        }
        else
        {
            services.AddDbContext<SignInDb, SqliteSignInDb>(options => SqliteSignInDb.Configure(options, Path.Combine(folder, "frontdoor.db")));
        }

        services.AddDataProtection().SetApplicationName("front-door").PersistKeysToDbContext<SignInDb>();
        services.AddIdentity<StaffUser, IdentityRole<Guid>>(Rules)
            .AddEntityFrameworkStores<SignInDb>()
            .AddTokenProvider<AuthenticatorTokenProvider<StaffUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddClaimsPrincipalFactory<StaffClaims>();
        services.AddScoped<People>();
    }

    /// <summary>Order matters: who it is, then whether the password must change, then what it may do.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<MustChangePassword>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapPost("/console/sign-out", SignOut.RunAsync).RequireAuthorization(Policies.Staff);
    }

    private static void Rules(IdentityOptions options)
    {
        // Length beats composition (NIST SP 800-63B, 3.1.1.2): no forced digits or signs.
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        // From several addresses together; one alone is stopped after five (SignInTries).
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void Cookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.LoginPath = "/console/sign-in";
        options.AccessDeniedPath = "/console/welcome";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = Session;
        options.SlidingExpiration = true;
        options.Cookie.Name = "frontdoor.staff";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        var validate = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = context =>
        {
            if (context.HttpContext.RequestServices.GetRequiredService<EndedSessions>().Contains(context.Principal))
            {
                context.RejectPrincipal();
                return Task.CompletedTask;
            }

            return validate(context);
        };
        options.Cookie.SecurePolicy = Secure(environment);
    }

    // A developer's http://localhost has no TLS; everywhere else the cookie never travels in clear.
    private static CookieSecurePolicy Secure(IHostEnvironment environment) => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
