using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Tidemark.Cli.Output;
using Tidemark.Cli.Runs;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Cli.Verbs;

/// <summary><c>gazetteer add</c>: compiles files of places into one gazetteer.</summary>
internal sealed class GazetteerAddVerb : Verb
{
    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "GeoNames dumps and alternate names (.txt, .zip), Who's On First tables (SY.csv), packs' places.csv." };
    private readonly Option<bool> _new = new("--new") { Description = "Forget what was compiled into it before." };
    private readonly GazetteerChoice _choice = new();

    public GazetteerAddVerb()
    {
        Command = new("add", "Compile files of places into one gazetteer, with the packs' places and what was compiled into it before.") { _files, _new };
        _choice.AddTo(Command);
    }

    internal override Command Command { get; }

    internal override ImmutableArray<string> Examples =>
    [
        "tidemark gazetteer add SY.zip IQ.zip alternateNames.txt",
        "tidemark gazetteer add SY.csv IQ.csv --gazetteer mine.tidegaz --new",
    ];

    internal override int Run(ParseResult parsed, Terminal terminal)
    {
        var path = _choice.PathOf(parsed);
        if (Files(parsed, path, terminal) is not { } files)
        {
            return ExitCode.None;
        }

        var watch = new Stepwise(terminal);
        var built = GazetteerShelf.Build(files, path, watch.Step);
        terminal.ClearPassing();
        foreach (var fault in built.Faults)
        {
            terminal.Say(fault);
        }

        terminal.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{Home.Shown(path)}: {built.Places:N0} places from {built.Rows:N0} rows of {files.Count} files, {built.FaultCount:N0} rows with faults, {new FileInfo(path).Length / 1e6:N1} MB, {watch.Elapsed.TotalSeconds:N1} s"));
        return built.Places == 0 ? ExitCode.None : built.FaultCount > 0 ? ExitCode.Some : ExitCode.All;
    }

    /// <summary>All files to compile: those given, the packs', and those of before; null where one is missing, which is told.</summary>
    private List<string>? Files(ParseResult parsed, string path, Terminal terminal)
    {
        var files = new List<string>(parsed.GetValue(_files)!); // the argument takes one or more
        files.AddRange(GazetteerShelf.PackFiles(_choice.Packs(parsed)));
        if (files.Find(f => !File.Exists(f)) is { } missing)
        {
            terminal.Say($"{missing}: no such file; give files of places");
            return null;
        }

        if (!parsed.GetValue(_new) && File.Exists(path))
        {
            try
            {
                using var before = GazetteerFile.Open(path);
                files.AddRange(before.Sources.Select(s => s.Path));
            }
            catch (InvalidDataException e)
            {
                terminal.Say(e.Message);
                return null;
            }
        }

        if (files.Find(f => !File.Exists(f)) is { } gone)
        {
            terminal.Say($"{gone}: compiled into {Home.Shown(path)} before, and no longer there; put it back, or begin anew with --new");
            return null;
        }

        return files;
    }

    /// <summary>Tells how far a long work is, now and then.</summary>
    private sealed class Stepwise(Terminal terminal)
    {
        private readonly long _began = Stopwatch.GetTimestamp();
        private TimeSpan _next = TimeSpan.FromSeconds(terminal.TalkIsTerminal ? 0.4 : 2);

        internal TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

        internal void Step(string what, long count)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            if (Elapsed < _next)
            {
                return;
            }

            _next = Elapsed + TimeSpan.FromSeconds(terminal.TalkIsTerminal ? 0.1 : 5);
            var line = string.Create(CultureInfo.InvariantCulture, $"{what}{(count > 0 ? $": {count:N0}" : "")}");
            if (terminal.TalkIsTerminal)
            {
                terminal.SayInPassing(line);
            }
            else
            {
                terminal.Say(line);
            }
        }
    }
}
