using System.Security.Cryptography;
using System.Text;

namespace FrontDoor.Core.Recovery.Claims;

/// <summary>Ids that exist before the row: carrying out the same twice finds it.</summary>
internal static class ClaimIds
{
    /// <param name="key">Of the act: the file's hash, the draft ...</param>
    public static Guid Of(Guid caseId, string key, string place) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId:N}\n{key}\n{place}")).AsSpan(0, 16));

    /// <summary>Of a claim that the chat's form holds.</summary>
    public static Guid OfPayload(Guid caseId, int ordinal) => Of(caseId, "payload", FormattableString.Invariant($"{ordinal}"));
}
