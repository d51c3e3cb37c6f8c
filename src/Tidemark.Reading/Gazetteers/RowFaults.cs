using System.Collections.Immutable;
using System.Globalization;

namespace Tidemark.Reading.Gazetteers;

/// <summary>What is wrong in the rows of sources: the first of each file by line, the rest as a number.</summary>
internal sealed class RowFaults
{
    /// <summary>How many lines a file is told.</summary>
    internal const int ToldPerFile = 20;

    private readonly SortedDictionary<string, List<(int Line, string What)>> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>Rows that were left out, and other faults.</summary>
    internal int Count { get; private set; }

    /// <summary>The faults as FILE:LINE: what, in the order of files and lines.</summary>
    internal ImmutableArray<string> Lines
    {
        get
        {
            var lines = ImmutableArray.CreateBuilder<string>();
            foreach (var (file, told) in _told)
            {
                lines.AddRange(told.OrderBy(t => t.Line).Select(t => $"{file}:{t.Line}: {t.What}"));
                if (_count[file] > told.Count)
                {
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"{file}: {_count[file] - told.Count:N0} more rows with faults"));
                }
            }

            return lines.ToImmutable();
        }
    }

    /// <summary>Notes a fault.</summary>
    internal void Add(string file, int line, string what)
    {
        Count++;
        _count[file] = _count.GetValueOrDefault(file) + 1;
        if (!_told.TryGetValue(file, out var told))
        {
            _told[file] = told = [];
        }

        if (told.Count < ToldPerFile)
        {
            told.Add((line, what));
        }
    }
}
