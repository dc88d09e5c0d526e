using System.Reflection;
using System.Text.RegularExpressions;
using FrontDoor.Core;

namespace FrontDoor.Tests.Structure;

public sealed partial class CoreArrows
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<string, int> Levels = new()
    {
        ["Files"] = 0,
        ["Text"] = 0,
        ["Time"] = 0,
        ["Audit"] = 0,
        ["Storage"] = 1,
        ["Directory"] = 2,
        ["Conversations"] = 3,
        ["Outbox"] = 4,
        ["Evidence"] = 4,
        ["Policies"] = 4,
        ["Cases"] = 5,
        ["Notices"] = 5,
        ["Handoff"] = 6,
        ["Recovery"] = 6,
        ["Hiring"] = 6,
        ["Keeping"] = 7,
        ["Figures"] = 7,
    };

    [Fact]
    public void Core_knows_no_web_and_no_bot() =>
        Assert.DoesNotContain(typeof(Problem).Assembly.GetReferencedAssemblies(), a =>
            a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || a.Name.StartsWith("FrontDoor.", StringComparison.Ordinal) || a.Name.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    [Fact]
    public void Every_folder_has_its_level() =>
        Assert.Empty(System.IO.Directory.GetDirectories(Checkout.PathOf("core")).Select(f => Path.GetFileName(f)).Except([.. Levels.Keys, "bin", "obj"]));

    [Fact]
    public void Folder_sees_only_folders_below_it()
    {
        var seen = from type in typeof(Problem).Assembly.GetTypes()
                   let folder = FolderOf(type)
                   where folder is not null
                   from other in Mentioned(type)
                   let target = FolderOf(other)
                   where target is not null && target != folder && Levels[target] >= Levels[folder]
                   select $"{type.FullName} -> {other.FullName}";

        Assert.Empty(seen.Distinct());
    }

    /// <summary>What types do not show: base classes, arguments of generic methods, static calls.</summary>
    [Fact]
    public void File_uses_only_folders_below_its_own()
    {
        var seen = from folder in Levels.Keys
                   let path = Checkout.PathOf("core", folder)
                   where System.IO.Directory.Exists(path)
                   from file in System.IO.Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
                   where !file.Contains("Migrations", StringComparison.Ordinal)
                   from Match used in Used().Matches(File.ReadAllText(file))
                   let target = used.Groups[1].Value
                   where target != folder && Levels.TryGetValue(target, out var level) && level >= Levels[folder]
                   select $"{Path.GetRelativePath(Checkout.Folder, file)} -> {target}";

        Assert.Empty(seen.Distinct());
    }

    [GeneratedRegex(@"FrontDoor\.Core\.(\w+)")]
    private static partial Regex Used();

    private static IEnumerable<Type> Mentioned(Type type) =>
        type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetProperties(All).Select(p => p.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(Locals(m))))
            .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters().Select(p => p.ParameterType).Concat(Locals(c))))
            .Concat(type.GetInterfaces())
            .SelectMany(Unfolded);

    private static IEnumerable<Type> Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? [];

    private static IEnumerable<Type> Unfolded(Type type) => type.GetGenericArguments().SelectMany(Unfolded).Append(type.HasElementType ? type.GetElementType()! : type);

    private static string? FolderOf(Type type) =>
        type.Namespace?.Split('.') is ["FrontDoor", "Core", var folder, ..] && Levels.ContainsKey(folder) ? folder : null;
}
