using System.Net;
using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Tests.Host;
using FrontDoor.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor.Tests.Recovery;

/// <summary>The lawyer's pages of claims as a browser asks for them.</summary>
public sealed class ClaimPagesTests : IAsyncLifetime
{
    private TestHost host = null!;
    private StaffBrowser browser = null!;
    private Reader lawyer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await TestHost.StartAsync(environment: "Development");
        lawyer = (await Get<DirectoryLists>().SpecialistsAsync(Cancel)).First(s => s.Name == "沈律师").Id;
        browser = new StaffBrowser(host);
        await browser.SignInAsync("lawyer", await StaffBrowser.AddPersonAsync(host, "lawyer", Roles.Specialist, lawyer.SpecialistId));
    }

    public ValueTask DisposeAsync()
    {
        browser.Dispose();
        return host.DisposeAsync();
    }

    [Fact]
    public async Task Lawyer_works_on_a_claim_from_its_page()
    {
        var caseId = (await Get<OpenCase>().RunAsync(new("pages", CaseKind.PaymentRecovery, CaseSource.Phone, new PaymentRecoveryPayload(), new ContactDetails("某某视觉", null, "张三", "13800000000"), RecordedBy: lawyer.SpecialistId, IsComplete: true), Cancel)).Value.CaseId;
        var claimId = (await Get<AddClaim>().RunAsync(caseId, "k", new() { Debtor = "<b>甲</b>公司", Project = "宣传片", Owed = 36500, DueOn = new("2026-01-01"), Paid = 0 }, Cancel)).Value;
        var page = $"/console/cases/{caseId}/claims/{claimId}";

        await OkAsync(await browser.PostAsync(page, "step", ("key", "s1"), ("kind", "Demand"), ("on", "2026-03-01"), ("way", "WeChat"), ("words", "请付款"), ("next", "2099-01-31"), ("plan", "再催")));
        await OkAsync(await browser.PostAsync(page, "gaps", ("check", "Who:yes")));
        var version = (await CardAsync(claimId)).Claim.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await OkAsync(await browser.PostAsync(page, "terms", ("version", version), ("DebtorKind", "Agency"), ("IsCreditorSmall", "yes"), ("AgreedPercent", ""), ("Instalments", "")));
        var html = await OkAsync(await browser.GetAsync(page));

        Assert.Contains("2029-03-01", html, StringComparison.Ordinal);
        Assert.Contains("信息参考，不构成法律意见", html, StringComparison.Ordinal);
        Assert.Contains("按条例每日万分之五", html, StringComparison.Ordinal);
        var card = await CardAsync(claimId);
        Assert.Equal((ClaimState.Demanded, DebtorKind.Agency, "再催"), (card.Claim.State, card.Claim.Terms.DebtorKind, card.Claim.NextStep));
        Assert.Contains(card.Gaps.Elements, gap => gap.VerifiedBy == "沈律师");

        var refused = WebUtility.HtmlDecode(await (await browser.PostAsync(page, "cells", ("version", "0"), ("Debtor", "甲公司"), ("Owed", "三万"))).Content.ReadAsStringAsync(Cancel));
        Assert.Contains("看不懂", refused, StringComparison.Ordinal);
        version = card.Claim.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await OkAsync(await browser.PostAsync(page, "cells", ("version", version), ("Debtor", "甲公司"), ("Owed", "30,000"), ("DueOn", "2026-01")));
        Assert.Equal((30000, "2026-01", CellWriter.Staff), ((await CardAsync(claimId)).Claim.Fields.Owed, (await CardAsync(claimId)).Claim.Fields.DueOn?.Value, (await CardAsync(claimId)).Claim.Cells[ClaimField.Owed].Writer));

        foreach (var language in new[] { "en", "zh-CN" })
        {
            await browser.GetAsync("/console/language/" + language);
            foreach (var address in new[] { page, page + "/radar", "/console/claims", "/console/texts" })
            {
                var shown = await OkAsync(await browser.GetAsync(address));
                Assert.DoesNotMatch(@">[^<]*\b(?:[A-Z][a-z]+_[A-Za-z_.]+|(?:gap|remedy|limitation|interest|step)\.[a-z_.]+)[^<]*<", shown);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/console/cases/{Guid.NewGuid()}/claims/{claimId}")).StatusCode);
    }

    [Fact]
    public async Task Text_is_approved_by_a_lawyer_and_a_rate_entered_by_an_administrator()
    {
        var draft = (await Get<TextLibrary>().ListAsync(Cancel)).First(text => text.Key == "project.start");
        await OkAsync(await browser.PostAsync("/console/texts", $"text-{draft.Id}", ("act", $"approve:{draft.Id}")));
        Assert.Equal("沈律师", (await Get<ReadyTexts>().FindAsync("project.start", draft.Language, Cancel))?.ApprovedBy);

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/console/rates")).StatusCode);
        using var administrator = new StaffBrowser(host);
        await administrator.SignInAsync("root", await StaffBrowser.AddPersonAsync(host, "root", Roles.Administrator));
        var saved = await administrator.PostAsync("/console/rates", "rate", ("kind", "LoanPrimeOneYear"), ("from", "2025-01-20"), ("value", "3.1"), ("source", "测试公告"));
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal((RateKind.LoanPrimeOneYear, 3.1m, "测试公告", "root"), (await Get<DatedRates>().ListAsync(Cancel)).Select(rate => (rate.Kind, rate.Value, rate.Source, rate.EnteredBy)).Single());
        await administrator.PostAsync("/console/rates", "rate", ("kind", "LoanPrimeOneYear"), ("from", "2025-02-20"), ("value", "3.1"), ("source", ""));
        Assert.Single(await Get<DatedRates>().ListAsync(Cancel));
    }

    private T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    private async Task<ClaimCard> CardAsync(Guid claimId) => (await Get<ClaimLists>().FindAsync(claimId, lawyer, Cancel))!;

    private static async Task<string> OkAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("sentence-bad", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        return WebUtility.HtmlDecode(html);
    }
}
