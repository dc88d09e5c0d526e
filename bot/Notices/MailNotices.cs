using FrontDoor.Bot.Pings;
using FrontDoor.Core.Notices;
using MimeKit;

namespace FrontDoor.Bot.Notices;

/// <summary>A notice by e-mail. SMTP takes no key: once the message was begun and no answer came, nobody knows.</summary>
public sealed class MailNotices(PingOptions options, NoticeMessage message, SendMail mail) : INoticeChannel
{
    public int AtOnce => 2;

    public bool Carries(string way) => way == NoticeWays.Email;

    public bool TakesKey(string way) => false;

    public async Task<LedgerOutcome> SendAsync(DueNotice row, Notice notice, CancellationToken cancellationToken)
    {
        if (options.Smtp.Host.Length == 0)
        {
            return new(row.Id, row.NoticeId, LedgerState.Failed, "smtp.not_set");
        }

        var letter = new MimeMessage { Subject = notice.Content.Title, Body = new TextPart("plain") { Text = await message.TextAsync(row, notice, cancellationToken) } };
        letter.From.Add(MailboxAddress.Parse(options.Smtp.From));
        letter.To.Add(MailboxAddress.Parse(row.Address));
        // The same at every attempt, so that a mailbox that looks at it shows it once.
        letter.MessageId = $"{row.Key.Replace(':', '.')}@{MailboxAddress.Parse(options.Smtp.From).Domain}";
        return NoticeOutcome.Of(row, await mail.SendAsync(letter, cancellationToken));
    }
}
