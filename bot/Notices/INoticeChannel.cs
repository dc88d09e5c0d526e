using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Carries a row of the ledger to its recipient. A new way is one class more.</summary>
public interface INoticeChannel
{
    /// <summary>How many rows may be under way at once.</summary>
    int AtOnce { get; }

    bool Carries(string way);

    /// <summary>True: a row's key heard twice does nothing the second time, so a row whose end nobody knows is simply sent again.</summary>
    bool TakesKey(string way);

    /// <summary>Sent, Failed, Queued (tried again later) or Unknown: nobody knows whether it arrived.</summary>
    Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken);
}
