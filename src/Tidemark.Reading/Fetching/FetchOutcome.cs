using Tidemark.Reports;

namespace Tidemark.Reading.Fetching;

/// <summary>What came of asking for an address: a body, nothing new, or a reason. A closed choice.</summary>
internal abstract class FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>An answer with a body.</summary>
    /// <param name="retrieval">Where it came from, when, with which headers.</param>
    /// <param name="body">The body, decompressed.</param>
    internal sealed class Got(Retrieval retrieval, byte[] body) : FetchOutcome
    {
        /// <summary>Where it came from, when, with which headers.</summary>
        internal Retrieval Retrieval => retrieval;

        /// <summary>The body, decompressed.</summary>
        internal byte[] Body => body;

        /// <summary>The kind of body that the server states, in small letters ("text/html"), or empty.</summary>
        internal string ContentType => retrieval.Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant();

        /// <summary>The charset that the server states, or null.</summary>
        internal string? Charset => retrieval.Header("Content-Type").Split(';').Skip(1).Select(p => p.Trim())
            .FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?["charset=".Length..].Trim('"', '\'', ' ');
    }

    /// <summary>What is known already is still what is there.</summary>
    /// <param name="address">The address that was asked for.</param>
    internal sealed class Unchanged(string address) : FetchOutcome
    {
        /// <summary>The address that was asked for.</summary>
        internal string Address => address;
    }

    /// <summary>No body; the reason is for people.</summary>
    /// <param name="address">The address as it may be shown.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="toDo">What to do about it.</param>
    internal sealed class Failed(string address, string what, string toDo) : FetchOutcome
    {
        /// <summary>The address as it may be shown.</summary>
        internal string Address => address;

        /// <summary>What is wrong.</summary>
        internal string What => what;

        /// <summary>What to do about it.</summary>
        internal string ToDo => toDo;

        /// <summary>Whether it may be well another time.</summary>
        internal bool Passing { get; init; }

        /// <summary>When the server wants to be asked again, where it says so.</summary>
        internal DateTimeOffset? RetryAt { get; init; }

        /// <summary>One line: address, what, what to do.</summary>
        public override string ToString() => $"{address}: {what}; {toDo}";
    }
}

/// <summary>What is known of an address from the last time: its validators, or empty.</summary>
/// <param name="Tag">ETag.</param>
/// <param name="Modified">Last-Modified.</param>
internal readonly record struct Validators(string Tag, string Modified)
{
    /// <summary>Nothing is known.</summary>
    internal static Validators None { get; } = new("", "");

    /// <summary>The validators of an answer.</summary>
    internal static Validators Of(Retrieval retrieval) => new(retrieval.Header("ETag"), retrieval.Header("Last-Modified"));
}
