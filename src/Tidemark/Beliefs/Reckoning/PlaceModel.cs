using System.Collections.Immutable;
using Tidemark.Beliefs.Control;
using Tidemark.Resolution;

namespace Tidemark.Beliefs.Reckoning;

/// <summary>The model of control of one place: its own claims, and what is said of the whole of a region that it lies in. Used by one thread at a time.</summary>
internal sealed class PlaceModel : IDisposable
{
    private readonly Statement[] _statements;
    private readonly string _place;
    private readonly ImmutableArray<string> _regions;
    private readonly SideBook _book;
    private readonly ControlChoices _choices;
    private Dictionary<string, int>? _numbers;
    private (ControlFit Fit, double Limit, (PlaceControl, IReadOnlyList<string>)? Told)? _last;

    /// <param name="claims">Claims about the place and its regions, all known by the time asked for.</param>
    /// <param name="place">The place's id.</param>
    /// <param name="regions">Ids of the regions that it lies in.</param>
    /// <param name="book">Who stands on which side.</param>
    /// <param name="choices">What is taken account of.</param>
    internal PlaceModel(IEnumerable<KnownClaim> claims, string place, ImmutableArray<string> regions, SideBook book, ControlChoices choices)
    {
        (_place, _regions, _book, _choices) = (place, regions, book, choices);
        var (statements, seen) = (new List<(double Known, string Id, int At, Statement Said)>(), new HashSet<(string, string)>());
        foreach (var said in StatementReader.Of(claims))
        {
            if ((said.Place == place || regions.Contains(said.Place)) && seen.Add((said.Family, said.Id)))
            {
                statements.Add((said.Known, said.Id, statements.Count, said));
            }
        }

        statements.Sort(static (a, b) => a.Known != b.Known ? a.Known.CompareTo(b.Known) : string.CompareOrdinal(a.Id, b.Id) is not 0 and var order ? order : a.At.CompareTo(b.At));
        _statements = [.. statements.Select(s => s.Said)];
    }

    /// <summary>The statements that it rests on.</summary>
    internal IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Answers with a fit, as known at a time, and the names of actors by number; null where nothing was said.</summary>
    /// <param name="fit">What was learned.</param>
    /// <param name="limit">The time, in days.</param>
    internal (PlaceControl Control, IReadOnlyList<string> Names)? At(ControlFit fit, double limit)
    {
        // The day that is asked for changes nothing of this, and days are asked for one after another.
        if (_last is not { } last || !ReferenceEquals(last.Fit, fit) || !last.Limit.Equals(limit))
        {
            _last = last = (fit, limit, Make(fit, limit));
        }

        return last.Told;
    }

    /// <summary>By the id of a claim the number of its statement, as votes have it.</summary>
    internal IReadOnlyDictionary<string, int> Numbers => _numbers ??= Number(_statements);

    /// <summary>Gives the memory of its sums back. What is asked later is reckoned anew.</summary>
    public void Dispose() => _last?.Told?.Item1.Dispose();

    private static Dictionary<string, int> Number(Statement[] statements)
    {
        var numbers = new Dictionary<string, int>(statements.Length, StringComparer.Ordinal);
        for (var i = 0; i < statements.Length; i++)
        {
            numbers.TryAdd(statements[i].Id, i);
        }

        return numbers;
    }

    private (PlaceControl Control, IReadOnlyList<string> Names)? Make(ControlFit fit, double limit)
    {
        var theatre = StatementReader.Theatre(_statements, _book, [_place], _choices.Sides, new Dictionary<string, IReadOnlyList<string>>(_regions.Select(r => KeyValuePair.Create<string, IReadOnlyList<string>>(r, [_place])), StringComparer.Ordinal));
        var model = new ControlModel(theatre, SignReader.ReadInOrder(theatre, _statements, _choices.AgainstInterest));
        model.Keep(fit with { Known = Math.Max(ControlModel.MonthEnd(limit), double.MinValue) });
        return model.Of(0, limit) is { } control ? (control, theatre.Actors) : null;
    }
}
