using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Tables;

/// <summary>Workbooks among the files of a turn: one of debts is shown as it was read, and registered for a yes.</summary>
internal static class TakeTables
{
    /// <summary>More at once is read by nobody.</summary>
    private const int MostAtOnce = 3;

    private const int MostOffered = 10;

    /// <summary>Before the files of the turn find their draft: a table of debts is a wish of its own.</summary>
    public static async Task RunAsync(Step step, CancellationToken cancellationToken)
    {
        foreach (var file in step.Files.Where(OfferedTable.MayBe).Take(MostAtOnce))
        {
            if (await step.Knowledge.TableAsync(file.Sha256, cancellationToken) is { } read)
            {
                Show(step, new(file.Sha256, file.Name, read.Table?.Entries.Count ?? 0), read);
            }
        }
    }

    /// <summary>"{sha}:yes" or "{sha}:no".</summary>
    public static void Press(Step step, Draft draft, string key)
    {
        var (sha, answer) = key.LastIndexOf(':') is > 0 and var at ? (key[..at], key[(at + 1)..]) : (key, "");
        if (draft.Tables.Find(table => table.Sha256 == sha) is not { } offered || answer is not ("yes" or "no"))
        {
            step.Say("press.unknown");
            return;
        }

        step.State.TableOffered = null;
        draft.Tables.Remove(offered);
        if (answer == "no")
        {
            step.Replies.Add(new(TableTexts.Say("no.done", step.State.Language)));
            return;
        }

        draft.Tables.Add(offered with { IsAgreed = true });
        Summarise(draft, offered);
        if (!draft.IsOpened && !draft.HasContact)
        {
            step.Replies.Add(new(TableTexts.Say("waits", step.State.Language, offered.Rows)));
        }
    }

    /// <summary>好, 登记这张表, 不是: the answer to the table that was shown last. False when the words are none, or no such question stands open.</summary>
    public static bool Answer(Step step, string text)
    {
        var offered = step.State.TableOffered;
        step.State.TableOffered = null;
        if (offered is null || step.State.Drafts.Find(draft => draft.Tables.Exists(table => table.Sha256 == offered)) is not { } owner)
        {
            return false;
        }

        var folded = Normalizer.Normalize(text);
        var said = text.Trim() == TableTexts.Say("button.yes", step.State.Language) ? Understanding.Answer.Yes
            : text.Trim() == TableTexts.Say("button.no", step.State.Language) ? Understanding.Answer.No
            : folded.Text.Length <= 12 ? SlotReader.Read(new(text, Domain.PaymentRecovery, AskedSlot.Confirm, step.Today)).YesNo?.Value : null;
        if (said is not (Understanding.Answer.Yes or Understanding.Answer.No))
        {
            return false;
        }

        step.State.Active = owner.Id;
        Press(step, owner, $"{offered}:{(said == Understanding.Answer.Yes ? "yes" : "no")}");
        return true;
    }

    /// <summary>Rows go to the case as soon as there is one and somebody said yes.</summary>
    public static void File(Step step, Draft draft)
    {
        if (!draft.IsOpened)
        {
            return;
        }

        foreach (var agreed in draft.Tables.Where(table => table.IsAgreed).ToList())
        {
            step.Effects.Add(new ImportTableEffect(draft.Id, agreed.Sha256, agreed.Name));
            step.Replies.Add(new(TurnOutcome.TableOf(draft.Id, agreed.Sha256)));
            draft.Tables.Remove(agreed);
        }
    }

    private static void Show(Step step, OfferedTable offered, ReadTable read)
    {
        var language = step.State.Language;
        if (read.Table is not { } table)
        {
            step.Replies.Add(new(TableTexts.Say(read.Problem ?? "broken", language, offered.Name, ImportClaims.MostRows)));
            return;
        }

        if (table.IsNone || table.Entries.Count == 0)
        {
            // A quotation or a schedule is no fault: only who talks of debts is told what was looked for.
            if (step.Active is { Kind: CaseKind.PaymentRecovery } talk)
            {
                step.Replies.Add(new(talk.Link is { } link ? TableTexts.Say("none", language, offered.Name, link + "/tables") : TableTexts.Say("none.short", language)));
            }

            return;
        }

        var draft = step.Active is { Kind: CaseKind.PaymentRecovery } active ? active : step.Resume(CaseKind.PaymentRecovery);
        // Each workbook keeps its own question; of very many the oldest are asked about no more.
        var oldest = draft.Tables.FindAll(known => !known.IsAgreed).SkipLast(MostOffered - 1).ToList();
        draft.Tables.RemoveAll(known => known.Sha256 == offered.Sha256 || oldest.Contains(known));
        draft.Tables.Add(offered);
        step.State.TableOffered = offered.Sha256;
        step.AsksNext = false;
        var lines = TableWords.Read(table, offered.Name, language).Append(TableTexts.Say("read.ask", language));
        step.Replies.Add(new(string.Join('\n', lines))
        {
            Choices = [new(TableTexts.Say("button.yes", language), $"table:{draft.Id}:{offered.Sha256}:yes"), new(TableTexts.Say("button.no", language), $"table:{draft.Id}:{offered.Sha256}:no")],
        });
    }

    // The questions of the chat are about one debt; who sent all of them in a table is not asked for the first once more.
    private static void Summarise(Draft draft, OfferedTable offered)
    {
        if (draft.Payload is PaymentRecoveryPayload payment)
        {
            draft.Payload = payment with { StatedClaims = Math.Max(payment.StatedClaims ?? 0, offered.Rows) };
            draft.Skipped = [.. draft.Skipped.Union(["debtor", "amount", "project", "due", "contract"])];
        }
    }
}
