namespace FrontDoor.Dialogs.Understanding;

/// <summary>Turns a message into values. Pure and safe for use from many threads.</summary>
public static class SlotReader
{
    /// <summary>Reads every value the message states. Never throws on any text; a message that says nothing gives an empty reading.</summary>
    public static Reading Read(ReadingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var source = Normalizer.Normalize(request.Text);
        if (source.Text.Length == 0)
        {
            return Reading.Nothing;
        }
        var reading = ReadFolded(source, request);
        return request.Asked is { } asked && Amended(source, request) is { } amended && Answers(amended, asked) ? amended : reading;
    }

    private static Reading ReadFolded(NormalText source, ReadingRequest request) =>
        ImpossibleValues.Check(request.Domain == Domain.Hiring ? ForHiring(source, request) : ForRecovery(source, request), source, request);

    // 四万八，不对，四万六: the answer is what was said last.
    private static Reading? Amended(NormalText source, ReadingRequest request) =>
        Amendments.NewWords(source.Text) is > 0 and var at ? ReadFolded(source.From(at), request) : null;

    private static bool Answers(Reading reading, AskedSlot asked) => asked switch
    {
        AskedSlot.Amount => reading.Amount is not null,
        AskedSlot.Date => reading.Date is not null,
        AskedSlot.Phone => reading.Phone is not null,
        AskedSlot.Debtor => reading.Debtor is not null,
        AskedSlot.Headcount => reading.Headcount is not null,
        AskedSlot.Salary => reading.Salary is not null,
        AskedSlot.Start => reading.Start is not null,
        AskedSlot.Experience => reading.Experience is not null,
        AskedSlot.Education => reading.Education is not null,
        _ => false,
    };

    /// <summary>True when the message is looked through for dates, which costs more than all else.</summary>
    public static bool MayHoldDate(ReadingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return DateFinder.MayHoldDate(Normalizer.Normalize(request.Text).Text, request.Asked is AskedSlot.Date or AskedSlot.Start);
    }

    /// <summary>Creates the recognizer models and word lists now, so that the first message does not wait for them.</summary>
    public static void Warm()
    {
        Recognizers.Warm();
        var day = new DateOnly(2026, 1, 5);
        _ = Read(new("欠款方是甲有限公司，尾款三万五，去年底，微信记录，电话13800000000", Domain.PaymentRecovery, null, day));
        _ = Read(new("招两个会计，8k-10k，本科，杭州，尽快到岗", Domain.Hiring, null, day));
    }

    private static Reading ForRecovery(NormalText source, ReadingRequest request)
    {
        var figures = FigureFinder.Find(source.Text);
        var phone = Phones.Read(source, request.Asked);
        var dates = DateFinder.Find(source.Text, request.Today, future: false, request.Asked == AskedSlot.Date);
        // A figure inside a date or a telephone number is no sum.
        var free = figures.FindAll(figure => !dates.Exists(date => !date.IsDuration && figure.Start < date.End && date.Start < figure.End));
        var sums = AmountFinder.Find(source, free, request.Asked);
        var reading = new Reading
        {
            Phone = phone,
            Contract = Contracts.Read(source, request.Asked),
            YesNo = request.Asked is AskedSlot.Confirm or AskedSlot.HasInvoice or AskedSlot.HasAcceptance ? YesNo.Read(source) : null,
            Evidence = EvidenceKinds.Read(source.Text),
            ClaimCount = ClaimCounts.Read(source, figures),
            Contact = Contacts.Read(source, phone is not null, request.Asked),
        };
        reading = Amounts.Read(reading, source, sums);
        reading = DateRoles.Read(reading, source, dates, request.Asked);
        return Companies.Read(reading, source, request.Asked, sums);
    }

    private static Reading ForHiring(NormalText source, ReadingRequest request)
    {
        var figures = FigureFinder.Find(source.Text);
        var asked = request.Asked;
        var phone = Phones.Read(source, asked);
        var dates = DateFinder.Find(source.Text, request.Today, future: true, asked == AskedSlot.Start);
        var free = figures.FindAll(figure => !dates.Exists(date => !date.IsDuration && figure.Start < date.End && date.Start < figure.End));
        return new()
        {
            Phone = phone,
            Contact = Contacts.Read(source, phone is not null, asked),
            Headcount = asked is null or AskedSlot.Headcount ? Headcounts.Read(source, free, asked) : null,
            Salary = asked is null or AskedSlot.Salary ? Salaries.Read(source, free, asked) : null,
            HasCommission = Salaries.HasCommission(source.Text),
            Start = Starts.Read(source, dates.FindAll(date => !date.IsDuration), asked),
            Experience = Requirements.Experience(source, free, asked),
            Education = Requirements.Education(source, asked),
            EmploymentType = Requirements.Employment(source),
            Location = Places.Read(source),
            JobTitle = JobTitles.Read(source),
            Discrimination = Discriminations.Read(source.Text, asked),
        };
    }
}
