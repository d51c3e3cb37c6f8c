using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tidemark.Bench.Fuzz;

/// <summary>
/// Feeds readers with changed inputs. Whatever is thrown, and whatever takes more than a second for 100 kB three times over, is a finding. An input whose outcome was not seen
/// before joins the inputs to change from. The same seed and number of runs give the same inputs.
/// </summary>
/// <param name="targets">The readers.</param>
/// <param name="seed">Any number.</param>
internal sealed partial class FuzzRun(IReadOnlyList<FuzzTarget> targets, ulong seed)
{
    private const int LargestCorpus = 400;
    private const long Patience = 100_000;

    private readonly List<byte[]>[] _corpus = [.. targets.Select(t => new List<byte[]>(t.Seeds))];
    private readonly HashSet<string>[] _outcomes = [.. targets.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly long[] _runs = new long[targets.Count];
    private readonly double[] _slowest = new double[targets.Count];
    private readonly FuzzRandom _random = new(seed);
    private readonly List<FuzzFinding> _findings = [];

    /// <summary>Told of every input before it is read, so that what kills the process can be found.</summary>
    internal Action<string, byte[]>? Before { get; init; }

    /// <summary>Told every so often: runs so far.</summary>
    internal Action<long>? Progress { get; init; }

    /// <summary>What was found wrong, each kind once.</summary>
    internal IReadOnlyList<FuzzFinding> Findings => _findings;

    /// <summary>For each reader: runs, different outcomes, inputs, and the slowest run in seconds.</summary>
    internal IEnumerable<(string Name, long Runs, int Outcomes, int Inputs, double Slowest)> Table =>
        targets.Select((t, i) => (t.Name, _runs[i], _outcomes[i].Count, _corpus[i].Count, _slowest[i]));

    /// <summary>Runs so many times, or as long as time is given.</summary>
    /// <returns>How many times it ran.</returns>
    internal long Run(long times, TimeSpan longest)
    {
        var (began, done) = (Stopwatch.GetTimestamp(), 0L);
        var wheel = targets.SelectMany((t, i) => Enumerable.Repeat(i, t.Weight)).ToArray();
        for (; done < times; done++)
        {
            if ((done & 255) == 0 && Stopwatch.GetElapsedTime(began) > longest)
            {
                break;
            }

            if (done % 50_000 == 0)
            {
                Progress?.Invoke(done);
            }

            One(wheel[_random.Next(wheel.Length)]);
        }

        return done;
    }

    private void One(int index)
    {
        var corpus = _corpus[index];
        var input = Mutation.Of(corpus[_random.Next(corpus.Count)], corpus[_random.Next(corpus.Count)], _random);
        Before?.Invoke(targets[index].Name, input);
        _runs[index]++;
        var limit = Math.Max(1, input.LongLength / (double)Patience);
        var (outcome, seconds) = Timed(targets[index], input);
        for (var again = 0; again < 2 && seconds > limit; again++)
        {
            seconds = Math.Min(seconds, Timed(targets[index], input).Seconds); // what is slow by itself is slow each time; other programs are not
        }

        _slowest[index] = Math.Max(_slowest[index], seconds);
        if (seconds > limit)
        {
            Add(new(targets[index].Name, "takes too long", input));
        }

        if (_outcomes[index].Count < LargestCorpus && _outcomes[index].Add(outcome) && corpus.Count < LargestCorpus)
        {
            corpus.Add(input);
        }
    }

    private (string Outcome, double Seconds) Timed(FuzzTarget target, byte[] input)
    {
        var began = Stopwatch.GetTimestamp();
        var outcome = Read(target, input);
        return (outcome, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

#pragma warning disable CA1031 // whatever it is, it is what is looked for
    private string Read(FuzzTarget target, byte[] input)
    {
        try
        {
            return Digits().Replace(target.Run(input), "#");
        }
        catch (Exception e)
        {
            Add(new(target.Name, $"{e.GetType().Name} {Place(e)}", input));
            return e.GetType().Name;
        }
    }
#pragma warning restore CA1031

    private void Add(FuzzFinding finding)
    {
        if (!_findings.Exists(f => f.Target == finding.Target && f.What == finding.What))
        {
            _findings.Add(finding);
        }
    }

    private static string Place(Exception e) => (e.StackTrace ?? "").Split('\n').FirstOrDefault(l => l.Contains("Tidemark", StringComparison.Ordinal) && !l.Contains("Fuzz", StringComparison.Ordinal))?.Trim() ?? "";

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
