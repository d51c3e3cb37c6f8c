using System.Buffers;
using System.Runtime.InteropServices;

namespace Tidemark.Reports.Families;

/// <summary>Makes sketches of reports. Has scratch space of its own: one per thread.</summary>
/// <remarks>
/// Whole texts: <see cref="OnePermutation"/> over shingles of three words. Passages: winnowing (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local
/// Algorithms for Document Fingerprinting", SIGMOD 2003) over runs of six words with a window of sixteen: any run of 21 words that two texts share
/// gives both a common fingerprint, wherever paragraphs begin and even where a copy has lost its paragraphs.
/// </remarks>
internal sealed class Sketcher
{
    /// <summary>Words of a fingerprint.</summary>
    internal const int Run = 6;

    /// <summary>Fingerprints of which the least is kept.</summary>
    internal const int Window = 16;

    /// <summary>Below so many words a text is too short to have copies other than the same words.</summary>
    internal const int Least = 20;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong Highest = Power(Run - 1);

    private readonly uint[] _bins = new uint[OnePermutation.Bins], _bands = new uint[OnePermutation.Bands];
    private readonly ArrayBufferWriter<uint> _prints = new();
    private uint[] _words = new uint[1024];
    private ulong[] _runs = new ulong[1024];
    private int _count;

    /// <summary>The sketch of a report.</summary>
    internal CopySketch Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _count = 0;
        foreach (var (start, end) in Prose.Of(report))
        {
            Cut(report.Text, start, end);
        }

        var key = (ulong)_count;
        foreach (var word in _words.AsSpan(0, _count))
        {
            key = unchecked(OnePermutation.Mixed(key ^ word) + Base);
        }

        if (_count < Least)
        {
            return CopySketch.Of(key, _count, [], []);
        }

        Bands();
        Prints();
        return CopySketch.Of(key, _count, _bands, _prints.WrittenSpan);
    }

    private void Cut(string text, int start, int end)
    {
        var at = start;
        while (WordScan.Next(text, ref at, end, out _) is var hash && hash != 0)
        {
            if (_count == _words.Length)
            {
                Array.Resize(ref _words, 2 * _count);
                Array.Resize(ref _runs, 2 * _count);
            }

            _words[_count++] = hash;
        }
    }

    private void Bands()
    {
        OnePermutation.Clear(_bins);
        ref var first = ref MemoryMarshal.GetArrayDataReference(_bins);
        var words = _words.AsSpan(0, _count);
        unchecked
        {
            ulong a = words[0], b = words[1];
            foreach (var word in words[2..])
            {
                OnePermutation.Add(ref first, OnePermutation.Mixed((((a * Base) + b) * Base) + word));
                (a, b) = (b, word);
            }
        }

        OnePermutation.Densify(_bins);
        OnePermutation.Keys(_bins, _bands);
    }

    /// <summary>Robust winnowing: of each window the least hash, the last of equals, kept once.</summary>
    private void Prints()
    {
        _prints.ResetWrittenCount();
        var runs = Runs();
        var (least, window) = (-1, Math.Min(Window, runs.Length));
        for (var last = window - 1; last < runs.Length; last++)
        {
            var first = last - window + 1;
            if (least < first)
            {
                least = first;
                for (var i = first + 1; i <= last; i++)
                {
                    least = runs[i] <= runs[least] ? i : least;
                }
            }
            else if (runs[last] <= runs[least])
            {
                least = last;
            }
            else
            {
                continue;
            }

            _prints.GetSpan(1)[0] = (uint)(runs[least] >> 32);
            _prints.Advance(1);
        }
    }

    /// <summary>The hashes of all runs of six words, each from the one before.</summary>
    private ReadOnlySpan<ulong> Runs()
    {
        var (words, rolling) = (_words, 0UL);
        unchecked
        {
            for (var i = 0; i < _count; i++)
            {
                rolling = i < Run ? (rolling * Base) + words[i] : ((rolling - (words[i - Run] * Highest)) * Base) + words[i];
                _runs[i] = OnePermutation.Mixed(rolling);
            }
        }

        return _runs.AsSpan(Run - 1, _count - Run + 1);
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power = unchecked(power * Base);
        }

        return power;
    }
}
