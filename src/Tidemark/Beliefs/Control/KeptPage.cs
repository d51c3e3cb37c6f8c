namespace Tidemark.Beliefs.Control;

/// <summary>
/// What an outlet says of places until it says another thing: the entries of a map, or of a page that is kept. A page is changed when a place changes hands; that the fighting there is over is
/// hardly ever news. So "contested" is news on its day, and whom the page had there stands, by half a vote, until it names another; only where it never named anyone does "contested" itself stand.
/// </summary>
/// <param name="renewed">When its entries were last said again, in days.</param>
internal sealed class KeptPage(double renewed)
{
    /// <summary>What an entry counts that the page itself has put in doubt.</summary>
    private const double Doubted = .5;

    private readonly SortedDictionary<int, Entry> _entries = [];

    /// <summary>When its entries were last said again, in days.</summary>
    internal double Renewed { get; set; } = renewed;

    /// <summary>The entries by place: the vote that was cast for each, and what it counts.</summary>
    internal IEnumerable<(int Place, Sign Sign, double Share)> Entries
    {
        get
        {
            foreach (var (place, entry) in _entries)
            {
                yield return (place, entry.Sign, entry.IsDoubted ? Doubted : 1);
            }
        }
    }

    /// <summary>Writes what holds from now on.</summary>
    internal void Write(int place, Sign sign) =>
        _entries[place] = sign.Kind == SignKind.Contested && _entries.TryGetValue(place, out var before) && before.Sign.Kind == SignKind.Holds ? before with { IsDoubted = true } : new(sign, IsDoubted: false);

    /// <summary>Strikes an entry out.</summary>
    internal void Strike(int place) => _entries.Remove(place);

    private readonly record struct Entry(Sign Sign, bool IsDoubted);
}
