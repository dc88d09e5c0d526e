using System.Globalization;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Events;

namespace FrontDoor.Tests.Recovery;

/// <summary>A claim told in short, parts with semicolons: "due 2023-06-30; owed 100000; demand 2024-05-01 wechat shown; part 2025-01-02". Kinds of events are EventKind's names ("part" for PartPayment), flags a way, "shown" (an exhibit), "struck", arrived=, until=, amount=.</summary>
internal sealed record Told(ClaimFields Fields, ClaimTerms Terms, IReadOnlyList<EventView> Events)
{
    public static Told Of(string words)
    {
        var told = new Told(new(), new(), []);
        foreach (var part in words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            told = told.With(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return told;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Told With(string[] part) => part[0] switch
    {
        "due" => this with { Fields = Fields with { DueOn = new(part[1]) } },
        "delivered" => this with { Fields = Fields with { DeliveredOn = new(part[1]) } },
        "asked" => this with { Fields = Fields with { LastDemandedOn = new(part[1]) } },
        "paid" => this with { Fields = Fields with { LastPaidOn = new(part[1]) } },
        "owed" => this with { Fields = Fields with { Owed = decimal.Parse(part[1], CultureInfo.InvariantCulture) } },
        "instalments" => this with { Terms = Terms with { Instalments = [.. part[1].Split(',').Select(day => new Instalment(new PartialDate(day)))] } },
        _ => this with { Events = [.. Events, Event(part)] },
    };

    private static EventView Event(string[] part)
    {
        string? Value(string name) => part.FirstOrDefault(flag => flag.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        DateOnly? DayOf(string name) => Value(name) is { } text ? Day(text) : null;
        var kind = part[0] == "part" ? EventKind.PartPayment : Enum.Parse<EventKind>(part[0], ignoreCase: true);
        EventWay? way = part.Skip(2).Select(flag => Enum.TryParse<EventWay>(flag, true, out var known) ? known : (EventWay?)null).FirstOrDefault(known => known is not null);
        return new(
            Guid.NewGuid(), Guid.Empty, kind, Day(part[1]), way, null, DayOf("arrived"), DayOf("until"), Value("amount") is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null,
            null, part.Contains("shown") ? Guid.NewGuid() : null, ByStaff: true, DateTimeOffset.UnixEpoch, part.Contains("struck"));
    }
}
