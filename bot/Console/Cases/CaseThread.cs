using FrontDoor.Core.Cases;

namespace FrontDoor.Bot.Console.Cases;

/// <summary>The thread of an open page: what was read, in order, each line once however often it is read.</summary>
public sealed class CaseThread
{
    private readonly List<ThreadView> lines = [];
    private readonly Dictionary<string, int> places = [];

    public IReadOnlyList<ThreadView> Lines => lines;

    /// <summary>The case's event number up to which the lines are read; 0 when nothing was.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Adds new lines and brings known ones up to date, in the place where they first appeared.</summary>
    /// <param name="upTo">The event number that the case had before these lines were read: a line that came in between is read again rather than missed.</param>
    public void Take(IEnumerable<ThreadView> read, long upTo)
    {
        LastNumber = Math.Max(LastNumber, upTo);
        foreach (var view in read)
        {
            var key = $"{view.ConversationId}\n{view.Line.Key}";
            if (places.TryGetValue(key, out var place))
            {
                lines[place] = view;
            }
            else
            {
                places[key] = lines.Count;
                lines.Add(view);
            }
        }
    }

    /// <summary>What the enterprise said after the writer had last looked.</summary>
    public IReadOnlyList<ThreadView> FromEnterpriseAfter(long number) =>
        [.. lines.Where(view => view.Number > number && view.Line.Kind == ThreadEntryKind.FromEnterprise)];
}
