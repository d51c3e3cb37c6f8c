using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Ties;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>ties</c>: who supports, commands, fights or is suspected of working with whom.</summary>
internal sealed class TiesVerb : WholeCaseVerb
{
    private const int MostQuoted = 3;

    private readonly Option<string[]> _relation = new("--relation") { HelpName = "WHAT", Description = "Only supports, cooperates, opposes, commands, part-of, linked-to or fights; again for more." };

    public TiesVerb()
        : base(new("ties", "List who supports, commands, fights or is linked to whom, when, by whose word; what is only suspected stands apart."), kinds: false)
    {
        _relation.AcceptOnlyFromAmong("supports", "cooperates", "opposes", "commands", "part-of", "linked-to", TieBook.Fights);
        Command.Add(_relation);
    }

    internal override ImmutableArray<string> Examples => ["tidemark ties --case my.tidemark --actor \"Syrian Democratic Forces\"", "tidemark ties --case my.tidemark --relation supports --on 2016-06-20 --as-known 2016-07-01 --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var (wanted, shown) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive));
        var (places, relations) = (new LocusReader(knowledge.Places), parsed.GetValue(_relation) ?? []);
        bool Is(TieLine t) => (relations.Length == 0 || relations.Contains(t.Relation)) && t.All.Any(w => wanted.Days(w.First, w.Last) && wanted.Place(w.Claim.Resolved.Place, places.Above))
            && (wanted.Actor(t.One.Name(t.One.Claim.Resolved)) || wanted.Actor(t.Other.Name(t.Other.Claim.Resolved)));
        TieLine[] found = [.. TieBook.Of(Asked.Claims(parsed, archive)).Where(Is)];
        using var records = new Records(terminal);
        foreach (var group in found.GroupBy(t => t.Relation))
        {
            if (!Case.Json(parsed))
            {
                terminal.Line(group.Key.Replace('-', ' '));
            }

            foreach (var tie in group.OrderByDescending(t => t.Origins).ThenBy(t => t.One.Key, StringComparer.Ordinal).ThenBy(t => t.Other.Key, StringComparer.Ordinal))
            {
                terminal.Stop.ThrowIfCancellationRequested();
                if (Case.Json(parsed))
                {
                    records.Write(json => TieRecord.Fields(json, tie, shown));
                }
                else
                {
                    Say(tie, shown, terminal.Line);
                }
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {found.Length:N0} {(found.Length == 1 ? "tie" : "ties")}, {Asked.Told(parsed)}; told, not established"));
        return ExitCode.All;
    }

    private static void Say(TieLine tie, Func<KnownClaim, KnownClaim> shown, Action<string> line)
    {
        var days = tie.First == tie.Last ? Marks.Day(tie.First) : $"{Marks.Day(tie.First)} to {Marks.Day(tie.Last)}";
        var origins = tie.Origins > 0 ? string.Create(CultureInfo.InvariantCulture, $"asserted by {tie.Origins:N0} {(tie.Origins == 1 ? "origin" : "origins")}") : "not asserted";
        line($"  {TieRecord.Name(tie.One, shown)} — {tie.Relation.Replace('-', ' ')} — {TieRecord.Name(tie.Other, shown)}  ({days}; {origins}{(tie.Suspected.IsEmpty ? "" : ", suspected")}{(tie.Denied.IsEmpty ? "" : ", denied")})");
        foreach (var against in tie.Against)
        {
            line($"    contradicted: the same two are also told of as “{against}” in that time");
        }

        foreach (var (word, words) in new[] { ("asserted", tie.Asserted), ("suspected", tie.Suspected), ("denied", tie.Denied) })
        {
            foreach (var said in words.DistinctBy(w => w.Origin.Key).Take(MostQuoted))
            {
                var claim = shown(said.Claim);
                line($"    {word,-9}  {ClaimWord.Head(claim)}: “{ClaimWord.Sentence(claim)}”");
            }
        }
    }
}
