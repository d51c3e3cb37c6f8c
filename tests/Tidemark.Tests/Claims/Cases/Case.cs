using System.Collections.Immutable;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>One line of a case file: a tiny report and what must and must not be found in it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Left">The left side as it stands in the file, with its date if it has one: the case's name.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Text">The text of the report.</param>
/// <param name="Expectations">What is expected.</param>
internal sealed record Case(string File, int Line, string Left, DateOnly Published, string Text, ImmutableArray<Expectation> Expectations)
{
    /// <summary>File name without its ending.</summary>
    internal string Topic => File[..^".cases".Length];

    /// <summary>The line that stands for the case in the list of open ones.</summary>
    internal string Key => $"{File}:{Left}";

    public override string ToString() => $"{File}:{Line}: {Left}";
}
