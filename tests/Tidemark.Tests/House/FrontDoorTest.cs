using System.Reflection;
using System.Runtime.CompilerServices;
using Tidemark.Claims;
using Tidemark.Reading;

namespace Tidemark.Tests.House;

public class FrontDoorTest
{
    [Theory]
    [InlineData(typeof(ClaimKind), "front-door.approved.txt")]
    [InlineData(typeof(ReportReader), "front-door.reading.approved.txt")]
    public void The_public_surface_is_the_approved_one(Type inside, string file)
    {
        ArgumentNullException.ThrowIfNull(inside);
        var approved = Path.Combine(Repository.Root, "tests", "Tidemark.Tests", "House", file);
        var actual = string.Join('\n', Surface(inside.Assembly)) + "\n";
        if (Environment.GetEnvironmentVariable("TIDEMARK_APPROVE") == "1")
        {
            File.WriteAllText(approved, actual);
        }

        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved) : "", actual);
    }

    private static IEnumerable<string> Surface(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from line in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is not Type && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m is not MethodInfo { IsSpecialName: true })
            .Select(m => $"{type.FullName}: {m}").Prepend(type.ToString()).Order(StringComparer.Ordinal)
        orderby type.FullName, line
        select line;
}
