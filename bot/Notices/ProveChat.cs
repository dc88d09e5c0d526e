using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrontDoor.Bot.Channels;
using FrontDoor.Bot.Channels.DirectLine;
using FrontDoor.Bot.Conversations;
using FrontDoor.Bot.Security;
using FrontDoor.Core.Directory;
using Microsoft.Bot.Schema;

namespace FrontDoor.Bot.Notices;

/// <summary>A captain who joined by link proves every 12 hours, before sending, to hold the bound chat still: by six digits that are sent there. Nothing of them is stored.</summary>
public sealed class ProveChat(ISigningKeys keys, IConversationStore store, Captains captains, TimeProvider clock)
{
    private static readonly TimeSpan ProofLife = TimeSpan.FromHours(12);
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);
    private readonly byte[] key = keys.KeyFor("captain-proof");

    public bool IsNeeded(CaptainView captain) => captain.ConversationId is not null && !(captain.ProvedAt > clock.GetUtcNow() - ProofLife);

    /// <summary>Sends the digits of now into the bound chat; asked again within ten minutes they stand there already.</summary>
    public async Task SendAsync(CaptainView captain, string language, CancellationToken cancellationToken)
    {
        var number = NumberOf(clock.GetUtcNow());
        var line = new Activity
        {
            Type = ActivityTypes.Message,
            Text = CaptainWords.Say("prove_code", language, Digits(captain, number)),
            TextFormat = TextFormatTypes.Plain,
            From = new(DirectLineConversation.BotId, null, "bot"),
            Timestamp = clock.GetUtcNow(),
        };
        await store.AppendAsync(captain.ConversationId!, [new(string.Create(CultureInfo.InvariantCulture, $"prove:{captain.Session}:{number}"), ActivityJson.WriteLine(line), clock.GetUtcNow())], cancellationToken);
    }

    /// <summary>False: wrong, or older than twenty minutes.</summary>
    public async Task<bool> TryAsync(CaptainView captain, string digits, CancellationToken cancellationToken)
    {
        var now = NumberOf(clock.GetUtcNow());
        return (IsSame(digits, Digits(captain, now)) || IsSame(digits, Digits(captain, now - 1))) && (await captains.ProveAsync(captain.Id, cancellationToken)).Succeeded;
    }

    private static long NumberOf(DateTimeOffset moment) => moment.UtcTicks / Step.Ticks;

    private static bool IsSame(string said, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said.Trim()), Encoding.UTF8.GetBytes(right));

    private string Digits(CaptainView captain, long number)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{captain.Id}.{captain.Session}.{number}")));
        return (BitConverter.ToUInt32(hash) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
