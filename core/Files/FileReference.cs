namespace FrontDoor.Core.Files;

/// <summary>A file as it appears in a thread or draft; its bytes are in the file store under the hash.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentType">By content, not by name.</param>
public sealed record FileReference(string Sha256, string Name, string ContentType, long Size);
