using System.Text.Json.Serialization;

namespace FrontDoor.Bot.Conversations;

/// <summary>A line of a log as Redis keeps it.</summary>
internal sealed record StoredLine(string Key, string Json, DateTimeOffset At);

[JsonSerializable(typeof(StoredLine))]
internal sealed partial class StoredLines : JsonSerializerContext;
