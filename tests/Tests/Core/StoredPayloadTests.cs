using FrontDoor.Core;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FrontDoor.Tests.Core;

/// <summary>Rows outlive versions: what an older version did not write reads as its default.</summary>
public class StoredPayloadTests
{
    [Theory]
    [InlineData("""{"$type":"payment_recovery"}""")]
    [InlineData("""{"$type":"payment_recovery","Wish":null,"Unknown":{"later":1}}""")]
    public async Task Missing_member_of_a_stored_payload_reads_as_its_default(string stored)
    {
        var payload = Assert.IsType<PaymentRecoveryPayload>(await ReadAsync(stored));

        Assert.Empty(payload.Claims);
        Assert.Null(payload.Words);
    }

    [Fact]
    public async Task Missing_member_of_a_stored_claim_reads_as_its_default()
    {
        var payload = Assert.IsType<PaymentRecoveryPayload>(await ReadAsync("""{"$type":"payment_recovery","Claims":[{"Debtor":"甲方","Owed":{"Value":35000}}]}"""));

        var claim = Assert.Single(payload.Claims);
        Assert.Equal((1, "甲方", new Amount(35000)), (claim.Ordinal, claim.Debtor, claim.Owed));
        Assert.Empty(claim.Evidence);
    }

    private static async Task<CasePayload> ReadAsync(string stored)
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();
        await room.Get<Database>().WriteAsync<Done>(async db =>
        {
            Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE \"Cases\" SET \"Payload\" = {stored}", CoreRoom.Stop));
            return default(Done);
        }, CoreRoom.Stop);
        return (await room.Lists.FindAsync(opened.CaseId, CoreRoom.Lawyer, CoreRoom.Stop))!.Payload;
    }
}
