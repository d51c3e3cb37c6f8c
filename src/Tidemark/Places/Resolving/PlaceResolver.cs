using System.Collections.Immutable;
using Tidemark.Names;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Places.Resolving;

/// <summary>
/// Says which place of a gazetteer a phrase means: candidates by name and by the keys of its other spellings, a log-linear choice among them and "none of
/// these". Keeps what it learned about regions: one for each thread.
/// </summary>
/// <param name="places">The gazetteer.</param>
/// <param name="model">Judges spellings; without it only equal names are found.</param>
internal sealed class PlaceResolver(GazetteerFile places, SpellingModel? model)
{
    private const int MostByKey = 2048, MostScored = 96, MostExact = 64, MostAlike = 16;
    private const double LeastOdds = -1, FarthestRegion = 60, FarthestPoint = 2000, Close = 5, LeastAlike = 2;

    private readonly RegionFinder _regions = new(places, new(model));
    private readonly Spelling _spelling = new(model);
    private readonly List<ulong> _keys = [];

    /// <summary>The places that a query may mean.</summary>
    internal PlaceChoice Resolve(PlaceQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var readings = PlacePhrase.Read(query.Name);
        var found = new Dictionary<int, Found>();
        foreach (var reading in readings)
        {
            Seek(reading, query, found);
        }

        var regions = _regions.Find(query.Within, query.Country);
        var scored = found.Values.OrderBy(f => f.Reading.Role).ThenByDescending(f => f.Odds).ThenByDescending(f => places.Importance(f.Place)).ThenBy(f => f.Place).Take(MostScored)
            .Select(f => new PlaceCandidate(f.Place, f.Name, 0, f.Reading.Role, Features(f, query, regions)) { Asked = f.Reading.Name }).ToArray();
        return Choose(places, scored, None(readings, scored), PlaceWeights.Of, PlaceWeights.None);
    }

    /// <summary>The choice among candidates by weights.</summary>
    internal static PlaceChoice Choose(GazetteerFile places, PlaceCandidate[] candidates, ImmutableArray<double> none, ReadOnlySpan<double> weights, ReadOnlySpan<double> noneWeights)
    {
        var utility = new double[candidates.Length];
        for (var i = 0; i < utility.Length; i++)
        {
            utility[i] = Dot(weights, candidates[i].Features);
        }

        var nothing = Dot(noneWeights, none);
        var most = utility.Append(nothing).Max();
        var sum = utility.Sum(u => Math.Exp(u - most)) + Math.Exp(nothing - most);
        ImmutableArray<PlaceCandidate> sorted =
        [
            .. candidates.Select((c, i) => c with { Probability = Math.Exp(utility[i] - most) / sum }).OrderByDescending(c => c.Probability).ThenBy(c => c.Place),
        ];
        var mass = sorted.Take(8).Select(Mass).ToArray();
        var best = Array.IndexOf(mass, mass.DefaultIfEmpty().Max());
        return new(best <= 0 ? sorted : [sorted[best], .. sorted.RemoveAt(best)], Math.Exp(nothing - most) / sum) { Probability = best < 0 ? 0 : Math.Min(1, mass[best]) };
        double Mass(PlaceCandidate of) => sorted.Where(c => places.Point(c.Place).KilometresTo(places.Point(of.Place)) <= Close).Sum(c => c.Probability);
    }

    /// <summary>What speaks for none of the candidates: always 1, whether the phrase speaks of a spot, whether no name is equal.</summary>
    internal static ImmutableArray<double> None(ImmutableArray<PlaceReading> readings, PlaceCandidate[] candidates) =>
        [1, readings is [{ Hint: PlaceHint.Spot }, ..] ? 1 : 0, candidates.Any(c => c.Features[(int)PlaceFeature.Equal] > 0) ? 0 : 1];

    private static double Dot(ReadOnlySpan<double> weights, ImmutableArray<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return sum;
    }

