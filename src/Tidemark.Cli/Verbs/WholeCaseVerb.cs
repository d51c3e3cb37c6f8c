using System.CommandLine;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary>A command that answers over a whole case: as known when, of which days, places and actors.</summary>
internal abstract class WholeCaseVerb : Verb
{
    /// <summary>The command with the options that all of them have.</summary>
    /// <param name="command">Its name and what it is for.</param>
    /// <param name="kinds">Whether kinds of claims can be chosen.</param>
    protected WholeCaseVerb(Command command, bool kinds = true)
    {
        Command = command;
        Case.AddTo(command);
        Asked.AddTo(command, kinds);
    }

    internal sealed override Command Command { get; }

    /// <summary>The case file.</summary>
    protected CaseChoice Case { get; } = new(required: true);

    /// <summary>What is asked of it.</summary>
    protected AskedOf Asked { get; } = new();

    internal sealed override int Run(ParseResult parsed, Terminal terminal)
    {
        using var archive = Case.OpenCompared(parsed, terminal);
        return AskedOf.Knowledge(terminal) is { } knowledge ? Answer(parsed, archive, knowledge, terminal) : ExitCode.None;
    }

    /// <summary>Answers.</summary>
    /// <returns>The exit code.</returns>
    protected abstract int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal);
}
