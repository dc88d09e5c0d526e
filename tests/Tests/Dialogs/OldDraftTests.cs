using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;
using FrontDoor.Tests.Structure;

namespace FrontDoor.Tests.Dialogs;

/// <summary>OldDrafts/ keeps what each release wrote: name of the scene and the version of its forms. A file is added with each version and never changed.</summary>
public sealed class OldDraftTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Checkout.PathOf("tests", "Tests", "Dialogs", "OldDrafts"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_draft_of_an_earlier_release_goes_on_and_loses_nothing(string file)
    {
        var json = await ReadAsync(file);
        var before = DialogState.FromJson(json).Drafts;
        var talk = await new Talk(json).Says(before[0].Form == "payment_recovery" ? "进度" : "你好");
        Assert.NotEmpty(talk.Last.Replies);
        Assert.Equal(before.Select(draft => draft.Id), talk.Last.State.Drafts.Select(draft => draft.Id));
        Assert.Equal(before.Select(draft => (draft.Contact, draft.Number, draft.IsConfirmed)), talk.Last.State.Drafts.Select(draft => (draft.Contact, draft.Number, draft.IsConfirmed)));
        Assert.All(talk.Last.State.Drafts, draft => Assert.Equal(2, draft.FormVersion));
    }

    [Fact]
    public async Task What_the_first_release_took_for_the_due_date_becomes_since_when()
    {
        var state = DialogState.FromJson(await ReadAsync("payment-1.json"));
        var claim = Assert.IsType<PaymentRecoveryPayload>(state.Drafts[0].Payload).Claims[0];
        Assert.Null(claim.Due);
        Assert.Equal("2025", claim.Since?.Value);
        Assert.Equal((35_000m, ContractState.No), (claim.Owed?.Value, claim.Contract));
    }

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(Checkout.PathOf("tests", "Tests", "Dialogs", "OldDrafts", file), TestContext.Current.CancellationToken);
}
