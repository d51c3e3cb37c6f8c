using System.CommandLine;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Storage;

namespace Tidemark.Cli.Runs;

/// <summary>The case file of a command, and whether its answer is for programs.</summary>
internal sealed class CaseChoice
{
    private readonly Option<string> _case;
    private readonly Option<bool> _json = new("--json") { Description = "One JSON record a line, for programs." };

    /// <summary>The option <c>--case</c>.</summary>
    /// <param name="required">Whether the command is nothing without it.</param>
    internal CaseChoice(bool required) =>
        _case = new("--case") { HelpName = "FILE", Required = required, Description = required ? "The case file (my.tidemark)." : "Answer from a case file (my.tidemark) instead of reading." };

    /// <summary>Adds the options to a command.</summary>
    internal void AddTo(Command command, bool json = true)
    {
        command.Add(_case);
        if (json)
        {
            command.Add(_json);
        }
    }

    /// <summary>Whether records are wanted.</summary>
    internal bool Json(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The file's name, or null.</summary>
    internal string? Named(ParseResult parsed) => parsed.GetValue(_case);

    /// <summary>Whether a file was named, for checks of the command's words.</summary>
    internal bool IsGiven(System.CommandLine.Parsing.CommandResult command) => command.GetResult(_case) is not null;

    /// <summary>The case file, to read.</summary>
    internal CaseFile Open(ParseResult parsed) => CaseFile.OpenToRead(parsed.GetValue(_case)!);

    /// <summary>
    /// The case file, to read, once all its reports were compared for copies: a reading that was killed leaves that to whoever comes next. Where somebody
    /// else writes, or nothing may be written, the answer does without, and that is told.
    /// </summary>
    internal CaseFile OpenCompared(ParseResult parsed, Terminal terminal)
    {
        var archive = Open(parsed);
        if (archive.IsCompared)
        {
            return archive;
        }

        try
        {
            using var writable = OpenToWrite(parsed);
            FamilyBook.Update(writable);
        }
        catch (ArchiveException)
        {
            terminal.Say($"{Named(parsed)}: its newest reports are not compared for copies yet; `tidemark read` does it when nobody else writes");
        }

        return archive;
    }

    /// <summary>The case file, to read and write.</summary>
    internal CaseFile OpenToWrite(ParseResult parsed) => CaseFile.Open(parsed.GetValue(_case)!);
}
