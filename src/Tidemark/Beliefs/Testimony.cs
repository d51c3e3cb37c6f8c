using System.Collections.Immutable;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>
/// All that claims tell about who held a place, whatever the day: read once, put in order once, and looked through for each day that is asked for. Used by one thread
/// at a time.
/// </summary>
internal sealed class Testimony
{
    private readonly Telling[] _tellings;
    private readonly SightingTelling[] _sightings;

    /// <summary>By telling: the number of its holder; of its text where nobody is quoted, else -1; its origin as it is, or as it is where its own report was first with the text.</summary>
    private readonly int[] _holderOf, _textOf;
    private readonly Origin[] _originOf;

    /// <summary>Tellings by their last day, the newest first; and the place of each among all by what decides within a day.</summary>
    private readonly int[] _newest, _rank;

    /// <summary>The ids of holders, in order, and those pairs of them that are one side.</summary>
    private readonly string[] _holders;
    private readonly (int One, int Other)[] _kin;

    /// <summary>Scratch: the first of the day's tellings about each holder, and of those of each text; the group of each holder; the day's tellings.</summary>
    private readonly int[] _firstOfHolder, _firstOfText, _group;
    private readonly List<int> _told;

    /// <param name="place">The place's id.</param>
    /// <param name="regions">The ids of regions that it lies in.</param>
    /// <param name="claims">Claims about them; others change nothing.</param>
    /// <param name="kinship">Which holders are one side.</param>
    internal Testimony(string place, ImmutableArray<string> regions, IEnumerable<KnownClaim> claims, Kinship kinship)
    {
        var reader = new EvidenceReader(place, regions);
        foreach (var claim in Ordered(claims))
        {
            reader.Add(claim);
        }

        (_tellings, _sightings) = ([.. reader.Tellings], [.. reader.Sightings]);
        _holders = [.. _tellings.Select(t => t.Holder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _holderOf = Array.ConvertAll(_tellings, t => Array.BinarySearch(_holders, t.Holder, StringComparer.Ordinal));
        _kin = [.. Pairs(Array.ConvertAll(_holders, kinship.Of))];
        (_textOf, var texts) = Texts(_tellings);
        _originOf = Origins(_tellings);
        _rank = Ranks(_tellings);
        _newest = [.. Enumerable.Range(0, _tellings.Length)];
        Array.Sort(_newest, (a, b) => _tellings[a].Days.Last != _tellings[b].Days.Last ? _tellings[b].Days.Last.CompareTo(_tellings[a].Days.Last) : _rank[a] - _rank[b]);
        (_firstOfHolder, _firstOfText, _group, _told) = (new int[_holders.Length], new int[texts], new int[_holders.Length], new(_tellings.Length));
    }

    /// <summary>What is told on a day about the place's condition, the newest first.</summary>
    internal ImmutableArray<Sighting> Sightings(DateOnly day) => _sightings.Length == 0 ? [] : [.. _sightings.Where(s => s.Days.Has(day)).Select(s => s.On(day)).OrderByDescending(s => s.Seen)];

    /// <summary>What is told on a day about each side; holders that are one are one side.</summary>
    internal Side[] Sides(DateOnly day)
    {
        var told = Told(day);
        Array.Fill(_firstOfHolder, int.MaxValue);
        Array.Fill(_firstOfText, int.MaxValue);
        foreach (var at in told)
        {
            _firstOfHolder[_holderOf[at]] = Math.Min(_firstOfHolder[_holderOf[at]], at);
            if (_textOf[at] is >= 0 and var text)
            {
                _firstOfText[text] = Math.Min(_firstOfText[text], at);
            }
        }

        var (group, sides) = (Groups(), new Side?[_holders.Length]);
        foreach (var at in told)
        {
            var origin = _originOf[_textOf[at] is >= 0 and var text ? _firstOfText[text] : at];
            (sides[group[_holderOf[at]]] ??= new()).Add(_tellings[at].On(day, origin));
        }

        for (var holder = 0; holder < _holders.Length; holder++)
        {
            if (_firstOfHolder[holder] is < int.MaxValue and var first)
            {
                sides[group[holder]]!.Name(_holders[holder], _tellings[first].Name);
            }
        }

        return [.. sides.OfType<Side>()];
    }

    /// <summary>The tellings of a day: the newest first; on one day the better told; then in the order of publication.</summary>
    private List<int> Told(DateOnly day)
    {
        var (told, i) = (_told, 0);
        told.Clear();
        for (; i < _newest.Length && _tellings[_newest[i]].Days is { } days && days.Last >= day; i++)
        {
            if (days.Has(day))
            {
                told.Add(_newest[i]);
            }
        }

        told.Sort((a, b) => _rank[a] - _rank[b]);
        for (; i < _newest.Length; i++)
        {
            if (_tellings[_newest[i]].Days.Has(day))
            {
                told.Add(_newest[i]);
            }
        }

        return told;
    }

    /// <summary>By holder the number of its group: the first of those of the day that it is one with.</summary>
    private int[] Groups()
    {
        Span<int> group = _group;
        for (var i = 0; i < group.Length; i++)
        {
            group[i] = i;
        }

        foreach (var (one, other) in _kin)
        {
            if (_firstOfHolder[one] < int.MaxValue && _firstOfHolder[other] < int.MaxValue && group[one] != group[other])
            {
                group.Replace(Math.Max(group[one], group[other]), Math.Min(group[one], group[other]));
            }
        }

        return _group;
    }

    private static IEnumerable<(int One, int Other)> Pairs(Kin[] kin)
    {
        for (var i = 0; i < kin.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Kin.AreOne(kin[i], kin[j]))
                {
                    yield return (i, j);
                }
            }
        }
    }

    private static (int[] TextOf, int Texts) Texts(Telling[] tellings)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string text) => numbers.TryGetValue(text, out var number) ? number : numbers[text] = numbers.Count;
        return (Array.ConvertAll(tellings, t => t.Claim.Resolved.Attribution.IsEmpty ? Number(Origin.Text(t.Claim)) : -1), numbers.Count);
    }

    private static Origin[] Origins(Telling[] tellings)
    {
        var origins = new Origin[tellings.Length];
        for (var i = 0; i < origins.Length; i++)
        {
            origins[i] = i > 0 && ReferenceEquals(tellings[i].Claim, tellings[i - 1].Claim) ? origins[i - 1] : Origin.Of(tellings[i].Claim);
        }

        return origins;
    }

    private static int[] Ranks(Telling[] tellings)
    {
        int[] order = [.. Enumerable.Range(0, tellings.Length)], rank = new int[order.Length];
        Array.Sort(order, (a, b) => Better(tellings[a], tellings[b]) is not 0 and var better ? better : a - b);
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        return rank;
    }

    private static int Better(Telling a, Telling b) =>
        a.Grade != b.Grade ? a.Grade.CompareTo(b.Grade)
        : a.Claim.Known.CompareTo(b.Claim.Known) is not 0 and var order ? order
        : string.CompareOrdinal(a.Claim.Resolved.Claim.Id, b.Claim.Resolved.Claim.Id) is not 0 and var other ? other
        : string.CompareOrdinal(a.Holder, b.Holder);

    /// <summary>Claims in their order; an archive gives those of one place so already.</summary>
    private static KnownClaim[] Ordered(IEnumerable<KnownClaim> claims)
    {
        KnownClaim[] ordered = [.. claims];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (KnownClaim.Order(ordered[i - 1], ordered[i]) > 0)
            {
                Array.Sort(ordered, KnownClaim.Order);
                break;
            }
        }

        return ordered;
    }
}
