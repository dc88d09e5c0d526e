namespace FrontDoor.Dialogs.Understanding;

/// <summary>Writes a reading under the names by which it is scored; absent values have no entry.</summary>
internal static class Expectation
{
    public static IReadOnlyDictionary<string, object> Of(Reading reading)
    {
        var values = new Dictionary<string, object>();
        Money(values, reading);
        Dates(values, reading);
        Parties(values, reading);
        Hiring(values, reading);
        Pay(values, reading.Salary);
        Put(values, "has_commission", reading.HasCommission ? true : null);
        return values;
    }

    private static void Put(Dictionary<string, object> values, string key, object? value)
    {
        if (value is not null)
        {
            values[key] = value;
        }
    }

    private static void Money(Dictionary<string, object> values, Reading reading)
    {
        if (reading.Amount is { } amount)
        {
            Put(values, "amount", amount.Value);
            Put(values, "amount_approx", amount.IsApprox ? true : null);
            Put(values, "amount_min", amount.Min);
            Put(values, "amount_max", amount.Max);
        }
        Put(values, "amount_unit", reading.AmountUnit switch { AmountUnit.Each => "each", AmountUnit.PerPeriod => "per_period", _ => null });
        Put(values, "periods", reading.Periods);
        Put(values, "amount_total", reading.Total?.Value);
        Put(values, "amount_paid", reading.Paid?.Value);
        Put(values, "paid_percent", reading.PaidPercent);
        Put(values, "owed_percent", reading.OwedPercent);
        var currency = (reading.Amount ?? reading.Total ?? reading.Paid)?.Currency;
        Put(values, "currency", currency is "CNY" ? null : currency);
        Put(values, "amounts", reading.Amounts.Count > 0 ? reading.Amounts.Select(money => money.Value ?? money.Min ?? money.Max ?? 0).ToList() : null);
    }

    private static void Dates(Dictionary<string, object> values, Reading reading)
    {
        if (reading.Date is { } date)
        {
            Put(values, "date", date.Iso);
            Put(values, "date_approx", date.IsApprox ? true : null);
            Put(values, "date_rel", Relation(date));
            Put(values, "date_from", date.From);
            Put(values, "date_to", date.To);
        }
        Put(values, "date_due", reading.DateDue?.Iso);
        Put(values, "date_acceptance", reading.DateAcceptance?.Iso);
        Put(values, "payment_term_days", reading.PaymentTermDays);
    }

    private static string? Relation(PartialDate date) => date.Relation switch
    {
        DateRelation.Before => "before",
        DateRelation.After => "after",
        _ => null,
    };

    private static void Parties(Dictionary<string, object> values, Reading reading)
    {
        Put(values, "contract", reading.Contract?.State.ToString().ToLowerInvariant());
        Put(values, "contract_copy", reading.Contract is { CopyMissing: true } ? "missing" : null);
        Put(values, "yes_no", reading.YesNo?.Value.ToString().ToLowerInvariant());
        Put(values, "debtor", reading.Debtor?.Value);
        Put(values, "debtors", reading.Debtors.Count > 0 ? reading.Debtors.Select(debtor => debtor.Value).ToList() : null);
        Put(values, "debtor_type", reading.DebtorType?.ToString().ToLowerInvariant());
        Put(values, "creditor", reading.Creditor?.Value);
        Put(values, "contact", reading.Contact?.Value);
        Put(values, "phone", reading.Phone?.Number);
        Put(values, "phone_ext", reading.Phone?.Extension);
        Put(values, "evidence", reading.Evidence.Count > 0 ? reading.Evidence.Select(kind => kind.ToString().ToLowerInvariant()).ToList() : null);
    }

    private static void Hiring(Dictionary<string, object> values, Reading reading)
    {
        if (reading.Headcount is { } count)
        {
            Put(values, "headcount", count.Value);
            Put(values, "headcount_min", count.Min);
            Put(values, "headcount_max", count.Max);
            Put(values, "headcount_approx", count.IsApprox ? true : null);
        }
        Put(values, "start", reading.Start is { IsAsap: true } ? "asap" : reading.Start?.Date?.Iso ?? reading.Start?.Date?.From);
        Put(values, "start_rel", reading.Start?.Date is { } start ? Relation(start) : null);
        Put(values, "experience_years_min", reading.Experience?.Min);
        Put(values, "experience_years_max", reading.Experience?.Max);
        Put(values, "education", reading.Education is { } education ? Name(education.Value) : null);
        Put(values, "employment_type", reading.EmploymentType is { } type ? Name(type.Value) : null);
        Put(values, "location", reading.Location?.Value);
        Put(values, "job_title", reading.JobTitle?.Value);
        Put(values, "discrimination", reading.Discrimination?.Select(ground => ground == Discrimination.HepatitisB ? "hepatitis_b" : ground.ToString().ToLowerInvariant()).ToList());
    }

    private static void Pay(Dictionary<string, object> values, Salary? salary)
    {
        if (salary is null)
        {
            return;
        }
        Put(values, "salary_min", salary.Min);
        Put(values, "salary_max", salary.Max);
        Put(values, "salary_period", salary.Min is null && salary.Max is null ? null : salary.Period.ToString().ToLowerInvariant());
        Put(values, "salary_months", salary.Months);
        Put(values, "salary_negotiable", salary.IsNegotiable ? true : null);
        Put(values, "salary_approx", salary.IsApprox ? true : null);
        Put(values, "salary_tax", salary.Tax?.ToString().ToLowerInvariant());
    }

    private static string Name(Education education) => education switch
    {
        Education.JuniorHigh => "初中",
        Education.HighSchool => "高中",
        Education.Vocational => "中专",
        Education.College => "大专",
        Education.Bachelor => "本科",
        Education.Master => "硕士",
        Education.Doctor => "博士",
        _ => "不限",
    };

    private static string Name(EmploymentType type) => type switch
    {
        EmploymentType.PartTime => "part_time",
        EmploymentType.Intern => "intern",
        EmploymentType.Contract => "contract",
        _ => "full_time",
    };
}
