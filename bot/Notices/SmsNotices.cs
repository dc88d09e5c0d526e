using FrontDoor.Bot.Pings;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>A notice to a phone, by the gateway of the pings (docs/pings.md). It takes each id once.</summary>
public sealed class SmsNotices(SmsGateway gateway, NoticeMessage message) : INoticeChannel
{
    public int AtOnce => 16;

    public bool Carries(string way) => way == NoticeWays.Sms;

    public bool TakesKey(string way) => true;

    public async Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken) => NoticeOutcome.Of(row, await gateway.PostAsync(
        row.Key, row.Address, await message.TextAsync(row, notice, cancellationToken), number: null, await message.LinkAsync(row, cancellationToken), cancellationToken));
}
