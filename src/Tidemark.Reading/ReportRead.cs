using System.Collections.Immutable;
using Tidemark.Reports;

namespace Tidemark.Reading;

/// <summary>What became of one input: a report, a report in a language that is not read yet, or a reason. A closed choice.</summary>
public abstract class ReportRead
{
    private ReportRead()
    {
    }

    /// <summary>The input became a report.</summary>
    public sealed class Done : ReportRead
    {
        internal Done(Report report, ReadOnlyMemory<byte> bytes, ImmutableArray<string> remarks) => (Report, Bytes, Remarks) = (report, bytes, remarks);

        /// <summary>The item's bytes as they came.</summary>
        internal ReadOnlyMemory<byte> Bytes { get; }

        /// <summary>How it came over the network, or null.</summary>
        internal Retrieval? Retrieval { get; init; }

        /// <summary>The report.</summary>
        public Report Report { get; }

        /// <summary>What a reader should know: a guessed encoding, a date that could not be read. Usually empty.</summary>
        public ImmutableArray<string> Remarks { get; }

        /// <inheritdoc/>
        public override string ToString() => Report.Name;
    }

    /// <summary>The input could not be read; the reason is for people.</summary>
    public sealed class Failed : ReportRead
    {
        internal Failed(string path, string what, string toDo) => (Path, What, ToDo) = (path, what, toDo);

        /// <summary>The file, with the line behind a colon where there is one.</summary>
        public string Path { get; }

        /// <summary>What is wrong.</summary>
        public string What { get; }

        /// <summary>What to do about it.</summary>
        public string ToDo { get; }

        /// <summary>One line: file, what, what to do.</summary>
        public override string ToString() => $"{Path}: {What}; {ToDo}";
    }

    /// <summary>A report in a language that cannot be read yet. It is kept, and it makes no claims.</summary>
    public sealed class NotRead : ReportRead
    {
        internal NotRead(Report report, ReadOnlyMemory<byte> bytes, ImmutableArray<string> remarks) => (Report, Bytes, Remarks) = (report, bytes, remarks);

        /// <summary>The item's bytes as they came.</summary>
        internal ReadOnlyMemory<byte> Bytes { get; }

        /// <summary>How it came over the network, or null.</summary>
        internal Retrieval? Retrieval { get; init; }

        /// <summary>The report.</summary>
        public Report Report { get; }

        /// <summary>The language, an ISO 639-1 code, or "und".</summary>
        public string Language => Report.Language;

        /// <summary>What a reader should know. Usually empty.</summary>
        public ImmutableArray<string> Remarks { get; }

        /// <summary>One line: file and language.</summary>
        public override string ToString() => $"{Report.Name}: not read: language {Language}";
    }

    /// <summary>The address has nothing new since it was read the last time.</summary>
    public sealed class Unchanged : ReportRead
    {
        internal Unchanged(string address) => Address = address;

        /// <summary>The address.</summary>
        public string Address { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Address}: not changed since it was read";
    }
}
