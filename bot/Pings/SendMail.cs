using FrontDoor.Core.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FrontDoor.Bot.Pings;

/// <summary>A ping by e-mail, over SMTP (RFC 5321).</summary>
public sealed class SendMail(PingOptions options, PingWords words)
{
    /// <summary>For the whole conversation with the server.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal async Task<PingOutcome> RunAsync(DuePing ping, CancellationToken cancellationToken) =>
        options.Smtp.Host.Length == 0 ? new(PingEnd.Refused, "smtp.not_set") : await SendAsync(Message(ping), cancellationToken);

    /// <summary>A letter that is ready, to the server of the settings.</summary>
    internal async Task<PingOutcome> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var smtp = options.Smtp;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var isUnderWay = false;
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp.Security), patience.Token);
            if (smtp.UserName.Length > 0)
            {
                await client.AuthenticateAsync(smtp.UserName, smtp.Password, patience.Token);
            }

            isUnderWay = true;
            await client.SendAsync(message, patience.Token);
            await QuitAsync(client, patience.Token);
            return PingOutcome.Taken;
        }
        catch (SmtpCommandException refused)
        {
            // 4yz: not now; 5yz: never (RFC 5321, 4.2.1).
            return new((int)refused.StatusCode >= 500 ? PingEnd.Refused : PingEnd.Retry, FormattableString.Invariant($"smtp.{(int)refused.StatusCode}"));
        }
        catch (AuthenticationException)
        {
            return new(PingEnd.Refused, "smtp.sign_in");
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException or ProtocolException or ServiceNotConnectedException or SslHandshakeException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new(isUnderWay ? PingEnd.Unknown : PingEnd.Retry, "smtp.no_answer");
        }
    }

    // It has the message; that it does not say goodbye changes nothing.
    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or ProtocolException or OperationCanceledException)
        {
            client.Dispose();
        }
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage Message(DuePing ping)
    {
        var message = new MimeMessage { Subject = words.Subject(ping), Body = new TextPart("plain") { Text = words.Of(ping) } };
        message.From.Add(MailboxAddress.Parse(options.Smtp.From));
        message.To.Add(MailboxAddress.Parse(ping.Address));
        return message;
    }
}
