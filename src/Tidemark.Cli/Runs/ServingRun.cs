using System.Net;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Storage;
using Tidemark.Web;

namespace Tidemark.Cli.Runs;

/// <summary>Serves a case until it is stopped. Nothing else of the command touches the web server, so that no other command has to load it.</summary>
internal static class ServingRun
{
    /// <summary>Serves.</summary>
    /// <param name="path">The case file.</param>
    /// <param name="name">The name of the case to show.</param>
    /// <param name="knowledge">Packs, and the gazetteer if there is one.</param>
    /// <param name="wanted">Where and how.</param>
    /// <param name="terminal">Where to talk.</param>
    /// <returns>The exit code.</returns>
    internal static int Serve(string path, string name, Knowledge knowledge, ServingChoices wanted, Terminal terminal)
    {
        var served = new ServedCase
        {
            Name = name,
            Open = () => CaseFile.OpenToRead(path),
            Knowledge = knowledge,
            Boundaries = Home.GroundBy(wanted.Worldview).Words,
            ReachKilometres = wanted.ReachKilometres,
            Page = Home.Page,
            Draw = Drawing.Png,
            Tiles = wanted.Tiles is { } template ? new(template, wanted.TilesCredit) : null,
        };
        return Serve(served, wanted, terminal).GetAwaiter().GetResult();
    }

    private static async Task<int> Serve(ServedCase served, ServingChoices wanted, Terminal terminal)
    {
        await using var server = await MapServer.Start(served, wanted.Bind, wanted.Port, wanted.Names);
        if (terminal.TalkIsTerminal)
        {
            terminal.SayInPassing("tidemark: reckoning the map ...");
        }

        server.Warm();
        terminal.ClearPassing();
        terminal.Line($"{served.Name} is served at {server.Address}");
        terminal.Flush();
        if (!IPAddress.IsLoopback(wanted.Bind))
        {
            terminal.Say($"tidemark: {wanted.Bind} can be reached from other machines; whoever reaches it reads the case, there is no password");
        }

        if (served.Tiles is { } tiles)
        {
            terminal.Say($"tidemark: the page asks {tiles.Origin} for map tiles; whoever runs that sees which ground is looked at");
        }

        terminal.Say("tidemark: Ctrl-C ends it");
        await server.Run(terminal.Stop);
        return ExitCode.All;
    }
}

/// <summary>Where and how a case is served.</summary>
/// <param name="Bind">The address to listen at.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
/// <param name="Names">Names of this machine by which it may be asked.</param>
/// <param name="ReachKilometres">How far a word reaches over land.</param>
/// <param name="Worldview">To which state disputed ground is counted; the same that the knowledge was opened with.</param>
internal sealed record ServingChoices(IPAddress Bind, int Port, IReadOnlyCollection<string> Names, double ReachKilometres, string Worldview)
{
    /// <summary>The address of tiles elsewhere, or null.</summary>
    internal string? Tiles { get; init; }

    /// <summary>Whom the tiles are owed to.</summary>
    internal string TilesCredit { get; init; } = "";

    /// <summary>Whether an address can be one of tiles.</summary>
    internal static bool AreTiles(string address) => TileSource.IsTemplate(address);

    /// <summary>How far a word reaches where nothing is said, in kilometres.</summary>
    internal const double UsualReach = 30;
}
