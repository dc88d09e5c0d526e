using FrontDoor.Core.Cases;
using FrontDoor.Core.Cases.Access;
using FrontDoor.Core.Cases.Assists;
using FrontDoor.Core.Cases.Conflicts;
using FrontDoor.Core.Cases.Enterprises;
using FrontDoor.Core.Cases.History;
using FrontDoor.Core.Cases.Ledger;
using FrontDoor.Core.Cases.Reading;
using FrontDoor.Core.Cases.Routing;
using FrontDoor.Core.Conversations;
using FrontDoor.Core.Directory;
using FrontDoor.Core.Evidence;
using FrontDoor.Core.Figures;
using FrontDoor.Core.Files;
using FrontDoor.Core.Handoff;
using FrontDoor.Core.Handoff.Canned;
using FrontDoor.Core.Handoff.Timers;
using FrontDoor.Core.Hiring;
using FrontDoor.Core.Keeping;
using FrontDoor.Core.Notices;
using FrontDoor.Core.Outbox;
using FrontDoor.Core.Recovery.Claims;
using FrontDoor.Core.Recovery.Diary;
using FrontDoor.Core.Recovery.Events;
using FrontDoor.Core.Recovery.Exhibits;
using FrontDoor.Core.Recovery.Gaps;
using FrontDoor.Core.Recovery.Papers;
using FrontDoor.Core.Recovery.Radar;
using FrontDoor.Core.Recovery.Rates;
using FrontDoor.Core.Recovery.Remedies;
using FrontDoor.Core.Recovery.Templates;
using FrontDoor.Core.Policies;
using FrontDoor.Core.Policies.Fit;
using FrontDoor.Core.Storage;
using FrontDoor.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FrontDoor.Core;

