using System.Text.RegularExpressions;
using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Payloads;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Dialogs.Engine;
using FrontDoor.Dialogs.Understanding;

namespace FrontDoor.Dialogs.Forms;

/// <summary>Any other wish, for a human desk: nobody is turned away. A topic brings its own questions.</summary>
internal static partial class GeneralRequest
{
    private const int LongestWords = 5_000;

    /// <summary>2: topics, and only requests for something on the spot are asked where it is.</summary>
    private const int Version = 2;

    private static readonly Slot Words = new("words", TakeWords, (draft, _) => Payload(draft).Words)
    {
        Variant = draft => draft.Kind == CaseKind.Other ? null : draft.Kind.ToString(),
    };

    private static readonly Slot Place = new("place", TakePlace, (draft, _) => Payload(draft).Place) { Applies = draft => Asks(draft, "place") };

    private static readonly Slot Urgent = new("urgent", TakeUrgent, (draft, words) => Payload(draft).Urgent is { } urgent ? words["option.urgent." + (urgent ? "yes" : "no")] : null)
    {
        Reads = AskedSlot.Confirm,
        Options = ["yes", "no"],
        Choose = (draft, option) => Set(draft, Payload(draft) with { Urgent = option == "yes" }),
        Applies = draft => Asks(draft, "urgent"),
    };

    private static readonly Form Plain = FormWith([]);

    public static Form FormOf(List<TopicQuestion> questions) => questions.Count == 0 ? Plain : FormWith(questions);

    private static Form FormWith(List<TopicQuestion> questions) => new("general", Version, [
        Words,
        Speaker.Company,
        Speaker.Person,
        Speaker.Contact,
        Place,
        .. questions.Where(question => question.Ask is not null).Select(TopicSlots.Of),
        Urgent,
        Attachments.Slot,
    ], draft => Payload(draft).Words is not null);

    // Without a topic every request is asked both; 问政策 and 招人 happen at no place.
    private static bool Asks(Draft draft, string key) =>
        draft.Questions.Count > 0 ? draft.Questions.Exists(question => question.Key == key) : draft is { Kind: CaseKind.Other, Payload: GeneralPayload { Topic: null } };

    private static GeneralPayload Payload(Draft draft) => (GeneralPayload)draft.Payload;

    private static bool Set(Draft draft, GeneralPayload payload)
    {
        draft.Payload = payload;
        return true;
    }

    private static bool TakeWords(SlotInput input)
    {
        if (!input.IsAsked || string.IsNullOrWhiteSpace(input.Text))
        {
            return false;
        }
        var text = Payload(input.Draft).Words is { } before ? before + "\n" + input.Text : input.Text;
        return Set(input.Draft, Payload(input.Draft) with { Words = text.Length > LongestWords ? text[..LongestWords] : text });
    }

    // 在天府软件园D区5栋3楼 says where, whatever is asked.
    private static bool TakePlace(SlotInput input) =>
        (input.IsBare || Payload(input.Draft).Place is null && Where().IsMatch(Normalizer.Normalize(input.Text).Text)) && Set(input.Draft, Payload(input.Draft) with { Place = Speaker.Cut(input.Text.Trim()) });

    private static bool TakeUrgent(SlotInput input) =>
        input.IsAsked && input.Reading.YesNo is { Value: not Answer.Unsure } said
            ? Set(input.Draft, Payload(input.Draft) with { Urgent = said.Value == Answer.Yes })
            : Asks(input.Draft, "urgent") && Payload(input.Draft) is { Urgent: null, Words: not null } && Presses().IsMatch(Normalizer.Normalize(input.Text).Text)
            && Set(input.Draft, Payload(input.Draft) with { Urgent = true });

    private const RegexOptions Ways = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^我?们?(?:公司)?(?:是|就)?(?:在|位于|地址[是:]?)[^,。;]{2,30}(?:[栋幢座楼层室号]|园区?)\W*$", Ways)]
    private static partial Regex Where();

    [GeneratedRegex(@"^(?:很|好|太|特别|非常|真的?|比较)?(?:着)?急(?:得很|死|用|着|了|啊|呀|[,\s!]|$)|(?:机器|设备|生产线|产线)(?:都|也|全)*停(?:了|着)|^(?:it'?s |this is |very )*urgent\b", Ways)]
    private static partial Regex Presses();
}
