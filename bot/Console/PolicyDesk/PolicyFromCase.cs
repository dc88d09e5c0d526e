using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Policies;

namespace FrontDoor.Bot.Console.PolicyDesk;

/// <summary>What a specialist answered once becomes the beginning of an entry, so that the next one who asks is answered at once.</summary>
public sealed class PolicyFromCase(CaseLists cases)
{
    private const int LongestTitle = 80;

    /// <summary>Null when the reader does not see the case, or nobody answered in it yet. Nothing is stored; names and numbers in the answer are for the supervisor to take out.</summary>
    public async Task<PolicyEntry?> RunAsync(Guid caseId, Reader reader, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, reader, cancellationToken) is not { IsSealed: false, Payload: GeneralPayload { Words: { } question } })
        {
            return null;
        }

        var answers = (await cases.ThreadAsync(caseId, 0, reader, cancellationToken)).Select(line => line.Line).Where(line => line.Kind == ThreadEntryKind.FromSpecialist).Select(line => line.Text).ToList();
        var title = question.ReplaceLineEndings(" ").Trim();
        return answers.Count == 0 ? null : new PolicyEntry("", title.Length <= LongestTitle ? title : title[..LongestTitle])
        {
            Kind = PolicyKind.Guide,
            Sections = PolicySection.Split(answers.SelectMany(answer => answer.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))),
        };
    }
}
