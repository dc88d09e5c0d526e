namespace FrontDoor.Tests.Core.Model;

internal enum Status
{
    New,
    InWork,
    Resolved,
    Confirmed,
}

internal enum Who
{
    Bot,
    Queue,
    A,
    B,
}

/// <summary>What should be: one conversation about one case, two specialists A and B, told in a page. Each act says whether it is allowed.</summary>
internal sealed class Reference
{
    public Who Holder { get; private set; } = Who.Bot;

    public Status Status { get; private set; } = Status.New;

    /// <summary>Whose case it is; Bot: nobody's.</summary>
    public Who Owner { get; private set; } = Who.Bot;

    public int OpenAssists { get; private set; }

    public bool WasReopened { get; private set; }

    public bool IsHeld => Holder is Who.A or Who.B;

    public bool IsOpen => Status is Status.New or Status.InWork;

    /// <summary>Who answers for the case now.</summary>
    public Who Answerable => IsHeld ? Holder : Owner;

    public void Person()
    {
        if (Holder == Who.Bot)
        {
            (Holder, Status, WasReopened) = (Who.Queue, Status == Status.Confirmed ? Status.InWork : Status, WasReopened || Status == Status.Confirmed);
        }
    }

    public void Leave() => Holder = Holder == Who.Queue ? Who.Bot : Holder;

    public bool TakeOver(Who who)
    {
        if ((IsHeld && Holder != who) || Status == Status.Confirmed)
        {
            return false;
        }

        (Holder, Owner, Status) = (who, who, Status == Status.New ? Status.InWork : Status);
        return true;
    }

    public bool Assign(Who who)
    {
        if (Status == Status.Confirmed)
        {
            return false;
        }

        (Holder, Owner, Status) = (who, who, Status == Status.New ? Status.InWork : Status);
        return true;
    }

    public bool Reply(Who who) => Holder == who;

    public bool GiveBack(Who who)
    {
        var may = Holder == who;
        Holder = may ? Who.Bot : Holder;
        return may;
    }

    public bool Drop(Who who)
    {
        if (Answerable != who || !IsOpen)
        {
            return false;
        }

        (Holder, Owner) = (Holder == who ? Who.Queue : Holder, Who.Bot);
        return true;
    }

    public bool Ask(Who who)
    {
        var may = MayAct(who) && Status != Status.Confirmed;
        OpenAssists += may ? 1 : 0;
        return may;
    }

    public bool AnswerAssist()
    {
        var had = OpenAssists > 0;
        OpenAssists -= had ? 1 : 0;
        return had;
    }

    public bool Resolve(Who who)
    {
        if (!MayAct(who) || OpenAssists > 0 || Status != Status.InWork)
        {
            return false;
        }

        (Status, Holder) = (Status.Resolved, Who.Bot);
        return true;
    }

    public bool Confirm()
    {
        if (Status is not (Status.Resolved or Status.Confirmed))
        {
            return false;
        }

        (Holder, Status) = (Status == Status.Resolved ? Who.Bot : Holder, Status.Confirmed);
        return true;
    }

    public bool Reopen()
    {
        if (Status is Status.Resolved or Status.Confirmed)
        {
            (Status, WasReopened) = (Status.InWork, true);
            return true;
        }

        // Said again, it is no wrong transition.
        return Status == Status.InWork && WasReopened;
    }

    private bool MayAct(Who who) => Answerable == who || Answerable is Who.Bot or Who.Queue;
}
