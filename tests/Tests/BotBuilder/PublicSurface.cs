using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;

namespace FrontDoor.Tests.BotBuilder;

/// <summary>What botbuilder/ shows must be what the SDK shows: bot/ is to compile against either.</summary>
public sealed class PublicSurface
{
    private static readonly (string Full, string Short)[] Words =
    [
        ("System.Threading.Tasks.", ""), ("System.Threading.CancellationToken", "CancellationToken"), ("System.Collections.Generic.", ""),
        ("System.String", "string"), ("System.Boolean", "bool"), ("System.Int32", "int"), ("System.Object", "object"), ("System.Void", "void"),
        ("Microsoft.Bot.Schema.", "Schema."),
    ];

    [Fact]
    public void Every_public_type_and_member_is_one_of_the_SDK()
    {
        var allowed = Signatures();
        var foreign = typeof(ActivityHandler).Assembly.GetExportedTypes()
            .SelectMany(type => allowed.TryGetValue(type.FullName!, out var members)
                ? Members(type).Where(member => !members.Contains(member)).Select(member => $"{type.FullName}: {member}")
                : [type.FullName!])
            .ToList();
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_types_a_bot_host_needs_are_there()
    {
        var present = typeof(ActivityHandler).Assembly.GetExportedTypes().Select(type => type.FullName).ToHashSet();
        string[] missing =
        [
            .. Signatures().Keys.Except(present!)
                .Except(["Microsoft.Bot.Builder.InvokeResponse`1", "Microsoft.Bot.Schema.InstallationUpdateActionTypes", "Microsoft.Bot.Schema.MessageReactionTypes", "Microsoft.Bot.Schema.RoleTypes"])!,
        ];
        Assert.Empty(missing);
    }

    private static Dictionary<string, HashSet<string>> Signatures()
    {
        using var stream = typeof(PublicSurface).Assembly.GetManifestResourceStream("botbuilder-signatures")!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string> members = [];
        foreach (var line in reader.ReadToEnd().Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(line.Trim());
            }
            else
            {
                types[line.Trim()] = members = [];
            }
        }

        return types;
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Declared).Where(m => Seen(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Print);
        var constructors = type.GetConstructors(Declared).Where(Seen).Select(c => $"void .ctor({Parameters(c)})");
        var fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(f => $"{Print(f.FieldType)} {f.Name}");
        var properties = type.GetProperties(Declared)
            .Where(p => p.GetAccessors(true).Any(Seen) && p.Name != "Properties").Select(p => $"{Print(p.PropertyType)} {p.Name}");
        var nested = type.GetNestedTypes(Declared).Where(t => t.IsNestedPublic || t.IsNestedFamily || t.IsNestedFamORAssem).Select(t => t.Name);
        return [.. methods, .. constructors, .. fields, .. properties, .. type.GetEvents(Declared).Select(e => e.Name), .. nested];
    }

    private static bool Seen(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) | method.IsSpecialName;

    private static string Print(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"[{string.Join(",", method.GetGenericArguments().Select(t => t.Name))}]" : string.Empty;
        return $"{Print(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => Print(p.ParameterType)));

    private static string Print(Type type) => Words.Aggregate(type.ToString(), (text, word) => text.Replace(word.Full, word.Short, StringComparison.Ordinal));
}
