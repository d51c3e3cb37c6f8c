using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;

namespace Tidemark.Pipeline.Questions;

/// <summary>The estimate that an actor held a place on a day, as known at one time; each place is reckoned once.</summary>
internal sealed class Holding(IArchive archive, Knowledge knowledge, KnownTime? known)
{
    private readonly Kinship _kinship = new(knowledge.Actors);
    private readonly Dictionary<string, (PlaceControl Control, string[] Holders)?> _places = new(StringComparer.Ordinal);

    /// <summary>From 0 to 1, with the actor's parts and wholes counted with it; null where nothing was said of who holds the place.</summary>
    internal double? Of(string place, string actor, DateOnly day)
    {
        if (!_places.TryGetValue(place, out var found))
        {
            _places[place] = found = Find(place);
        }

        if (found is not { } told)
        {
            return null;
        }

        var p = told.Control.Answer([day.DayNumber], Estimates.End(known))[0];
        return told.Holders.Select((h, i) => h.Length > 0 && _kinship.AreOne(h, actor) ? p[i] : 0).Sum();
    }

    /// <summary>The changes of hands of a place that are likely, and the names of holders.</summary>
    internal (IReadOnlyList<Change> Changes, Func<int, string> Name) Changes(string place, bool masked)
    {
        var history = new HistoryQuestion(archive, knowledge, known) { Masked = masked }.Of(place);
        return history is null ? ([], _ => "") : (history.Changes, history.Estimates.Name);
    }

    private (PlaceControl Control, string[] Holders)? Find(string place)
    {
        var estimates = new Estimates(archive, knowledge);
        return estimates.Of(place, known) is { } control ? (control, [.. control.Cast.Holders.Select(h => h < 0 ? "" : estimates.Names[h])]) : null;
    }
}
