using System.Collections;
using System.Reflection;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Dialogs;

namespace FrontDoor.Tests.Dialogs;

/// <summary>A turn works on a copy: what it changes there is not changed in the state that it was given, from which it may have to run again.</summary>
public class CopiedState
{
    [Fact]
    public void Copy_says_the_same_and_shares_no_list_that_can_be_changed()
    {
        var state = new DialogState { Unread = ["金额 3 万元"], Drafts = [new() { Id = "c#1", Form = "payment", Kind = CaseKind.PaymentRecovery, Payload = new PaymentRecoveryPayload(), Trail = ["amount"], Skipped = ["due"] }] };

        var copy = state.Copy();

        Assert.Equal(state.ToJson(), copy.ToJson());
        Assert.Empty(Shared(state, copy));
        Assert.Empty(Shared(state.Drafts[0], copy.Drafts[0]));
        Assert.NotSame(state.Drafts[0], copy.Drafts[0]);
    }

    // Whoever adds a list must copy it too.
    private static IEnumerable<string> Shared(object one, object other) =>
        from property in one.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where typeof(IList).IsAssignableFrom(property.PropertyType) || typeof(IDictionary).IsAssignableFrom(property.PropertyType)
        where ReferenceEquals(property.GetValue(one), property.GetValue(other))
        select property.Name;
}
