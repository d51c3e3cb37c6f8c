using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Ground;
using Tidemark.Reports;
using Tidemark.Resolution;
using Tidemark.Tests.Packs;

namespace Tidemark.Tests.Resolution;

/// <summary>Makes reports, mentions and claims for the tests of this room.</summary>
internal static class ResolvedText
{
    private static readonly Tidemark.Pipeline.Pack Pack = TinyPack.Read().Pack;

    internal static readonly NameResolver Resolver = Made();

    private static NameResolver Made()
    {
        var (actors, places) = (new ActorRegistry(Pack.Actors), new Gazetteer(Pack.Places));
        return new(actors, places, new SourceRegistry(Pack.Sources), new(actors, places, new(new PackPlaces(places), Terrain.None)));
    }

    internal static Report Report(string text) =>
        new() { Id = ReportId.Of(Encoding.UTF8.GetBytes(text)), Name = "test", Text = text };

    internal static Mention Mention(Report report, string words, EntryKind kind = EntryKind.None, int id = 0)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        return new() { Text = words, Start = start, End = start + words.Length, Name = words, Ref = new(kind, id, NameTraits.None) };
    }

    internal static Claim Claim(Report report) => new()
    {
        Report = report.Id,
        Kind = ClaimKind.Transfer,
        QuoteStart = 0,
        QuoteEnd = report.Text.Length,
        SentenceStart = 0,
        SentenceEnd = report.Text.Length,
        Confidence = 0.83219,
        Rule = "transfer.take",
        Derivation = new("test", "", 0, 0, ImmutableArray<Derivation>.Empty),
    };

    internal static JsonElement Record(Claim claim, Report report, bool mask = false) =>
        JsonDocument.Parse(ClaimRecord.Bytes(Resolver.Resolve(claim), report, mask)).RootElement;
}
