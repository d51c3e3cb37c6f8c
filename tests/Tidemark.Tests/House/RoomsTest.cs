using System.Reflection;
using System.Reflection.Emit;
using Tidemark.Claims;

namespace Tidemark.Tests.House;

public class RoomsTest
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Left to right. A room sees the rooms on its left, never its siblings or its right.
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        [""] = [],
        ["Reports"] = [],
        ["Names"] = [],
        ["Claims"] = ["Reports", "Names"],
        ["Places"] = ["Names"],
        ["Actors"] = ["Names"],
        ["Resolution"] = ["Reports", "Names", "Claims", "Places", "Actors"],
        ["Beliefs"] = ["Reports", "Claims", "Places", "Actors", "Resolution"],
        ["Maps"] = ["Reports", "Claims", "Places", "Actors", "Beliefs"],
        ["Evidence"] = ["Reports"],
        ["Pipeline"] = ["Reports", "Names", "Claims", "Places", "Actors", "Resolution", "Beliefs", "Maps", "Evidence"],
    };

    private static readonly Dictionary<short, OpCode> OpCodeOf = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    [Fact]
    public void No_room_references_a_room_to_its_right() =>
        Assert.Equal("", string.Join('\n', Trespasses(typeof(ClaimKind).Assembly, MayReference).Order()));

    [Fact]
    public void Every_folder_is_a_room_that_the_house_knows() =>
        Assert.Empty(typeof(ClaimKind).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("Tidemark", StringComparison.Ordinal) ?? false).Select(Room).Distinct().Where(r => !MayReference.ContainsKey(r)).ToArray());

    [Fact]
    public void The_house_knows_neither_files_nor_packages()
    {
        var references = typeof(ClaimKind).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.Empty(references.Where(r => !r.StartsWith("System", StringComparison.Ordinal) && r != "Microsoft.Win32.Primitives").ToArray());
    }

    [Fact]
    public void Storage_and_reading_know_the_house_and_not_each_other()
    {
        var storage = typeof(Storage.Schema).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.Equal(["Microsoft.Data.Sqlite", "Tidemark"], storage.Where(r => !r.StartsWith("System", StringComparison.Ordinal) && !r.StartsWith("SQLitePCLRaw", StringComparison.Ordinal)).Order());
        var reading = typeof(global::Tidemark.Reading.ReportReader).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.Equal(["Tidemark"], reading.Where(r => r.StartsWith("Tidemark", StringComparison.Ordinal)));
    }

    [Fact]
    public void Storage_shows_nothing_to_the_world() => Assert.Empty(typeof(Storage.Schema).Assembly.GetExportedTypes());

    internal static IEnumerable<string> Trespasses(Assembly house, Dictionary<string, string[]> mayReference) =>
        from type in house.GetTypes()
        from used in Uses(type).Distinct()
        where used.Assembly == house
        let home = Room(type)
        let room = Room(used)
        where room != home && room.Length > 0 && !(mayReference.GetValueOrDefault(home)?.Contains(room) ?? false)
        select $"{type} -> {used}";

    private static string Room(Type type) =>
        (type.Namespace ?? "").Split('.') is ["Tidemark", var room, ..] ? room : "";

    private static IEnumerable<Type> Uses(Type type)
    {
        var signatures = new[] { type.BaseType! }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Everything).Select(f => f.FieldType))
            .Concat(type.GetMethods(Everything).Select(m => m.ReturnType))
            .Concat(Code(type).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType));
        return signatures.Where(t => t is not null).Concat(Code(type).SelectMany(Mentions)).SelectMany(Parts);
    }

    private static IEnumerable<MethodBase> Code(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything));

    private static IEnumerable<Type> Mentions(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[] typeArgs = method.DeclaringType!.GetGenericArguments(), methodArgs = method.IsGenericMethod ? method.GetGenericArguments() : [];
        foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
        {
            yield return local.LocalType;
        }

        for (var at = 0; at < il.Length;)
        {
            var code = OpCodeOf[il[at] == 0xFE ? unchecked((short)((il[at++] << 8) | il[at++])) : il[at++]];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArgs, methodArgs)!;
                yield return member as Type ?? member.DeclaringType!;
                foreach (var arg in member is MethodInfo { IsGenericMethod: true } m ? m.GetGenericArguments() : [])
                {
                    yield return arg;
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()) : [type];
}
