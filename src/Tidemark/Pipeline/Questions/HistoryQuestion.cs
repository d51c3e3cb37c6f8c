using Tidemark.Beliefs.Control;

namespace Tidemark.Pipeline.Questions;

/// <summary>When a place changed hands, as estimated.</summary>
/// <param name="archive">The case.</param>
/// <param name="knowledge">Packs.</param>
/// <param name="known">What was published later does not count; null for everything.</param>
internal sealed class HistoryQuestion(IArchive archive, Knowledge knowledge, KnownTime? known)
{
    private const int Before = 30;

    /// <summary>Whether names that the packs do not know stay untold.</summary>
    internal bool Masked { get; init; }

    /// <summary>Answers; null where nothing was said of who holds it.</summary>
    /// <param name="place">The place's id.</param>
    internal History? Of(string place)
    {
        var days = archive.Claims(new() { Place = place, KnownBy = known }).Select(c => StatementReader.Days(c.Known)).ToArray();
        var estimates = new Estimates(archive, knowledge) { Masked = Masked };
        if (days.Length == 0 || estimates.Of(place, known) is not { } control)
        {
            return null;
        }

        var (first, last) = ((int)Math.Min(days.Min(), control.First) - Before, (int)Math.Min(Estimates.End(known), days.Max() + 1));
        var (kinship, names) = (knowledge.Kinship, estimates.Names);
        return new(ChangeFinder.Find(control, first, last, Estimates.End(known), (one, other) => kinship.AreOne(names[one], names[other])), control, estimates, first, last);
    }
}

/// <summary>When a place changed hands.</summary>
/// <param name="Changes">The changes that are likely, by day.</param>
/// <param name="Control">What is thought of the place.</param>
/// <param name="Estimates">Names the holders.</param>
/// <param name="First">The number of the first day that was looked at.</param>
/// <param name="Last">The number of the last.</param>
internal sealed record History(IReadOnlyList<Change> Changes, PlaceControl Control, Estimates Estimates, int First, int Last);
