using FrontDoor.Core.Cases;
using FrontDoor.Tests.Channels;
using FrontDoor.Tests.Console;
using FrontDoor.Tests.Core;
using FrontDoor.Tests.Delivery;
using FrontDoor.Tests.DirectLine;
using FrontDoor.Tests.Keeping;
using FrontDoor.Tests.Links;
using FrontDoor.Tests.Notices;
using FrontDoor.Tests.Recovery;
using FrontDoor.Tests.Samples;
using FrontDoor.Tests.SignIn;
using FrontDoor.Tests.Turns;
using Xunit.v3;

namespace FrontDoor.Tests.Storage;

/// <summary>The tests of the base class once more, on a real PostgreSQL (and, where there is a host, a real Redis). Its rooms and hosts ask <see cref="SharedServers"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OnPostgresAttribute : Attribute, ITraitAttribute
{
    /// <summary>A host for each test, and little of it is about the store: the ordinary run has no time for both.</summary>
    public bool OnlyInLongRuns { get; init; }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Stores", "PostgreSQL and Redis")];
}

[OnPostgres]
public sealed class CaseListsOnPostgres : CaseListsTests;

[OnPostgres]
public sealed class OutboxLeasesOnPostgres : OutboxLeasesTests;

[OnPostgres]
public sealed class HandoffDeskOnPostgres : HandoffDeskTests;

[OnPostgres]
public sealed class MoveCaseOnPostgres : MoveCaseTests;

[OnPostgres]
public sealed class VisibleCasesOnPostgres : VisibleCasesTests;

[OnPostgres]
public sealed class WhoMaySeeOnPostgres : WhoMaySeeTests;

[OnPostgres]
public sealed class FiguresOnPostgres : FiguresTests;

[OnPostgres]
public sealed class EnterprisesOnPostgres : EnterprisesTests;

[OnPostgres]
public sealed class LedgerOnPostgres : Core.LedgerTests;

[OnPostgres]
public sealed class LoadBoardOnPostgres : LoadBoardTests;

[OnPostgres]
public sealed class ConflictOnPostgres : ConflictTests;

[OnPostgres]
public sealed class OpenCaseOnPostgres : OpenCaseTests;

[OnPostgres]
public sealed class PersonalLinksOnPostgres : PersonalLinksTests;

[OnPostgres]
public sealed class StoredPayloadOnPostgres : StoredPayloadTests;

[OnPostgres]
public sealed class DirectoryOnPostgres : DirectoryTests;

[OnPostgres]
public sealed class ThreadOnPostgres : ThreadTests;

[OnPostgres]
public sealed class OfficeCalendarOnPostgres : OfficeCalendarTests;

[OnPostgres]
public sealed class TimersOnPostgres : TimersTests;

[OnPostgres]
public sealed class ClaimOnPostgres : ClaimTests;

[OnPostgres]
public sealed class WaitingOnPostgres : WaitingTests;

[OnPostgres]
public sealed class JointHandlingOnPostgres : JointHandlingTests;

[OnPostgres]
public sealed class ClosedLoopOnPostgres : ClosedLoopTests;

[OnPostgres]
public sealed class HistoryOnPostgres : HistoryTests;

[OnPostgres]
public sealed class CaseRoadOnPostgres : CaseRoadTests;

[OnPostgres]
public sealed class TurnRunnerOnPostgres : TurnRunnerTests;

[OnPostgres]
public sealed class FinishConversationOnPostgres : FinishConversationTests;

[OnPostgres]
public sealed class ConnectorOnPostgres : ConnectorTests;

[OnPostgres]
public sealed class FrontDoorBotOnTheWireOnPostgres : FrontDoorBotOnTheWire;

[OnPostgres]
public sealed class RealDialogsOnPostgres : RealDialogs;

[OnPostgres]
public sealed class TakeOverRoundsOnPostgres : TakeOverRounds;

[OnPostgres]
public sealed class CaseSearchOnPostgres : CaseSearchTests;

[OnPostgres]
public sealed class InboxOnPostgres : InboxTests;

[OnPostgres(OnlyInLongRuns = true)]
public sealed class PersonalLinkPagesOnPostgres : PersonalLinkPages;

[OnPostgres]
public sealed class FirstStartOnPostgres : FirstStartTests;

[OnPostgres]
public sealed class PeoplePageOnPostgres : PeoplePageTests;

[OnPostgres(OnlyInLongRuns = true)]
public sealed class SignInOnPostgres : SignInTests;

[OnPostgres]
public sealed class ConsoleOnPostgres : ConsoleTests;

[OnPostgres]
public sealed class DirectLineSocketsOnPostgres : DirectLineSockets;

[OnPostgres]
public sealed class DirectLineUploadsOnPostgres : DirectLineUploads;

[OnPostgres]
public sealed class SweepDataOnPostgres : SweepDataTests;

[OnPostgres]
public sealed class VerifyContactOnPostgres : VerifyContactTests;

[OnPostgres]
public sealed class SchemaOnPostgres : SchemaTests;

[OnPostgres]
public sealed class ImportClaimsOnPostgres : ImportClaimsTests;

[OnPostgres]
public sealed class DiaryOnPostgres : DiaryTests;

[OnPostgres]
public sealed class PolicyFitOnPostgres : PolicyFitTests;

[OnPostgres]
public sealed class RadarOnPostgres : RadarTests;

[OnPostgres]
public sealed class SharedRowsOnPostgres : SharedRowsTests
{
    [Fact]
    public async Task Words_that_are_no_text_are_kept_as_near_as_they_can_be()
    {
        await using var room = await CoreRoom.OpenAsync();
        var opened = await room.OpenCaseAsync();

        await room.Get<AddToThread>().RunAsync(opened.CaseId, "directline|c1", [CoreRoom.Said("k", "zero \0, half \ud83d, whole \ud83d\ude00", room.Clock.GetUtcNow())], CoreRoom.Stop);

        var line = Assert.Single(await room.Lists.ThreadAsync(opened.CaseId, 0, CoreRoom.Lawyer, CoreRoom.Stop), l => l.Line.Key == "k");
        Assert.Equal("zero \ufffd, half \ufffd, whole \ud83d\ude00", line.Line.Text);
    }
}

[OnPostgres]
public sealed class WriteNoticeOnPostgres : WriteNoticeTests;

[OnPostgres]
public sealed class ApproveNoticeOnPostgres : ApproveNoticeTests;

[OnPostgres]
public sealed class NoticeTimesOnPostgres : NoticeTimesTests;

[OnPostgres]
public sealed class NoticeAnswersOnPostgres : NoticeAnswersTests;

[OnPostgres]
public sealed class NoticeHandsOnPostgres : NoticeHandsTests;

[OnPostgres]
public sealed class SharedChatOnPostgres : SharedChatTests;

[OnPostgres]
public sealed class SpeakersOnPostgres : SpeakersTests;
