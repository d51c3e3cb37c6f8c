using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>
/// Makes pairs to judge from a gazetteer: spellings of one place, and for each the most alike names of other places. Two names are negatives only if
/// their places share no name in either script (without article and head word) and lie 5 km or more apart (else they may be one place twice).
/// </summary>
internal sealed class PairSets
{
    private const int Negatives = 3;
    private const double Apart = 5;

    private readonly List<NamedPlace> _places;
    private readonly Dictionary<string, List<int>> _near = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _names = [];
    private readonly List<HashSet<string>> _consonants = [];
    private readonly List<string[]> _latin = [];

    /// <summary>Indexes the names of all places that have names in both scripts.</summary>
    internal PairSets(IEnumerable<NamedPlace> places)
    {
        _places = [.. places.Where(p => p.Latin.Length > 0 && p.Arabic.Length > 0)];
        for (var i = 0; i < _places.Count; i++)
        {
            var p = _places[i];
            _names.Add([.. p.Latin.Concat(p.Arabic).Select(Bare)]);
            _latin.Add([.. p.Latin.Select(l => IsOwn(l, p) ? Bare(l) : "")]);
            _consonants.Add([.. p.Arabic.Select(Shown)]);
            foreach (var key in p.Latin.SelectMany(Neighbourhood).Distinct(StringComparer.Ordinal))
            {
                if (!_near.TryGetValue(key, out var list))
                {
                    _near.Add(key, list = []);
                }

                list.Add(i);
            }
        }
    }

    /// <summary>Pairs of Latin spellings (<paramref name="arabic"/> false) or of Latin and Arabic ones, for the places of a part; at most two positive a place.</summary>
    internal List<NamePair> Of(Func<NamedPlace, bool> part, bool arabic, Func<string, string, bool> seen, int most = 2)
    {
        var pairs = new List<NamePair>();
        for (var i = 0; i < _places.Count; i++)
        {
            if (part(_places[i]))
            {
                Add(i, arabic, seen, pairs, most);
            }
        }

        return pairs;
    }

    /// <summary>A name folded, without articles and head words.</summary>
    internal static string Bare(string name)
    {
        Span<byte> symbols = stackalloc byte[SpelledName.MostSymbols];
        symbols = symbols[..SpelledName.Write(name, symbols, out _)];
        var bare = string.Concat(symbols.ToArray().Where(s => s > SpellingSymbols.Article).Select(SpellingSymbols.Show));
        bare = bare.Replace('ى', 'ا').Replace('ة', 'ا').Replace("ء", "", StringComparison.Ordinal);
        return bare.EndsWith('ه') ? bare[..^1] + "ا" : bare;
    }

    /// <summary>
    /// The consonants of an Arabic name that every way of writing it in Latin letters shows: weak letters and ayn left out, emphatic letters as their
    /// plain ones, ق as ك (q/k/g), ذ and ظ as ز (dh/z), پ چ گ as Arabic typing writes them. Names that differ in these differ in any spelling.
    /// </summary>
    private static string Shown(string name)
    {
const string Seen = "بپتطثجچحهخدضذرزظسصشغفقكگلمنڤژ", As = "ببتتثججححخددزرززسسشغفكككلمنفز";
        return string.Concat(Bare(name).Select(c => Seen.IndexOf(c, StringComparison.Ordinal)).Where(i => i >= 0).Select(i => As[i]));
    }

    /// <summary>Whether a Latin name sounds like its own place's Arabic name: an older or foreign name of a place says nothing of how others are spelled.</summary>
    private static bool IsOwn(string latin, NamedPlace place) => place.Arabic.Any(a => Sound.Code(a) == Sound.Code(latin));

    private void Add(int place, bool arabic, Func<string, string, bool> seen, List<NamePair> pairs, int most)
    {
        var p = _places[place];
        var positives = (arabic ? p.Latin.SelectMany(l => p.Arabic.Select(a => (Query: l, Other: a))) : p.Latin.SelectMany((l, i) => p.Latin.Skip(i + 1).Select(m => (Query: l, Other: m))))
            .Where(q => Bare(q.Query) != Bare(q.Other) && !seen(q.Query, q.Other))
            .OrderBy(q => Folding.Hash(q.Query + "|" + q.Other)).Take(most).ToArray();
        foreach (var (query, other) in positives)
        {
            pairs.Add(new(query, other, true, Sound.Alike(query, other), p.Arabic.Any(a => Romanization.Fits(query, a) && (arabic ? a == other : Romanization.Fits(other, a)))));
        }

        foreach (var query in positives.Select(q => q.Query).Distinct(StringComparer.Ordinal))
        {
            pairs.AddRange(Hardest(place, query, arabic, vowels: false).Where(o => !seen(o.Query, o.Other)));
            pairs.AddRange(Hardest(place, query, arabic, vowels: true).Where(o => !seen(o.Query, o.Other)));
        }
    }

    private IEnumerable<NamePair> Hardest(int place, string query, bool arabic, bool vowels)
    {
        var bare = Bare(query);
        return !IsOwn(query, _places[place]) ? [] : Neighbourhood(query).SelectMany(k => _near.GetValueOrDefault(k) ?? []).Distinct()
            .Where(q => _consonants[q].Overlaps(_consonants[place]) == vowels)
            .Where(q => q != place && !_names[q].Overlaps(_names[place]) && !_names[q].Contains(bare) && _places[q].KilometresTo(_places[place]) >= Apart)
            .SelectMany(q => _places[q].Latin.Select((l, i) => (Place: q, Latin: l, Index: i, Far: Sound.Distance(bare, _latin[q][i]))).Where(c => _latin[q][c.Index].Length > 0))
            .OrderBy(c => c.Far).ThenBy(c => c.Latin, StringComparer.Ordinal).ThenBy(c => c.Place)
            .Select(c => (Name: arabic ? _places[c.Place].Arabic[0] : c.Latin, c.Place))
            .DistinctBy(o => Bare(o.Name)).Take(Negatives)
            .Select(o => new NamePair(query, o.Name, false, Sound.Alike(query, o.Name), IsClear(place, query, arabic, o), vowels));
    }

    private bool IsClear(int place, string query, bool arabic, (string Name, int Place) other) => arabic
        ? !Romanization.FitsWhole(query, other.Name)
        : !_places[other.Place].Arabic.Any(a => Romanization.FitsWhole(query, a)) && !_places[place].Arabic.Any(a => Romanization.FitsWhole(other.Name, a));

    /// <summary>The keys of a name, and each without one of its consonants: names share one when they differ by one consonant.</summary>
    private static IEnumerable<string> Neighbourhood(string name)
    {
        var keys = new List<string>();
        NameSkeleton.Keys(name, keys);
        return keys.SelectMany(k => Enumerable.Range(0, k.Length).Select(i => k.Remove(i, 1)).Append(k)).Where(k => k.Length > 1).Distinct(StringComparer.Ordinal);
    }
}
