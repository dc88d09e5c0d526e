using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Engine;

/// <summary>A personal link sent as a message makes the contact known on this channel too, and brings what was left unfinished.</summary>
internal static partial class PastedLink
{
    /// <summary>False when there is no link in the message.</summary>
    public static async Task<bool> Run(Step step, string text, CancellationToken cancellationToken)
    {
        if (Link().Match(text) is not { Success: true } match)
        {
            return false;
        }
        step.AsksNext = false;
        if (await step.Knowledge.LinkAsync(match.Groups["token"].Value, cancellationToken) is not { MayOnlyAdd: false } link)
        {
            step.Say("link.unknown");
            return true;
        }
        step.Effects.Add(new JoinCaseEffect(link.CaseId));
        step.Say("link.joined", link.Number);
        if (link.Drafts is { } drafts && KeptDrafts.Adopt(step.State, drafts) && Return.Waiting(step) is { } draft)
        {
            Return.Offer(step, draft);
        }
        return true;
    }

    [GeneratedRegex(@"/l/(?<token>[A-Za-z0-9_-]{20,200})(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
