using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a host asks of tokens beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    public AuthenticationConfiguration()
    {
    }

    /// <summary>Endorsements that the signing key must have, besides that for the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Looks at the claims of a token that is valid otherwise.</summary>
    public ClaimsValidator? ClaimsValidator { get; set; }

    /// <summary>Further issuers of tokens of the emulator, for instance the tenant of a single-tenant bot.</summary>
    public IEnumerable<string>? ValidTokenIssuers { get; set; }
}

/// <summary>A host's own rule for tokens.</summary>
public abstract class ClaimsValidator
{
    protected ClaimsValidator()
    {
    }

    /// <exception cref="UnauthorizedAccessException">The request is refused.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