/// <summary>Core's use cases for a host, all singletons. What the host registered before (clock, wake-ups, file store) stays.</summary>
public static class CoreServices
{
    public static IServiceCollection AddCore(this IServiceCollection services, CoreOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new WorkingTime(options.WorkingTime));
        AddStorage(services, options);
        services.AddSingleton(new FolderFileStore(options.FilesFolder));
        services.TryAddSingleton<IFileStore>(provider => provider.GetRequiredService<FolderFileStore>());
        services.AddSingleton(provider => new PartialUploads(options.UploadsFolder, provider.GetRequiredService<IFileStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DirectoryLists>().AddSingleton<DirectoryImport>().AddSingleton<SaveSpecialist>().AddSingleton<OfficeCalendar>().AddSingleton<DeskPeople>().AddSingleton<SaveDesk>().AddSingleton<SaveEnterprise>();
        services.AddSingleton<SaveAddress>().AddSingleton<CaseFiles>();
        services.AddSingleton<OutboxLeases>().AddSingleton<IOutboxFollower, ThreadDelivery>();
        services.AddSingleton<PingLeases>().AddSingleton<PingAddresses>();
        services.AddSingleton(options.Notices).AddSingleton<WriteNotice>().AddSingleton<SteerNotice>().AddSingleton<RunNotices>().AddSingleton<NoticeLeases>();
        services.AddSingleton<NoticeTokens>().AddSingleton<Subscriptions>().AddSingleton<NoticeReceipts>().AddSingleton<NoticeLists>().AddSingleton<AudienceChoices>();
        services.AddSingleton<Captains>().AddSingleton<JoinPark>().AddSingleton<DirectoryUpdate>();
        services.TryAddSingleton<INoticePace, DatabasePace>();
        services.AddSingleton<OpenCase>().AddSingleton<AmendCase>().AddSingleton<MoveCase>().AddSingleton<AddToThread>().AddSingleton<RecordContact>();
        services.AddSingleton<CaseLists>().AddSingleton<CaseReadings>().AddSingleton<MergeCases>().AddSingleton<CasesOfConversation>().AddSingleton<PersonalLinks>().AddSingleton<JoinConversation>().AddSingleton<VerifyContact>();
        services.AddSingleton<UrgeCase>().AddSingleton<FileComplaint>().AddSingleton<ComplaintTargets>().AddSingleton<JointHandling>().AddSingleton<RoutingRules>().AddSingleton<Topics>();
        services.AddSingleton<OpenContent>().AddSingleton<ReportedCases>().AddSingleton<EnterpriseCases>().AddSingleton<Speakers>().AddSingleton<Coverage>().AddSingleton<CheckLedger>().AddSingleton<ImportLedger>().AddSingleton<Organisations>();
        services.AddSingleton<RecordView>().AddSingleton<EraseHistory>().AddSingleton<VerifyHistory>().AddSingleton<DayHeads>();
        services.AddSingleton(options.Handoff).AddSingleton<HandoffDesk>().AddSingleton<CannedAnswers>().AddSingleton<RunTimers>().AddSingleton<CaseTimers>().AddSingleton<LoadBoard>();
        services.AddSingleton<ReadFigures>().AddSingleton<FigureLists>().AddSingleton<MonthReports>().AddSingleton<ListColumns>();
        AddRecovery(services, options);
        services.AddSingleton<PolicyBook>().AddSingleton<LivePolicyIndex>().AddSingleton<AnswerPolicy>().AddSingleton<UnansweredQuestions>();
        services.AddSingleton<FindFits>().AddSingleton<KeepFacts>().AddSingleton<IOfferedAudiences, FittingEnterprises>().AddSingleton<ProposeWindows>();
        services.AddSingleton<JobBoard>().AddSingleton<JobDesk>().AddSingleton<RenewJobs>();
        services.AddSingleton<KeptDrafts>().AddSingleton<EraseOwnData>().AddSingleton<OwnDataExport>().AddSingleton<DropFile>().AddSingleton<DestroyCase>().AddSingleton<SweepData>();
        services.AddSingleton<ExhibitLists>().AddSingleton<KeepCustody>().AddSingleton<AddExhibit>().AddSingleton<FileExhibit>().AddSingleton<MarkExhibit>().AddSingleton<PaperBook>();
        return services;
    }

    private static void AddRecovery(IServiceCollection services, CoreOptions options)
    {
        services.AddSingleton(options.Recovery).AddSingleton<ClaimBook>().AddSingleton<CaseFollower, TakeUpPayload>().AddSingleton<CaseFollower, FollowMerge>();
        services.AddSingleton<ClaimLists>().AddSingleton<ImportClaims>().AddSingleton<AddClaim>().AddSingleton<ChangeClaim>().AddSingleton<RecordStep>().AddSingleton<AnswerVanished>().AddSingleton<VerifyElement>();
        services.AddSingleton<ReadyTexts>().AddSingleton<TextLibrary>().AddSingleton<DebtorSentences>().AddSingleton<DatedRates>().AddSingleton<AdviseRemedies>().AddSingleton<ChooseInterest>();
        services.AddSingleton<MorningList>().AddSingleton<SendChecklist>().AddSingleton<RunClaimTimers>().AddSingleton<DebtorRadar>().AddSingleton<ReadClaimFigures>();
    }

    private static void AddStorage(IServiceCollection services, CoreOptions options)
    {
        if (options.Database.Provider == DatabaseProvider.Postgres)
        {
            var connection = options.Database.ConnectionString;
            services.AddPooledDbContextFactory<PostgresFrontDoorDb>(builder => PostgresServer.Configure(builder, connection));
            services.AddSingleton<IDbContextFactory<FrontDoorDb>, Contexts<PostgresFrontDoorDb>>();
            services.AddSingleton<IDatabaseServer>(new PostgresServer(connection));
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteFrontDoorDb>(builder => SqliteServer.Configure(builder, options.DatabaseFile));
            services.AddSingleton<IDbContextFactory<FrontDoorDb>, Contexts<SqliteFrontDoorDb>>();
            services.AddSingleton<IDatabaseServer, SqliteServer>();
        }

        services.TryAddSingleton<IWakeUps, InProcessWakeUps>();
        services.AddSingleton(provider => new Database(
            provider.GetRequiredService<IDbContextFactory<FrontDoorDb>>(), provider.GetRequiredService<IDatabaseServer>(), provider.GetRequiredService<IWakeUps>()));
        services.AddSingleton(provider => new OpenDatabase(
            provider.GetRequiredService<IDbContextFactory<FrontDoorDb>>(), provider.GetRequiredService<IDatabaseServer>(), provider.GetRequiredService<OfficeCalendar>(), options));
    }
}
