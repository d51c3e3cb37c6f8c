using System.Collections.Immutable;

namespace Tidemark.Names;

/// <summary>
/// Judges whether two names are spellings of one: the cheapest alignment of their units under costs that were learned from a gazetteer, and a weighing
/// of what the alignment says (<see cref="SpellingFeatures"/>). Symmetric; the same for any two equal names.
/// </summary>
internal sealed class SpellingModel
{
    /// <summary>The log odds of names that are not compared at all: no letters, or a script that is switched off.</summary>
    internal const double Unlike = -20;

    private readonly SpellingTable[] _tables;
    private readonly float[][] _weights;
    private readonly float[] _thresholds;

    /// <summary>A model of costs, weights and thresholds for Latin with Latin, Latin with Arabic and Arabic with Arabic names.</summary>
    internal SpellingModel(SpellingTable[] tables, float[][] weights, float[] thresholds, NameScripts scripts = NameScripts.All)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tables.Length, 3, nameof(tables));
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, 3, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfNotEqual(thresholds.Length, 3, nameof(thresholds));
        (_tables, _weights, _thresholds, Scripts) = (tables, weights, thresholds, scripts);
    }

    private SpellingModel(SpellingModel other)
        : this(other._tables, other._weights, other._thresholds, other.Scripts)
    {
    }

    /// <summary>A hash of the weights, or empty for a model that was not loaded.</summary>
    internal string Version { get; init; } = "";

    /// <summary>Latin with Latin, Latin with Arabic, Arabic with Arabic; not to be changed, nor are the next two.</summary>
    internal SpellingTable[] Tables => _tables;

    /// <summary>The weights of features by table.</summary>
    internal float[][] Weights => _weights;

    /// <summary>The odds from which on names pass for one, by table.</summary>
    internal float[] Thresholds => _thresholds;

    /// <summary>Between which scripts names are compared.</summary>
    internal NameScripts Scripts { get; }

    /// <summary>The same model with transliteration from and to some scripts switched off.</summary>
    internal SpellingModel Between(NameScripts scripts) => new(_tables, _weights, _thresholds, scripts) { Version = Version };

    /// <summary>
    /// Whether the two pass for spellings of one name where a yes or no is wanted: the odds are above the threshold of their scripts, which was set on
    /// the pairs that weights were fitted to so that no more than .6 % of the hardest other names pass (.4 % of Latin with Arabic ones).
    /// </summary>
    internal bool Same(string a, string b) => LogOdds(a, b) > _thresholds[(IsArabicName(a) ? 1 : 0) + (IsArabicName(b) ? 1 : 0)];

    /// <summary>Natural log odds that the two are spellings of one name, among names as alike as those that share a key.</summary>
    internal double LogOdds(string a, string b)
    {
        Span<byte> left = stackalloc byte[SpelledName.MostSymbols];
        Span<byte> right = stackalloc byte[SpelledName.MostSymbols];
        left = left[..SpelledName.Write(a, left, out var leftHeads)];
        right = right[..SpelledName.Write(b, right, out var rightHeads)];
        return Kept(a, b) ? LogOdds(left, leftHeads, right, rightHeads) : Unlike;
    }

    /// <summary>The same for names that are written in symbols already.</summary>
    internal double LogOdds(ReadOnlySpan<byte> left, HeadWord leftHeads, ReadOnlySpan<byte> right, HeadWord rightHeads)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Unlike;
        }

        Span<SpellingStep> steps = stackalloc SpellingStep[2 * SpelledName.MostSymbols];
        return Judge(left, leftHeads, right, rightHeads, steps, out _, out _);
    }

    /// <summary>The odds with the alignment that they come from.</summary>
    internal Alignment Align(string a, string b)
    {
        Span<byte> left = stackalloc byte[SpelledName.MostSymbols];
        Span<byte> right = stackalloc byte[SpelledName.MostSymbols];
        left = left[..SpelledName.Write(a, left, out var leftHeads)];
        right = right[..SpelledName.Write(b, right, out var rightHeads)];
        if (left.IsEmpty || right.IsEmpty || !Kept(a, b))
        {
            return new([], Unlike);
        }

        Span<SpellingStep> steps = stackalloc SpellingStep[2 * SpelledName.MostSymbols];
        var odds = Judge(left, leftHeads, right, rightHeads, steps, out var count, out var swapped);
        var table = _tables[TableOf(left, right)];
        var pairs = ImmutableArray.CreateBuilder<AlignedPair>(count);
        for (var i = count - 1; i >= 0; i--)
        {
            var (u, v) = (SpellingUnits.Show(steps[i].Left), SpellingUnits.Show(steps[i].Right));
            var cost = Math.Round(Math.Max(0, table.Excess(steps[i].Left, steps[i].Right)), 2);
            pairs.Add(swapped ? new(v, u, cost) : new(u, v, cost));
        }

        return new(pairs.MoveToImmutable(), odds);
    }

    /// <summary>The features of a pair, for fitting; null when a name has no letters.</summary>
    internal float[]? Features(string a, string b, out int table)
    {
        Span<byte> left = stackalloc byte[SpelledName.MostSymbols];
        Span<byte> right = stackalloc byte[SpelledName.MostSymbols];
        left = left[..SpelledName.Write(a, left, out var leftHeads)];
        right = right[..SpelledName.Write(b, right, out var rightHeads)];
        table = 0;
        if (left.IsEmpty || right.IsEmpty)
        {
            return null;
        }

        table = TableOf(left, right);
        var features = new float[SpellingFeatures.Count];
        Span<SpellingStep> steps = stackalloc SpellingStep[2 * SpelledName.MostSymbols];
        Weigh(left, leftHeads, right, rightHeads, steps, features, out _, out _);
        return features;
    }

    /// <summary>The steps of the alignment of two names, from their end to their beginning, for fitting.</summary>
    internal SpellingStep[] Steps(string a, string b)
    {
        Span<byte> left = stackalloc byte[SpelledName.MostSymbols];
        Span<byte> right = stackalloc byte[SpelledName.MostSymbols];
        left = left[..SpelledName.Write(a, left, out var leftHeads)];
        right = right[..SpelledName.Write(b, right, out var rightHeads)];
        Span<SpellingStep> steps = stackalloc SpellingStep[2 * SpelledName.MostSymbols];
        Judge(left, leftHeads, right, rightHeads, steps, out var count, out _);
        return steps[..count].ToArray();
    }

    private double Judge(
        ReadOnlySpan<byte> left, HeadWord leftHeads, ReadOnlySpan<byte> right, HeadWord rightHeads, Span<SpellingStep> steps, out int count, out bool swapped)
    {
        Span<float> features = stackalloc float[SpellingFeatures.Count];
        Weigh(left, leftHeads, right, rightHeads, steps, features, out count, out swapped);
        var weights = _weights[TableOf(left, right)];
        var odds = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            odds += weights[i] * features[i];
        }

        return Math.Clamp(odds, Unlike, -Unlike);
    }

    private void Weigh(
        ReadOnlySpan<byte> left,
        HeadWord leftHeads,
        ReadOnlySpan<byte> right,
        HeadWord rightHeads,
        Span<SpellingStep> steps,
        Span<float> features,
        out int count,
        out bool swapped)
    {
        var table = _tables[TableOf(left, right)];
        swapped = IsArabic(left) == IsArabic(right) ? left.SequenceCompareTo(right) > 0 : IsArabic(left);
        count = swapped ? table.Align(right, left, steps, out _) : table.Align(left, right, steps, out _);
        SpellingFeatures.Of(table, steps[..count], leftHeads, rightHeads, features);
    }

    private static int TableOf(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => (IsArabic(left) ? 1 : 0) + (IsArabic(right) ? 1 : 0);

    private static bool IsArabic(ReadOnlySpan<byte> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol >= SpellingSymbols.A)
            {
                return SpellingSymbols.IsArabic(symbol);
            }
        }

        return false;
    }

    private static bool IsArabicName(string name) => NameScriptsOf.Name(name) == NameScripts.Arabic;

    private bool Kept(string a, string b) => Scripts == NameScripts.All || NameScriptsOf.Name(a) is var left && NameScriptsOf.Name(b) is var right &&
        (left == right || ((left | right) & ~Scripts) == 0);

    /// <summary>Reads the weights.</summary>
    /// <exception cref="FormatException">A line is not as <see cref="SpellingFile"/> writes it; the message names it.</exception>
    internal static SpellingModel Load(Stream weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        using var reader = new StreamReader(weights);
        var text = reader.ReadToEnd();
        return new(SpellingFile.Read(new StringReader(text))) { Version = ContentHash.OfFields([text]) };
    }
}
