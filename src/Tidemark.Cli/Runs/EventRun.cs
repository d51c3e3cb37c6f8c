using System.Collections.Immutable;
using System.CommandLine;
using Tidemark.Beliefs.Events;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Runs;

/// <summary>The events of a case as known at a time, and which of them the words of a command ask for.</summary>
internal sealed class EventRun(ParseResult parsed, AskedOf asked, Knowledge knowledge, CaseFile archive)
{
    private readonly EventQuestion _question = new(knowledge, asked.Claims(parsed, archive));

    /// <summary>How claims are shown.</summary>
    internal Func<KnownClaim, KnownClaim> Shown { get; } = asked.Shown(parsed, knowledge, archive);

    /// <summary>All events.</summary>
    internal ImmutableArray<Event> All => _question.All;

    /// <summary>The events asked for, by their day.</summary>
    internal IEnumerable<Event> Wanted() => _question.Of(asked.Wanted(parsed, knowledge));
}
