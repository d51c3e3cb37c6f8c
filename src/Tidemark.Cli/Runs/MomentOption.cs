using System.CommandLine;

namespace Tidemark.Cli.Runs;

/// <summary>An option that states when something was done, where it was not now.</summary>
internal sealed class MomentOption
{
    private readonly Option<string> _option;

    internal MomentOption(string name, string description)
    {
        _option = new(name) { HelpName = "TIME", Description = description };
        _option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } written && KnownTime.Parse(written) is null)
            {
                result.AddError($"{name}: '{written}' is no time; write 2016-06-22T08:00:00Z or 2016-06-22");
            }
        });
    }

    /// <summary>Adds the option to a command.</summary>
    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The instant: the beginning of a day in UTC; now, to the second, where none is stated.</summary>
    internal DateTimeOffset From(ParseResult parsed)
    {
        if (parsed.GetValue(_option) is { } written && KnownTime.Parse(written) is { } time)
        {
            return time.Instant ?? new(time.Day.ToDateTime(default), TimeSpan.Zero);
        }

        var now = TimeProvider.System.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }
}
