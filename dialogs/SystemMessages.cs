namespace FrontDoor.Dialogs;

/// <summary>Renders what core sends by key (a specialist took over, gave back, the case is resolved ...) in the contact's language.</summary>
public static class SystemMessages
{
    /// <summary>Null when the key says nothing to the person.</summary>
    /// <param name="key">Key of an outbox row: handoff.taken_over (specialist), handoff.given_back (digest, specialist), handoff.transferred (desk), handoff.queued (desk), case.resolved (number, outcome, case_id; asks whether it is solved), case.refused (number, reason), case.reopened ...</param>
    public static Reply? Render(string key, IReadOnlyDictionary<string, string> data, string language) => throw new NotImplementedException();
}
