using Tidemark.Pipeline.Records;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Beliefs.Figures;
using Tidemark.Cli.Output;
using Tidemark.Pipeline;
using Tidemark.Resolution;
using Tidemark.Storage;

namespace Tidemark.Cli.Verbs;

/// <summary><c>figures</c>: figures about one quantity on one scale, with what follows from them.</summary>
internal sealed class FiguresVerb : WholeCaseVerb
{
    private readonly Option<bool> _all = new("--all") { Description = "Quantities with a single figure, too." };

    public FiguresVerb()
        : base(new("figures", "Put the figures about one quantity (share of a country, fighters, people trapped) side by side, with what follows from them by arithmetic."), kinds: false)
    {
        Command.Add(_all);
    }

    internal override ImmutableArray<string> Examples => ["tidemark figures --case my.tidemark --actor \"Islamic State\"", "tidemark figures --case my.tidemark --place Fallujah --as-known 2016-06-30 --all --json"];

    protected override int Answer(ParseResult parsed, CaseFile archive, Knowledge knowledge, Terminal terminal)
    {
        var (wanted, shown, places) = (Asked.Wanted(parsed, knowledge), Asked.Shown(parsed, knowledge, archive), new LocusReader(knowledge.Places));
        var (count, all) = (0, parsed.GetValue(_all));
        using var records = new Records(terminal);
        foreach (var quantity in new FigureBook(places).Of(Asked.Claims(parsed, archive)))
        {
            if ((!all && quantity.Readings.Length < 2) || !quantity.Readings.Any(r => wanted.Has(r.Claim.Resolved, places.Above) && wanted.Days(r.When.First, r.When.Last)))
            {
                continue;
            }

            count++;
            if (Case.Json(parsed))
            {
                records.Write(json => FigureRecord.Fields(json, quantity, shown));
            }
            else
            {
                Say(quantity, shown, terminal.Line);
            }
        }

        terminal.Flush();
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"tidemark: {count:N0} {(count == 1 ? "quantity" : "quantities")}, {Asked.Told(parsed)}"));
        return ExitCode.All;
    }

    private static void Say(Quantity quantity, Func<KnownClaim, KnownClaim> shown, Action<string> line)
    {
        line(FigureRecord.Title(quantity, shown));
        foreach (var reading in quantity.Readings)
        {
            var claim = shown(reading.Claim);
            line($"  {EventText.Of(reading.When),-24} {EventText.Of(reading.Span),14} {Unit(quantity)}{(reading.IsLoss ? " lost" : "")}  {ClaimWord.Head(claim)}{(reading.Replaced ? " (replaced by its later figure)" : "")}");
            line($"  {"",-24} {"",14} “{ClaimWord.Sentence(claim)}”");
        }

        foreach (var working in quantity.Workings)
        {
            line($"  reckoned: {working.Meaning}: {working.Formula} = {Percent(working.Result)}, from {ClaimWord.Head(shown(working.From[^1].Claim))}");
        }

        foreach (var dispute in quantity.Disputes)
        {
            var one = dispute.OneFormula.Length > 0 ? $"{dispute.OneFormula} = {Percent(dispute.OneResult)}" : EventText.Of(dispute.OneResult);
            line($"  contradiction: {one} by {EventText.Speaker(shown(dispute.One[0].Claim))} against {EventText.Of(dispute.OtherResult)} by {EventText.Speaker(shown(dispute.Other.Claim))}; {dispute.RestsOn}");
        }

        line("");
    }

    private static string Unit(Quantity quantity) => quantity.Unit == "percent" ? "%" : quantity.Unit;

    private static string Percent(FigureSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(span.High - span.Low < 0.05 ? $"{span.Low:0.#}" : $"{span.Low:0.#} to {span.High:0.#}")} %");
}