    /// <summary>The places whose name is equal to a name, as <see cref="Alike"/> gives them.</summary>
    internal ImmutableArray<(int Place, double Odds)> Equal(string name)
    {
        var found = ImmutableArray.CreateBuilder<(int, double)>();
        foreach (var (_, place) in places.WithKey(PlaceKeys.OfPlain(PlaceKeys.Plain(name)), MostExact))
        {
            found.Add((place, double.PositiveInfinity));
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The places that have a name of which this is another spelling, the likeliest first: of each key the best known places are looked at. Nothing of a
    /// text is weighed, so that it can be kept for the next report that has the name.
    /// </summary>
    internal ImmutableArray<(int Place, double Odds)> Alike(string name)
    {
        var (reading, plain, found) = (new PlaceReading(name, PlaceHint.None, PhraseRole.Head, []), PlaceKeys.Plain(name), new Dictionary<int, double>());
        _keys.Clear();
        PlaceKeys.Of(name, _keys);
        foreach (var key in _keys)
        {
            foreach (var (_, place) in places.WithKey(key, MostExact))
            {
                if (!found.ContainsKey(place))
                {
                    found.Add(place, Compare(reading, plain, place).Odds);
                }
            }
        }

        return [.. found.Where(f => f.Value > LeastAlike).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(MostAlike).Select(f => (f.Key, f.Value))];
    }

    /// <summary>The choice among places of equal or like names by what is near: quick, for reading.</summary>
    internal PlaceChoice Among(string name, ImmutableArray<(int Place, double Odds)> alike, ImmutableArray<GeoPoint> near)
    {
        var (reading, query, letters) = (new PlaceReading(name, PlaceHint.None, PhraseRole.Head, []), new PlaceQuery(name) { Near = near }, name.Count(char.IsLetterOrDigit));
        PlaceCandidate[] found = [.. alike.Select(a => new PlaceCandidate(a.Place, name, 0, PhraseRole.Head, Features(new(a.Place, name, a.Odds, reading, name.Length), query, [])))];
        return Choose(places, found, None([reading], found), PlaceWeights.Of, PlaceWeights.None);
    }

    private void Seek(PlaceReading reading, PlaceQuery query, Dictionary<int, Found> found)
    {
        var plain = PlaceKeys.Plain(reading.Name);
        _keys.Clear();
        PlaceKeys.Of(reading.Name, _keys);
        for (var i = 0; i < _keys.Count; i++)
        {
            foreach (var (_, place) in places.WithKey(_keys[i], MostByKey))
            {
                if (query.Country.Length > 0 && places.Country(place) != query.Country)
                {
                    continue;
                }

                if (found.TryGetValue(place, out var have) && (have.Odds == double.PositiveInfinity || have.Reading == reading || (have.Reading.Role < reading.Role && i > 0)))
                {
                    continue;
                }

                var next = Compare(reading, plain, place);
                if (next.Odds >= LeastOdds && (have is null || Better(next, have)))
                {
                    found[place] = next;
                }
            }
        }
    }

    private static bool Better(Found a, Found b) => a.Reading.Role != b.Reading.Role ? a.Reading.Role < b.Reading.Role : a.Odds > b.Odds;

    private Found Compare(PlaceReading reading, string plain, int place)
    {
        var best = new Found(place, "", double.NegativeInfinity, reading, plain.Length);
        foreach (var name in places.Names(place))
        {
            if (PlaceKeys.Plain(name.Text) == plain)
            {
                return new(place, name.Text, double.PositiveInfinity, reading, plain.Length);
            }

            var odds = _spelling.LogOdds(reading.Name, name.Text);
            best = odds > best.Odds ? new(place, name.Text, odds, reading, plain.Length) : best;
        }

        return best;
    }

    private ImmutableArray<double> Features(Found found, PlaceQuery query, int[] regions)
    {
        var x = new double[PlaceWeights.Count];
        var (place, reading, type) = (found.Place, found.Reading, places.Type(found.Place));
        var equal = double.IsPositiveInfinity(found.Odds);
        x[(int)PlaceFeature.Equal] = equal ? 1 : 0;
        x[(int)PlaceFeature.Spelling] = equal ? 0 : Math.Clamp(found.Odds, -4, 8) / 4;
        x[(int)PlaceFeature.Size] = places.Importance(place) / 10.0;
        x[(int)PlaceFeature.Chosen] = (places.Marks(place) & PlaceMarks.Pack) != 0 ? 1 : 0;
        x[(int)PlaceFeature.Length] = Math.Min(found.Letters, 15) / 10.0;
        x[(int)PlaceFeature.Gone] = Gone(place, query.On);
        Kind(x, reading.Hint, type);
        if (regions.Length > 0)
        {
            var outside = _regions.Distance(regions, place, FarthestRegion);
            x[(int)PlaceFeature.Within] = outside == 0 ? 1 : 0;
            x[(int)PlaceFeature.Outside] = Math.Log(1 + outside) / 3;
        }

        Contained(x, found, query);
        x[(int)PlaceFeature.Alternative] = reading.Role == PhraseRole.Alternative ? 1 : 0;
        x[(int)PlaceFeature.Anchor] = reading.Role == PhraseRole.Anchor ? 1 : 0;
        x[(int)PlaceFeature.Container] = reading.Role == PhraseRole.Container ? 1 : 0;
        x[(int)PlaceFeature.Far] = FarFrom(query.Near, place);
        x[(int)PlaceFeature.Home] = query.Home is { } home ? FarFrom([home], place) : 0;
        x[(int)PlaceFeature.Recent] = FarFrom(query.Recent, place);
        x[(int)PlaceFeature.Used] = query.Used.Any(p => p.KilometresTo(places.Point(place)) <= Close) ? 1 : 0;
        return ImmutableArray.Create(x);
    }

    private double FarFrom(ImmutableArray<GeoPoint> points, int place) =>
        points.IsEmpty ? 0 : Math.Log(1 + Math.Min(FarthestPoint, points.Min(p => p.KilometresTo(places.Point(place))))) / 3;

    private static void Kind(double[] x, PlaceHint hint, PlaceType type)
    {
        var said = hint is not PlaceHint.None and not PlaceHint.Spot;
        x[(int)PlaceFeature.TypeSaid] = said && TypeWords.Suits(hint, type) ? 1 : 0;
        x[(int)PlaceFeature.TypeDenied] = said && !TypeWords.Suits(hint, type) ? 1 : 0;
        x[(int)PlaceFeature.Spot] = hint == PlaceHint.Spot && !TypeWords.Suits(hint, type) ? 1 : 0;
        x[(int)PlaceFeature.Unit] = hint != PlaceHint.Area && type is PlaceType.Governorate or PlaceType.District ? 1 : 0; // a country has its name for itself
        x[(int)PlaceFeature.NoSettlement] = !said && type is not (PlaceType.City or PlaceType.Town or PlaceType.Village or PlaceType.Neighbourhood or PlaceType.Camp or PlaceType.Governorate or PlaceType.District or PlaceType.Country) ? 1 : 0;
    }

    /// <summary>1 where the place did not exist under its name on the day; a tenth where it is deserted, for reports of war name deserted villages too.</summary>
    private double Gone(int place, DateOnly? on)
    {
        var marks = places.Marks(place);
        if (on is { } day && (marks & PlaceMarks.Dated) != 0)
        {
            var record = places.Record(place);
            if (!DayRange.Between(record.From, record.Until).Contains(day))
            {
                return 1;
            }
        }

        return (marks & PlaceMarks.Abandoned) != 0 ? 0.1 : 0;
    }

    /// <summary>How the place lies to the containers that the phrase names: in a unit, or near a settlement.</summary>
    private void Contained(double[] x, Found found, PlaceQuery query)
    {
        var best = double.MaxValue;
        foreach (var container in found.Reading.Containers)
        {
            var units = _regions.Find(container, query.Country);
            if (units.Length > 0 && _regions.Holds(units, found.Place))
            {
                best = 0;
            }

            _keys.Clear();
            PlaceKeys.Of(container, _keys);
            foreach (var key in _keys.Take(1))
            {
                foreach (var (_, town) in places.WithKey(key, 64))
                {
                    best = town == found.Place ? best : Math.Min(best, places.Point(town).KilometresTo(places.Point(found.Place)));
                }
            }
        }

        if (best < double.MaxValue)
        {
            x[(int)PlaceFeature.Contained] = best <= Close ? 1 : 0;
            x[(int)PlaceFeature.Apart] = Math.Log(1 + Math.Min(best, FarthestPoint)) / 3;
        }
    }

    /// <summary>A place and the name of it that is most like a reading's.</summary>
    private sealed record Found(int Place, string Name, double Odds, PlaceReading Reading, int Letters);
}
