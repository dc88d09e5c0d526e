using FrontDoor.Core;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>A reply to a notice becomes a case with the notice as its source. Cases and notices do not know each other; this joins them.</summary>
public sealed class AskAboutNotice(NoticeReceipts receipts, OpenCase openCase, AddToThread thread, TimeProvider clock)
{
    private const int Longest = 5000;

    /// <summary>One row has one case: what is asked later is added to it. Problems: <c>notice.not_found</c>, those of opening a case.</summary>
    /// <param name="key">Exists before the act: said again under it nothing is added.</param>
    /// <param name="conversation">Where it was asked; null: on the page of the link.</param>
    public async Task<Result<OpenedCase>> RunAsync(long rowId, string words, string key, ConversationAddress? conversation, CancellationToken cancellationToken)
    {
        if (await receipts.RowAsync(rowId, cancellationToken) is not { } row || (conversation is not null && row.Address != conversation.ConversationId))
        {
            return new Problem("notice.not_found");
        }

        words = words.Length > Longest ? words[..Longest] : words;
        var now = clock.GetUtcNow();
        var openingKey = $"notice:{rowId}";
        var notice = new ThreadLine($"{openingKey}:text", ThreadEntryKind.FromBot, now, $"【{row.Notice.Content.Title}】\n{row.Notice.Content.Text}", row.Notice.Content.Files);
        var said = new ThreadLine(key, ThreadEntryKind.FromEnterprise, now, words);
        var contact = new ContactDetails(row.Enterprise, row.EnterpriseId, row.Person, row.Phone, OnlyHere: row.Phone is null);
        var opened = await openCase.RunAsync(
            new(openingKey, CaseKind.Other, CaseSource.Notice, new GeneralPayload { Words = row.CaseWords(words) }, contact, conversation, DeskKey: Desk.PartyMasses, IsComplete: true, Transcript: [notice, said]),
            cancellationToken);
        if (opened is { Succeeded: true, Value.WasOpen: true })
        {
            await thread.RunAsync(opened.Value.CaseId, conversation?.ConversationId, [said], cancellationToken);
        }

        return opened;
    }
}
