using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Contradictions;
using Tidemark.Beliefs.Events;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>contradictions</c>: words that cannot both be so.</summary>
internal sealed class ContradictionsVerb : WholeCaseVerb
{
    private readonly Option<string> _about = new("--about") { HelpName = "WHAT", Description = "Only control, figure, denial or responsibility." };

    public ContradictionsVerb()
        : base(new("contradictions", "List words that cannot both be so: who holds a place, figures, denials, who did it; each with what it rests on."))
    {
        _about.AcceptOnlyFromAmong([.. Enum.GetNames<ContradictionKind>().Select(n => n.ToLowerInvariant())]);
        Command.Add(_about);
    }

    internal override ImmutableArray<string> Examples => ["tidemark contradictions --case my.tidemark --about control --since 2016-06-01", "tidemark contradictions --case my.tidemark --place Palmyra --as-known 2016-12-31 --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var (wanted, shown) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive));
        KnownClaim[] claims = [.. Asked.Claims(parsed, archive)];
        var book = new EventBook(knowledge.Actors, knowledge.Places);
        var about = parsed.GetValue(_about);
        bool Is(Contradiction c) => (about is null || c.Kind.ToString().Equals(about, StringComparison.OrdinalIgnoreCase)) && wanted.Days(c.Day, c.Day) && c.One.Concat(c.Other).Any(k => wanted.Has(k.Resolved, book.Places.Above));
        Contradiction[] found = [.. new ContradictionFinder(knowledge.Actors, book.Places).Of(claims, book.Of(claims)).Where(Is)];
        using var records = new Records(terminal);
        foreach (var contradiction in found)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            if (Case.Json(parsed))
            {
                records.Write(json => ContradictionRecord.Fields(json, contradiction, shown));
                continue;
            }

            Say(contradiction, shown, terminal.Line);
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {found.Length:N0} {(found.Length == 1 ? "contradiction" : "contradictions")}, {Asked.Told(parsed)}; neither side is taken for right"));
        return ExitCode.All;
    }

    private static void Say(Contradiction contradiction, Func<KnownClaim, KnownClaim> shown, Action<string> line)
    {
        var one = shown(contradiction.One[0]);
        line($"{Marks.Day(contradiction.Day)}  {contradiction.Kind.ToString().ToLowerInvariant()}: {ClaimText.Of(one.Resolved)}{(contradiction.Event.Length > 0 ? $" ({contradiction.Event})" : "")}");
        Side("one", contradiction.One, contradiction.OneReckoned);
        Side("other", contradiction.Other, contradiction.OtherReckoned);
        line($"            rests on: {contradiction.RestsOn}");
        line("");

        void Side(string word, ImmutableArray<KnownClaim> claims, string reckoned)
        {
            foreach (var claim in claims.Select(shown))
            {
                line($"  {word,-8}  {ClaimWord.Head(claim)}{(reckoned.Length > 0 ? $": {reckoned}" : $": {SpeakerVerb(claim)}{ClaimText.Of(claim.Resolved)}")}");
                line($"            “{ClaimWord.Sentence(claim)}”");
            }
        }
    }

    private static string SpeakerVerb(KnownClaim claim) => claim.Resolved.Attribution is [{ Stance: Claims.Stance.Denies }, ..] ? "denied that " : "";
}
