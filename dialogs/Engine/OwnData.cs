using System.Text.RegularExpressions;

namespace FrontDoor.Dialogs.Engine;

/// <summary>导出我的数据, 删除我的数据: what the law gives everybody about the own data.</summary>
internal static partial class OwnData
{
    /// <summary>False when the words ask for neither.</summary>
    public static Task<bool> Run(Step step, string folded, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (ExportWords().IsMatch(folded))
        {
            Export(step);
            return Task.FromResult(true);
        }
        if (EraseWords().IsMatch(folded))
        {
            AskToErase(step);
            return Task.FromResult(true);
        }
        if (step.State.DeletionAsked && Understanding.Commands.Read(folded) == Understanding.Command.Confirm)
        {
            Erase(step);
            return Task.FromResult(true);
        }
        var wasAsked = step.State.DeletionAsked;
        step.State.DeletionAsked = false;
        if (wasAsked && (Phrases.No().IsMatch(folded) || Understanding.Commands.Read(folded) == Understanding.Command.Cancel))
        {
            step.Aside("data.not_erased");
            return Task.FromResult(true);
        }
        return Task.FromResult(false);
    }

    public static void Export(Step step)
    {
        step.Effects.Add(new ExportDataEffect());
        step.SayLink(TurnOutcome.ExportLink, "data.export", TurnOutcome.ExportLink);
        step.Digressed = true;
    }

    /// <summary>Carried out: drafts go at once, what a case needs stays as long as it must. The answer lists both.</summary>
    public static void Erase(Step step)
    {
        if (!step.State.DeletionAsked)
        {
            AskToErase(step);
            return;
        }
        step.State.DeletionAsked = false;
        step.Effects.Add(new EraseDataEffect());
        var kept = step.State.Drafts.Where(draft => draft.IsOpened).ToList();
        step.State.Drafts.RemoveAll(draft => !draft.IsOpened);
        (step.State.Active, step.State.Pending, step.State.Unsure, step.State.WelcomeBack) = (null, null, null, false);
        step.AsksNext = false;
        step.Say(kept.Count == 0 ? "data.erased" : "data.erased.kept", string.Join(step.Words["list.comma"], kept.Select(draft => draft.Number ?? "")));
    }

    private static void AskToErase(Step step)
    {
        step.State.DeletionAsked = true;
        step.AsksNext = false;
        step.Say("data.erase.ask", [step.Button("button.erase", "erase"), step.Button("button.export", "export")]);
    }

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(?:请|我要|我想|帮我|想|要)*(?:导出|汇出|下载|查看|看看?)(?:一下)?我(?:的|们的)?(?:个人)?(?:数据|信息|资料)\W*$|^\W*(?:please )?(?:i want to )?(?:export|download|show me|see) my (?:own )?(?:personal )?(?:data|information)\W*$", Ways)]
    private static partial Regex ExportWords();

    [GeneratedRegex(@"^\W*(?:请|我要|我想|帮我|想|要|把)*(?:删除|删掉|清除|注销|抹掉)(?:一下)?我(?:的|们的)?(?:全部|所有)?(?:个人)?(?:数据|信息|资料|账号|记录)\W*$|^\W*(?:请|帮我)?把?我的(?:个人)?(?:数据|信息|资料)(?:都|全)?(?:删除|删掉|删了)\W*$|^\W*(?:please )?(?:i want (?:you )?to )?(?:delete|erase|remove) (?:all )?my (?:own )?(?:personal )?(?:data|information|account)\W*$", Ways)]
    private static partial Regex EraseWords();
}
