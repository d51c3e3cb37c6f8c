using Tidemark.Pipeline.Records;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Reports;
using Tidemark.Resolution;

namespace Tidemark.Cli.Telling;

/// <summary>Everything about one claim for people: its content, its words, its roles, who says so, when, and how it was found.</summary>
internal sealed class ClaimSheet(Report report, ResolvedClaim claim, RuleSet rules, string folder, Action<string> line)
{
    /// <summary>Writes the sheet.</summary>
    internal void Write()
    {
        var inner = claim.Claim;
        line($"{inner.Id} {Marks.Of(inner)}");
        line($"  {(report.Source.Length > 0 ? report.Source : report.Name)}, {Marks.Long(report.Published)}{(report.Title.Length > 0 ? ": " + report.Title : "")}");
        line("");
        line($"  {SpeakerText.Of(claim)}{ClaimText.Of(claim)}");
        line("");
        line("the words (the claim's own in [ ])");
        line("  " + Quoted());
        if (report.Extractor.StartsWith("pdf/", StringComparison.Ordinal))
        {
            line($"  on page {report.Text.AsSpan(0, inner.QuoteStart).Count('\f') + 1} of those that were read");
        }

        if (!report.Repairs.IsEmpty)
        {
            line($"  mended before reading: {string.Join(", ", report.Repairs)}");
        }

        Roles();
        Speakers();
        Time();
        line("");
        line("how it was found");
        new DerivationTree(report.Text, rules, folder, line).Write(inner.Derivation);
    }

    private string Quoted()
    {
        var inner = claim.Claim;
        var (start, end) = (Math.Clamp(inner.QuoteStart, inner.SentenceStart, inner.SentenceEnd), Math.Clamp(inner.QuoteEnd, inner.SentenceStart, inner.SentenceEnd));
        return OneLine($"{report.Text[inner.SentenceStart..start]}[{report.Text[start..end]}]{report.Text[end..inner.SentenceEnd]}");
    }

    private void Roles()
    {
        line("");
        line("who and where");
        foreach (var name in claim.Actor)
        {
            line("  actor   " + Name(name.Mention, name.Id, name.Name));
        }

        foreach (var name in claim.Target)
        {
            line("  target  " + Name(name.Mention, name.Id, name.Name));
        }

        if (claim.Place is { } place)
        {
            line("  place   " + Name(place.Mention, place.Id, place.Name));
            foreach (var anchor in place.Mention.Relation?.Anchors ?? [])
            {
                line($"          {place.Mention.Relation!.Type} {OneLine(anchor.Mention.Text)}{(anchor.Kilometres is { } km ? string.Create(CultureInfo.InvariantCulture, $", {km} km") : "")}{(anchor.Bearing.Length > 0 ? ", " + anchor.Bearing : "")}");
            }
        }

        foreach (var (key, value) in claim.Claim.Attributes)
        {
            line($"  {key,-7} {value}");
        }

        if (claim.Claim.Figure is { } figure)
        {
            line($"  figure  “{OneLine(figure.Mention)}” = {Bounds(figure)} {figure.Unit}".TrimEnd());
        }
    }

    private void Speakers()
    {
        line("");
        line("who says so, nearest first");
        if (claim.Attribution.IsEmpty)
        {
            line("  the report itself");
        }

        foreach (var link in claim.Attribution)
        {
            line($"  {Words.Of(link.Stance)}: {Name(link.Speaker.Mention, link.Speaker.Id, link.Speaker.Name)}{(link.Basis.Length > 0 ? ", by " + link.Basis : "")}");
        }

        line($"  one vote with all else that {Voter()} says; copies and quotations add none");
        if (claim.Claim.About is { } about)
        {
            line("  answers " + about.Id);
        }
    }

    /// <summary>Whose word it is when votes are counted: the innermost speaker, else the outlet, else the text.</summary>
    private string Voter() => claim.Attribution is [var innermost, ..] ? NameText.Of(innermost.Speaker) : report.Source.Length > 0 ? report.Source : "this text";

    private void Time()
    {
        line("");
        line("when");
        var time = claim.Claim.Time;
        line(time is null ? "  not told" : $"  {(time.Value is { Text.Length: > 0 } value ? value.Text : "not resolved")}{(time.Mention.Length > 0 ? $", from “{OneLine(time.Mention)}”" : "")}, published {Marks.Of(report.Published)}");
    }

    private static string Name(Mention mention, string? id, string name)
    {
        var words = $"“{OneLine(mention.Text)}”{(mention.Implied ? " (understood from elsewhere)" : "")}";
        return id is null ? words + (name.Length > 0 && name != mention.Text ? $", that is “{OneLine(name)}”" : "") : $"{words} = {name} ({id})";
    }

    private static string Bounds(Figure figure)
    {
        static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
        return (figure.Approximate ? "about " : "") + (figure.Value, figure.Low, figure.High) switch
        {
            ({ } value, _, _) => Number(value),
            (_, { } low, { } high) => $"{Number(low)} to {Number(high)}",
            (_, { } low, _) => "at least " + Number(low),
            (_, _, { } high) => "at most " + Number(high),
            _ => "not given",
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
