using System.Globalization;
using Tidemark.Names;

namespace Tidemark.Bench.Names;

/// <summary>How many of the spellings that a gazetteer also gives a place <see cref="SpellingVariants"/> foretells, and how many it gives that are another's.</summary>
internal static class VariantScores
{
    /// <summary>Writes a row for each number of variants: held-out places, their main Latin name, spellings that sound like it and differ when folded.</summary>
    internal static void Write(List<NamedPlace> places)
    {
        var owners = new Dictionary<string, List<NamedPlace>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            foreach (var name in place.Latin.Select(Key).Distinct(StringComparer.Ordinal))
            {
                (owners.TryGetValue(name, out var list) ? list : owners[name] = []).Add(place);
            }
        }

        foreach (var most in new[] { 4, 8, 16, 32 })
        {
            var (spellings, foretold, given, others) = (0, 0, 0, 0);
            foreach (var place in places.Where(p => p.HeldOut && p.Latin.Length > 1))
            {
                var own = place.Latin.Select(Key).ToHashSet(StringComparer.Ordinal);
                var variants = SpellingVariants.Of(place.Latin[0], most).Select(Key).ToHashSet(StringComparer.Ordinal);
                var wanted = place.Latin.Where(l => Sound.Alike(l, place.Latin[0]) >= 0.8).Select(Key).Where(k => k != Key(place.Latin[0])).Distinct(StringComparer.Ordinal).ToArray();
                spellings += wanted.Length;
                foretold += wanted.Count(variants.Contains);
                given += variants.Count;
                others += variants.Count(v => !own.Contains(v) && owners.GetValueOrDefault(v) is { } found && found.All(o => !o.Arabic.Intersect(place.Arabic, StringComparer.Ordinal).Any()));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"variants, at most {most,2}: {foretold / (double)spellings:.000} of {spellings} other spellings; {others / (double)Math.Max(1, given):0.00 %} of {given} given are names of other places alone"));
        }
    }

    /// <summary>The name as the lexicon compares it: words folded, joined by nothing.</summary>
    private static string Key(string name) => string.Concat(NameWords.Of(name).Select(w => Folding.Fold(w)));
}
