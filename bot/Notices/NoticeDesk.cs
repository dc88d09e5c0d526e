using FrontDoor.Core.Notices;

namespace FrontDoor.Bot.Notices;

/// <summary>Core's use cases of notices, as the pages take them.</summary>
public sealed record NoticeDesk(WriteNotice Write, SteerNotice Steer, NoticeLists Lists, AudienceChoices Choices, NoticeOptions Options, TimeProvider Clock);
