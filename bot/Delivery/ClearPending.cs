using FrontDoor.Bot.Turns;
using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Delivery;

/// <summary>Takes out of the document what was dealt with. Never cut short: what is out and still stands there goes out again.</summary>
public sealed class ClearPending(ConversationDocuments documents, TurnOrder turns, SendingHost host, AddToThread addToThread)
{
    /// <summary>True when this host has more to send: another one's turn added it and left it to us.</summary>
    /// <param name="copied">Up to where the log is in the thread; null when nothing was copied.</param>
    /// <param name="release">Another host may try.</param>
    internal async Task<bool> RunAsync(string conversationId, CommittedTurn? just, long? copied, List<DoneLine> done, bool release)
    {
        if (copied is null && done.Count == 0 && !(release && host.IsOneOfSeveral))
        {
            return false;
        }

        Guid? openedMeanwhile = null;
        bool isMore;
        // In the line of the turns, so that a turn under way does not lose its race to mere housekeeping.
        using (await turns.EnterAsync(conversationId, isMessage: false))
        {
            isMore = just is not null && Clear(just.Document, copied, done, release);
            if (just is null || !(await documents.CommitAsync(just.Version, just.Document, [], CancellationToken.None)).Committed)
            {
                // Nothing was just committed, or somebody else has written since: it is cleared in what stands there now.
                await documents.ChangeAsync(
                    conversationId,
                    document =>
                    {
                        isMore = Clear(document, copied, done, release);
                        openedMeanwhile = document.CaseId;
                        return true;
                    },
                    CancellationToken.None);
            }
        }

        foreach (var line in openedMeanwhile is null ? [] : done.Where(line => !line.IsRecorded))
        {
            await addToThread.RecordDeliveryAsync(conversationId, line.Key, line.State, CancellationToken.None);
        }

        return isMore;
    }

    private bool Clear(ConversationDocument document, long? copied, List<DoneLine> done, bool release)
    {
        document.Pending.RemoveAll(line => done.Exists(one => one.Key == line.Key));
        if (copied is { } upTo)
        {
            // Replies committed meanwhile are left to the run that their own turn starts.
            document.CopyAbove = upTo > document.CopyAbove ? null : document.CopyAbove;
            document.CopiedTo = Math.Max(document.CopiedTo, upTo);
        }

        return host.Release(document, release);
    }
}
