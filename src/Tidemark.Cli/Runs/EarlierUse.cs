using System.Collections.Immutable;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;

namespace Tidemark.Cli.Runs;

/// <summary>Which places a source meant by a name earlier in a run of queries, in their order.</summary>
internal sealed class EarlierUse
{
    private const int MostPoints = 8;

    private readonly Dictionary<(string Source, string Name), ImmutableArray<GeoPoint>> _points = [];

    /// <summary>Where they lie; none for a query without a source.</summary>
    internal ImmutableArray<GeoPoint> Of(string source, string name) => source.Length > 0 && _points.TryGetValue((source, PlaceKeys.Plain(name)), out var points) ? points : [];

    /// <summary>Remembers an answer; what is doubtful is not remembered.</summary>
    internal void Add(string source, string name, PlaceChoice choice, double least, GazetteerFile places)
    {
        if (source.Length == 0 || choice.Candidates.IsEmpty || choice.Probability < least)
        {
            return;
        }

        var (key, point) = ((source, PlaceKeys.Plain(name)), places.Point(choice.Candidates[0].Place));
        var known = _points.GetValueOrDefault(key, []);
        _points[key] = known.Contains(point) || known.Length >= MostPoints ? known : known.Add(point);
    }
}
