using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Cli.Output;

namespace Tidemark.Cli.Verbs;

/// <summary>One command of the command line.</summary>
internal abstract class Verb
{
    /// <summary>How it is written.</summary>
    internal abstract Command Command { get; }

    /// <summary>Lines to try, each with a remark behind <c>#</c>.</summary>
    internal abstract ImmutableArray<string> Examples { get; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    internal abstract int Run(ParseResult parsed, Terminal terminal);
}
