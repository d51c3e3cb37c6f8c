using System.Globalization;
using Tidemark.Beliefs.Events;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Words for events, the same whoever the actors are.</summary>
internal static class EventText
{
    /// <summary>The event as the claim tells it that tells it best; the range of its dead in the place of one count.</summary>
    internal static string Of(Event told, Func<KnownClaim, KnownClaim> shown) => ClaimText.Of(Bare(shown(told.Best.Claim).Resolved));

    /// <summary>"killed 12 to 22, injured 50".</summary>
    internal static string Tolls(Event told) => string.Join(", ", told.Tolls.Select(t => $"{t.Effect.Replace('-', ' ')} {Of(t.Range)}"));

    /// <summary>"12 to 22", "at least 12", "up to 22", "22".</summary>
    internal static string Of(FigureSpan span) => (span.Low, span.High) switch
    {
        (0, var high) when double.IsInfinity(high) => "any number",
        (var low, var high) when double.IsInfinity(high) => $"at least {Number(low)}",
        (0, var high) when high > 0 => $"up to {Number(high)}",
        var (low, high) when low == high => Number(low),
        var (low, high) => $"{Number(low)} to {Number(high)}",
    };

    /// <summary>"2016-07-19", "2016-07-16 to 2016-07-19", with "about" where only the report's day tells it.</summary>
    internal static string Of(Moments? when) => when switch
    {
        null => "undated",
        { } m when m.First == m.Last => (m.Told ? "" : "~") + Marks.Day(m.First),
        { Told: false } m => "~" + Marks.Day(m.Last),
        { } m => $"{Marks.Day(m.First)} to {Marks.Day(m.Last)}",
    };

    /// <summary>Whose word a claim is: who makes the statement, else its innermost speaker, else its outlet.</summary>
    internal static string Speaker(KnownClaim shown) =>
        shown.Resolved is { Claim.Kind: ClaimKind.Statement, Actor.IsEmpty: false } ? NameText.All(shown.Resolved.Actor)
        : shown.Resolved.Attribution is [var innermost, ..] ? NameText.Of(innermost.Speaker) : Outlet(shown);

    /// <summary>The outlet, else the report's name.</summary>
    internal static string Outlet(KnownClaim claim) => claim.Capture.Outlet.Length > 0 ? claim.Capture.Outlet : claim.Capture.Name;

    /// <summary>The verb of an answer, in the past.</summary>
    internal static string Of(ReplyKind kind) => Allegations.Word(kind);

    /// <summary>The word of an answer in records.</summary>
    internal static string Word(ReplyKind kind) => kind switch
    {
        ReplyKind.TakesBack => "takes-back",
        ReplyKind.ConfirmsInPart => "confirms-in-part",
        ReplyKind.ClaimsResponsibility => "claims-responsibility",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The grounds that speakers gave, joined.</summary>
    internal static string Basis(KnownClaim claim) => string.Join(", ", claim.Resolved.Attribution.Select(a => a.Basis).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>A number for people.</summary>
    internal static string Number(double value) => value.ToString(value % 1 == 0 ? "N0" : "0.#", CultureInfo.InvariantCulture);

    /// <summary>The claim without its figure: the event has its own counts.</summary>
    private static ResolvedClaim Bare(ResolvedClaim claim) => claim.Claim.Kind == ClaimKind.Harm ? claim with { Claim = claim.Claim with { Figure = null } } : claim;
}
