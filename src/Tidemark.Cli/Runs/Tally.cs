using System.Globalization;

namespace Tidemark.Cli.Runs;

/// <summary>What a run has done so far.</summary>
/// <param name="noun">What is counted as found: "claims", "mentions".</param>
internal sealed class Tally(string noun)
{
    /// <summary>What is found.</summary>
    internal string Noun => noun;

    /// <summary>Reports read.</summary>
    internal int Read { get; set; }

    /// <summary>Reports that a case file held already.</summary>
    internal int Held { get; set; }

    /// <summary>Files that could not be read.</summary>
    internal int Failed { get; set; }

    /// <summary>Reports in a language that is not read yet.</summary>
    internal int Foreign { get; set; }

    /// <summary>Reports without a certain date.</summary>
    internal int Undated { get; set; }

    /// <summary>Sentences on which the reader itself failed.</summary>
    internal int Failures { get; set; }

    /// <summary>Sentences read.</summary>
    internal long Sentences { get; set; }

    /// <summary>Claims or mentions written.</summary>
    internal long Found { get; set; }

    /// <summary>All items seen.</summary>
    internal int Items => Read + Held + Failed + Foreign;

    /// <summary>The code to end with.</summary>
    internal int Code => Read + Held == 0 ? ExitCode.None : Failed + Foreign + Failures > 0 ? ExitCode.Some : ExitCode.All;

    /// <summary>The last line of a run.</summary>
    internal string Summary(TimeSpan elapsed)
    {
        var parts = new List<string> { Counted(Read, "report") + " read", Counted(Sentences, "sentence"), $"{Grouped(Found)} {(Found == 1 ? noun[..^1] : noun)}" };
        Add(Held, "kept already");
        Add(Undated, "undated");
        Add(Failed, "not readable");
        Add(Foreign, "in a language not read yet");
        Add(Failures, Failures == 1 ? "sentence failed" : "sentences failed");
        return string.Create(CultureInfo.InvariantCulture, $"tidemark: {string.Join(", ", parts)} ({elapsed.TotalSeconds:0.0} s)");

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{Grouped(count)} {what}");
            }
        }
    }

    private static string Counted(long count, string noun) => $"{Grouped(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
