using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Resolving;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Pipeline;

/// <summary>The way of the data: report → claims → resolved claims. Each arrow is a pure function of its input and of the knowledge.</summary>
internal sealed class Course(Knowledge knowledge)
{
    private readonly DescribedPlaces _described = new(knowledge.Actors, knowledge.Places, new(new PackPlaces(knowledge.Places), knowledge.Terrain));

    private readonly GazetteerNames? _names = knowledge.Beyond is null ? null : new(knowledge.Beyond);

    /// <summary>A reader with scratch space of its own: one per thread.</summary>
    /// <param name="throws">Whether a fault of the reader's own is thrown, for tests; else it is told in the reading (<see cref="Silence.Failed"/>).</param>
    internal CourseReader NewReader(bool throws = false) => new(
        new ClaimReader(knowledge.Lexicon, knowledge.Rules, knowledge.Lemmas, knowledge.Syntax, knowledge.Confidence, _names) { Throws = throws },
        new NameResolver(knowledge.Actors, knowledge.Places, knowledge.Sources, _described),
        knowledge.Lexicon,
        new Mender(new(knowledge.Lexicon, knowledge.Lemmas, knowledge.Syntax.Vocabulary)),
        new ReportPlaces(knowledge.Places, knowledge.Namesakes, knowledge.Beyond is { } beyond ? new(new SpelledPlaces(beyond, knowledge.Spelling)) : knowledge.Spelled),
        new(knowledge.CommonNames, knowledge.Places));
}

/// <summary>Takes one report down the course.</summary>
internal sealed class CourseReader(ClaimReader reader, NameResolver names, Lexicon lexicon, Mender mender, ReportPlaces places, ReportActors actors)
{
    /// <summary>What a report says, names resolved. A damaged text is read as it was meant; what it gives points at the stored words.</summary>
    internal ReportReading Read(Report report)
    {
        if (report.Extractor == EventForm.Extractor)
        {
            return EventForm.Read(report, lexicon, names);
        }

        try
        {
            var (seen, over) = mender.Mend(report);
            var reading = ReadSeen(seen);
            return over.IsWhole ? reading : StoredReading.Of(report, reading, over);
        }
        catch (Exception e) when (!reader.Throws && e is not OutOfMemoryException)
        {
            reader.Trace?.WriteLine(e);
            return new(report, [], [], 1, [new(0, report.Text.Length, Silence.Failed)]); // what befalls one report must not end a run over thousands
        }
    }

    private ReportReading ReadSeen(Report report)
    {
        var read = Chosen(report);
        return new(
            report,
            [.. read.Claims.Select(names.Resolve)],
            [.. read.Mentions.Select(names.Resolve)],
            read.Sentences,
            read.Silent);
    }

    /// <summary>What a report says before names are resolved, and what resolves the names of a claim of it: for claims that a person enters.</summary>
    internal (ReportClaims Read, Func<Claim, ResolvedClaim> Resolve) Open(Report report)
    {
        return (Chosen(report), names.Resolve);
    }

    private ReportClaims Chosen(Report report) => actors.Choose(places.Choose(reader.Read(report)), report.Published.ReferenceDay);

    /// <summary>Prints the grammar of every sentence that is read from now on, for people who mend rules.</summary>
    internal void Trace(TextWriter to) => reader.Trace = to;
}
