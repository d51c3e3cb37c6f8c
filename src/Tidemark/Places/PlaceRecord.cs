using System.Collections.Immutable;

namespace Tidemark.Places;

/// <summary>A place of a pack or of a gazetteer.</summary>
internal sealed record PlaceRecord
{
    /// <summary>The slug: small Latin letters, digits and hyphens, unique in the pack; empty for a place that only a gazetteer has.</summary>
    internal required string Id { get; init; }

    /// <summary>The name to show.</summary>
    internal required string Name { get; init; }

    internal required PlaceType Type { get; init; }

    /// <summary>ISO 3166-1 code of two letters.</summary>
    internal string Country { get; init; } = "";

    /// <summary>The id of the place that contains it, or empty.</summary>
    internal string Parent { get; init; } = "";

    /// <summary>Degrees north, WGS 84.</summary>
    internal required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    internal required double Longitude { get; init; }

    /// <summary>Names in Arabic script.</summary>
    internal ImmutableArray<string> Arabic { get; init; } = [];

    /// <summary>Other ways to write the name in Latin letters.</summary>
    internal ImmutableArray<string> Spellings { get; init; } = [];

    /// <summary>GeoNames number, or empty.</summary>
    internal string GeoNames { get; init; } = "";

    /// <summary>Wikidata item ("Q858"), or empty.</summary>
    internal string Wikidata { get; init; } = "";

    /// <summary>Who's On First number, or empty.</summary>
    internal string WhosOnFirst { get; init; } = "";

    /// <summary>Inhabitants, or 0 where nobody told.</summary>
    internal int Population { get; init; }

    /// <summary>Whether it is destroyed, deserted or no longer in use.</summary>
    internal bool Abandoned { get; init; }

    /// <summary>Since when it exists under this name; the default is not told.</summary>
    internal Edtf From { get; init; }

    /// <summary>Until when; the default is not told.</summary>
    internal Edtf Until { get; init; }

    /// <summary>The id in records: "geonames:" and the number, else "wikidata:" and the item, else "place:" and the slug, else "wof:" and the number.</summary>
    internal string CanonicalId => GeoNames.Length > 0 ? "geonames:" + GeoNames : Wikidata.Length > 0 ? "wikidata:" + Wikidata : Id.Length > 0 || WhosOnFirst.Length == 0 ? "place:" + Id : "wof:" + WhosOnFirst;

    /// <summary>
    /// How exactly a point stands for the place: UCDP's <c>where_prec</c> (GED codebook), 1 a spot, 3 a district, 4 a governorate,
    /// 5 a line or a region without clear bounds, 6 a country.
    /// </summary>
    internal int Precision => Type switch
    {
        PlaceType.Country => 6,
        PlaceType.Governorate => 4,
        PlaceType.District => 3,
        PlaceType.Region or PlaceType.River or PlaceType.Lake or PlaceType.Mountain or PlaceType.Road or PlaceType.Border => 5,
        _ => 1,
    };
}
