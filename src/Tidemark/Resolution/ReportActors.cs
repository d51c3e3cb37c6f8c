using System.Collections.Immutable;
using Tidemark.Actors;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Places;

namespace Tidemark.Resolution;

/// <summary>
/// Says whom a report means by common nouns ("the rebels", "government forces"), where the packs know it for the country that a claim is about: that of its
/// place, else the one that most places of the report lie in. Keeps scratch space: one for each thread.
/// </summary>
/// <param name="common">What common nouns mean where.</param>
/// <param name="places">The places.</param>
internal sealed class ReportActors(CommonNames common, Gazetteer places)
{
    /// <summary>The share of a report's places that must lie in one country for what it says without a place to be about that country.</summary>
    private const double Most = 0.6;

    private readonly Dictionary<Claim, Claim> _renewed = new(ReferenceEqualityComparer.Instance);
    private string _country = "";
    private DateOnly? _day;

    /// <summary>The same claims with those actors.</summary>
    /// <param name="read">What a report says.</param>
    /// <param name="day">The day of the report, or null.</param>
    internal ReportClaims Choose(ReportClaims read, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (common.All.IsEmpty)
        {
            return read;
        }

        _renewed.Clear();
        (_country, _day) = (Main(read), day);
        return read with { Claims = [.. read.Claims.Select(Claim)] };
    }

    /// <summary>The country that a report is about, or empty: settlements tell more than names of countries, which are those of speakers, too.</summary>
    private string Main(ReportClaims read)
    {
        var named = read.Mentions.Where(m => m.IsPlace && m.Mention.Ref.Kind == EntryKind.Place).Select(m => m.Mention.Ref).ToArray();
        var within = Array.FindAll(named, r => (r.Traits & NameTraits.Country) == 0);
        var counted = within.Length > 0 ? within : named;
        var most = counted.Select(r => places[r.Id].Country).CountBy(c => c, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return most.Value > Most * counted.Length ? most.Key : "";
    }

    private Claim Claim(Claim claim)
    {
        if (!_renewed.TryGetValue(claim, out var renewed))
        {
            var country = Country(claim.Place) is { Length: > 0 } own ? own : _country;
            renewed = claim with
            {
                Actor = All(claim.Actor, country),
                Target = All(claim.Target, country),
                Attribution = [.. claim.Attribution.Select(a => a with { Speaker = Meant(a.Speaker, country, speaks: true) })],
                About = claim.About is { } about ? Claim(about) : null,
            };
            _renewed.Add(claim, renewed);
        }

        return renewed;
    }

    private string Country(Mention? place) => place is null ? ""
        : place.Ref.Kind == EntryKind.Place ? places[place.Ref.Id].Country
        : place.Relation?.Anchors.Select(a => Country(a.Mention)).FirstOrDefault(c => c.Length > 0) ?? "";

    private ImmutableArray<Mention> All(ImmutableArray<Mention> mentions, string country) => [.. mentions.Select(m => Meant(m, country, speaks: false))];

    /// <summary>The mention, with whom its words mean in a country.</summary>
    private Mention Meant(Mention mention, string country, bool speaks)
    {
        if (country.Length == 0 || !(mention.Ref.IsNone || mention.Ref.Kind == EntryKind.Actor))
        {
            return mention;
        }

        var words = FoldedWords.Of(mention.Name.Length > 0 ? mention.Name : mention.Text);
        if (!common.Has(words, mention.Ref.IsNone ? -1 : mention.Ref.Id))
        {
            return mention;
        }

        return common.Find(words, country, _day, speaks) is var actor and >= 0 ? mention with { Ref = new(EntryKind.Actor, actor, NameTraits.None) }
            : mention.Ref.IsNone ? mention : mention with { Ref = default };
    }
}
