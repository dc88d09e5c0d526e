using FrontDoor.Bot.SignIn;
using FrontDoor.Core.Directory;

namespace FrontDoor.Bot.Samples;

/// <summary>One person for each role and somebody at every desk.</summary>
internal static class SamplePeople
{
    private static readonly string[] EveryDesk = [Desk.Economy, Desk.Management, Desk.PublicAffairs, Desk.PartyMasses, Desk.Legal];

    public static readonly SamplePerson Administrator = new("admin", "管理员", Roles.Administrator, []);

    /// <summary>The administrator comes last: that account marks a first start that was carried through.</summary>
    public static readonly IReadOnlyList<SamplePerson> All =
    [
        new("legal1", "沈律师", Roles.Specialist, [Desk.Legal]),
        new("legal2", "何律师", Roles.Specialist, [Desk.Legal]),
        new("economy1", "周经办", Roles.Specialist, [Desk.Economy]),
        new("economy2", "林经办", Roles.Specialist, [Desk.Economy]),
        new("manage1", "吴经办", Roles.Specialist, [Desk.Management]),
        new("public1", "郑经办", Roles.Specialist, [Desk.PublicAffairs]),
        new("party1", "冯经办", Roles.Specialist, [Desk.PartyMasses]),
        new("supervisor", "陈主管", Roles.Supervisor, EveryDesk),
        new("captain", "园区队长小许", Roles.Captain, []),
        new("auditor", "审计员", Roles.Auditor, []),
        Administrator,
    ];
}

/// <param name="Desks">Keys; nobody without a desk is a specialist.</param>
internal sealed record SamplePerson(string UserName, string Name, string Role, IReadOnlyList<string> Desks);
