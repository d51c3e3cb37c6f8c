using Tidemark.Pipeline;
using Tidemark.Reading;

namespace Tidemark.Cli.Runs;

/// <summary>The archive of a watch, used by one at a time, and what makes deliveries for it.</summary>
internal sealed class WatchVault(IArchive archive, DeliveryDesk desk)
{
    private readonly Lock _turn = new();
    private int _new;

    /// <summary>Reports kept since the last comparison for copies.</summary>
    internal int Uncompared => _new;

    /// <summary>How far a feed was read.</summary>
    internal FeedState StateOf(string feed)
    {
        lock (_turn)
        {
            return archive.FeedOf(feed) ?? new(feed);
        }
    }

    /// <summary>How often an item was tried in vain; 0 where it was read, null where it is new.</summary>
    internal int? TriesOf(string feed, ItemKey item)
    {
        lock (_turn)
        {
            return archive.TriesOf(feed, item);
        }
    }

    /// <summary>Reads the claims of what was read, or null where it became no report.</summary>
    internal Delivery? Read(ReportRead read, string outlet) =>
        desk.ItemOf(read, "") is not { } item ? null : desk.Read(outlet.Length == 0 ? item : item with { Report = item.Report with { Source = outlet }, Capture = item.Capture with { Outlet = outlet } });

    /// <summary>Keeps reports together with how far their feed was read.</summary>
    internal Stored Save(IReadOnlyCollection<Delivery> deliveries, FeedStep step)
    {
        lock (_turn)
        {
            var stored = archive.Save(deliveries, step);
            _new += stored.Reports;
            return stored;
        }
    }

    /// <summary>Looks for copies among what was kept.</summary>
    internal void Compare()
    {
        lock (_turn)
        {
            FamilyBook.Update(archive);
            _new = 0;
        }

        // Comparing takes much memory for a moment, and a watch lives long: what it took goes back to the machine.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }
}
