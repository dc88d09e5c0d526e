using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FrontDoor.Tests.Pings;

/// <summary>A small mail server on loopback that speaks SMTP (RFC 5321) and keeps what it takes.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;
    private readonly List<string> messages = [];

    public SmtpServer()
    {
        listener.Start();
        loop = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is said to a recipient; anything but 250 refuses.</summary>
    public string AnswerToRecipient { get; set; } = "250 OK";

    /// <summary>Hangs up where the message should be acknowledged.</summary>
    public bool DiesAfterData { get; set; }

    /// <summary>Messages as they came, head and body.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (messages)
            {
                return [.. messages];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await loop;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var own = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 localhost");
            while (await reader.ReadLineAsync(stop.Token) is { } line && await AnswerAsync(line, reader, writer))
            {
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            client.Close();
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await writer.WriteLineAsync("250-localhost\r\n250 8BITMIME");
                return true;
            case "RCPT":
                await writer.WriteLineAsync(AnswerToRecipient);
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                return await TakeAsync(reader, writer);
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 OK");
                return true;
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            message.Append(line).Append('\n');
        }

        lock (messages)
        {
            messages.Add(message.ToString());
        }

        if (DiesAfterData)
        {
            return false;
        }

        await writer.WriteLineAsync("250 taken");
        return true;
    }
}
