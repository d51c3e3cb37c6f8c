using Tidemark.Beliefs.Control;
using Tidemark.Beliefs.Reckoning;

namespace Tidemark.Pipeline.Questions;

/// <summary>The last stored fits that were made by a time: of the model of control, and of what ties sources.</summary>
internal static class StoredFits
{
    /// <summary>The fit of the model, or broad priors where none is stored.</summary>
    internal static ControlFit Control(IArchive archive, KnownTime? known) => Last(archive, ControlFitForm.Name, known, ControlFitForm.Read) ?? ControlFit.Prior;

    /// <summary>What ties sources, or nothing where none is stored.</summary>
    internal static SourceOverlaps Overlaps(IArchive archive, KnownTime? known) => Last(archive, SourceOverlapsForm.Name, known, SourceOverlapsForm.Read) ?? SourceOverlaps.None;

    private static T? Last<T>(IArchive archive, string name, KnownTime? known, Func<ReadOnlyMemory<byte>, T?> read)
        where T : class
    {
        var limit = ControlReconciler.End(known ?? KnownTime.On(DateOnly.MaxValue));
        return archive.Fits(name).Where(f => f.KnownBy.Day.DayNumber + .9 <= limit).OrderByDescending(f => f.KnownBy.Day).ThenByDescending(f => f.Version).Select(f => read(f.Data)).FirstOrDefault(f => f is not null);
    }
}
