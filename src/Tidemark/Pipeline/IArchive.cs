using System.Collections.Immutable;
using Tidemark.Reports;
using Tidemark.Reports.Families;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>
/// What was read, and what people decided: it stays. All answers come in an order that depends on their content alone, never on the order in which things
/// were stored. Used by one thread at a time.
/// </summary>
/// <exception cref="ArchiveException">Any member: the store cannot do it; the message is one line for people.</exception>
internal interface IArchive : IDisposable
{
    /// <summary>How much there is.</summary>
    ArchiveCounts Count();

    /// <summary>A number of this archive that is another one when somebody else has stored something in the same store meanwhile.</summary>
    long Stamp();

    /// <summary>Whether the capture is there, whenever it was made.</summary>
    bool Holds(Capture capture);

    /// <summary>Stores reports with captures and readings, all or none; when it returns they stay. What is there already changes nothing.</summary>
    /// <param name="deliveries">The reports, taken one after the other: they may come while the first are stored.</param>
    /// <returns>How many reports and captures were new.</returns>
    Stored Save(IEnumerable<Delivery> deliveries);

    /// <summary>The bytes of a report as they came, or null.</summary>
    byte[]? BytesOf(ReportId report);

    /// <summary>A report with the names and dates of its leading capture, or null.</summary>
    Report? Find(ReportId report);

    /// <summary>All reports with their texts, by id.</summary>
    IEnumerable<Report> Reports();

    /// <summary>All captures, by report, the leading one first.</summary>
    IEnumerable<Capture> Captures();

    /// <summary>A report's captures, the leading one first.</summary>
    ImmutableArray<Capture> CapturesOf(ReportId report);

    /// <summary>The current readings, by report.</summary>
    IEnumerable<KeptReading> Readings();

    /// <summary>The claims of current readings: by known day, report, order in the text.</summary>
    IEnumerable<KnownClaim> Claims(ClaimQuery query);

    /// <summary>Reports whose text or title holds all the words, folded (case, diacritics, Arabic letter forms): newest known first, then by id.</summary>
    IEnumerable<ReportId> Search(string words);

    /// <summary>Puts new readings in the place of current ones, all or none. Judgements stay as they are.</summary>
    void Replace(IReadOnlyCollection<Delivery> deliveries);

    /// <summary>Adds a person's decision.</summary>
    void Add(Judgement judgement);

    /// <summary>Adds a claim that a person entered, with the decision to do so: it belongs to no reading and stays, whatever is read anew. Nothing where it is there.</summary>
    /// <param name="judgement">The decision; its verdict is <see cref="Verdict.Add"/>.</param>
    /// <param name="claim">The claim.</param>
    void Add(Judgement judgement, ResolvedClaim claim);

    /// <summary>All decisions, or those about one report, in the order of their instants.</summary>
    IEnumerable<Judgement> Judgements(ReportId? report = null);

    /// <summary>Adds a fit; its version is one more than the last of its name.</summary>
    /// <returns>The version, from 1.</returns>
    int Add(Fit fit);

    /// <summary>All fits of a name, by version.</summary>
    IEnumerable<Fit> Fits(string name);

    /// <summary>How a report came over the network, the earliest first; usually none or one.</summary>
    ImmutableArray<Retrieval> RetrievalsOf(ReportId report);

    /// <summary>The newest retrieval that asked for an address and got a report whole (no feed), or null.</summary>
    Retrieval? LastRetrieval(string address);

    /// <summary>How far a feed was read, or null where it was never asked.</summary>
    FeedState? FeedOf(string address);

    /// <summary>How often the page of a feed's item was tried in vain; 0 where the item was read, null where it is new.</summary>
    int? TriesOf(string feed, ItemKey item);

    /// <summary>Stores reports, as <see cref="Save(IEnumerable{Delivery})"/> does, together with how far their feed was read: all or nothing.</summary>
    Stored Save(IReadOnlyCollection<Delivery> deliveries, FeedStep step);

    /// <summary>Whether all reports were compared for copies, and all claims put where they are found: none is new or changed since the last comparison.</summary>
    bool IsCompared { get; }

    /// <summary>The sketches of all reports, by report.</summary>
    IEnumerable<KeptSketch> Sketches();

    /// <summary>The texts that were tied at the last comparison, by key.</summary>
    ImmutableArray<CopyTie> TextTies();

    /// <summary>Puts new claims where they are found, all or nothing.</summary>
    void Arrange();

    /// <summary>Puts a comparison of all reports in the place of the last, and new claims where they are found, all or nothing.</summary>
    void Save(Comparison comparison);

    /// <summary>All ties, by report, start, end, family.</summary>
    IEnumerable<FamilyTie> Families();

    /// <summary>The ties of a report; usually none or one.</summary>
    ImmutableArray<FamilyTie> FamilyOf(ReportId report);
}
