using System.Globalization;
using FrontDoor.Bot.Resources;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Law;
using Microsoft.Extensions.Localization;

namespace FrontDoor.Bot.Console.Diary;

/// <summary>What the console says of a claim.</summary>
public sealed class ClaimWords(IStringLocalizer<ClaimTexts> texts)
{
    /// <summary>That it informs and advises nobody, and which state of the law it rests on.</summary>
    public string Notice => texts["Notice", Iso(LawBook.Date)];

    public string Name(ClaimView claim) => SafeText.Visible(string.Join(" · ", new[] { $"#{claim.Ordinal}", claim.Fields.Debtor ?? texts["NoDebtor"], claim.Fields.Project }.Where(part => !string.IsNullOrEmpty(part))));

    public string Money(decimal? yuan) => yuan is { } sum ? "¥" + sum.ToString("#,##0.##", CultureInfo.InvariantCulture) : "–";

    /// <summary>The lawyer's own plan, else what helps the claim most.</summary>
    public string Next(ClaimCard card) => card.Claim.NextStep is { } planned ? SafeText.Visible(planned) : texts["Step_" + card.Gaps.Next.Code];

    public string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    public string Law(IEnumerable<LawArticle> articles) => string.Join(Languages.IsEnglish ? "; " : "；", articles.Select(article => article.Cite));
}
