using System.CommandLine;

namespace Tidemark.Cli.Runs;

/// <summary>The option <c>--as-known</c>: an answer counts only what had been published by then.</summary>
internal sealed class KnownOption
{
    private readonly Option<string> _option;

    internal KnownOption(string description = "Count only what was published by then: a day, to its end in UTC, or an instant (2016-06-22T12:00:00Z). Everything if not given.")
    {
        _option = new("--as-known") { HelpName = "TIME", Description = description };
        _option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } written && KnownTime.Parse(written) is null)
            {
                result.AddError($"--as-known: '{written}' is no time; write 2016-06-22 or 2016-06-22T12:00:00Z");
            }
        });
    }

    /// <summary>Adds the option to a command.</summary>
    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The limit, or null for everything.</summary>
    internal KnownTime? Of(ParseResult parsed) => parsed.GetValue(_option) is { } written ? KnownTime.Parse(written) : null;
}
