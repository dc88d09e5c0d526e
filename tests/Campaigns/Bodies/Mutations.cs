using System.Text;

namespace FrontDoor.Campaigns.Bodies;

/// <summary>Bodies that are almost right: bytes and whole values of a good one changed, doubled, moved or gone.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e999", "0.1", "\"\"", "[]", "{}", "[null]", "{\"a\":{}}", "\"\\ud800\"", "\"\\u0000\"", "18446744073709551616", "\"2026-13-45T99:99:99Z\"", "\"http://127.0.0.1:1/\"",
        "\"message\"", "\"invoke\"", "\"conversationUpdate\"", "\"typing\"", "\"expectReplies\"", "[[[[[[[[[[[[]]]]]]]]]]]]", "\"" + new string('长', 3000) + "\"",
    ];

    public byte[] Of(byte[] good)
    {
        var body = good;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            body = random.Next(4) == 0 ? Bytes(body) : Value(body);
        }

        return body;
    }

    private byte[] Bytes(byte[] body)
    {
        var at = random.Next(body.Length + 1);
        var until = Math.Min(body.Length, at + random.Next(1, 40));
        return random.Next(5) switch
        {
            0 => body[..at],
            1 => [.. body[..at], .. body[until..]],
            2 => [.. body[..until], .. body[at..]],
            3 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
            _ => [.. body[..at], .. Encoding.UTF8.GetBytes(new string("[{\""[random.Next(3)], random.Next(1, 90))), .. body[at..]],
        };
    }

    /// <summary>Another value behind one of the colons.</summary>
    private byte[] Value(byte[] body)
    {
        var colons = Enumerable.Range(0, body.Length).Where(index => body[index] == ':' && index > 0 && body[index - 1] == '"').ToList();
        if (colons.Count == 0)
        {
            return Bytes(body);
        }

        var from = colons[random.Next(colons.Count)] + 1;
        var to = Array.FindIndex(body, from, one => one is (byte)',' or (byte)'}');
        return [.. body[..from], .. Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]), .. body[(to < 0 ? body.Length : to)..]];
    }
}
