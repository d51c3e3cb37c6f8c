using Tidemark.Actors;
using Tidemark.Places;

namespace Tidemark.Pipeline;

/// <summary>Records of packs as bytes.</summary>
internal static class RecordImage
{
    private const string Silent = "silent";

    internal static void Write(ImageWriter to, ActorRecord actor)
    {
        to.Text(actor.Id);
        to.Text(actor.Name);
        to.Int((int)actor.Type);
        to.Texts(actor.Aliases);
        to.Texts(actor.Cased);
        to.Texts(actor.Arabic);
        to.Texts(actor.Adjectives);
        to.Text(actor.From.ToString());
        to.Text(actor.Until.ToString());
        to.Texts(actor.Parents);
        to.Int(actor.Sides.Length);
        foreach (var side in actor.Sides)
        {
            to.Texts([side.Side, side.From.ToString(), side.Until.ToString(), side.Source]);
        }

        to.Int(actor.CommonUses.Length);
        foreach (var use in actor.CommonUses)
        {
            to.Texts(use.Words);
            to.Texts(use.Countries);
            to.Texts([use.From.ToString(), use.Until.ToString(), use.Speaks ? "" : Silent]);
        }

        to.Text(actor.Note);
    }

    internal static ActorRecord Actor(ref ImageReader from)
    {
        var actor = new ActorRecord
        {
            Id = from.Text(),
            Name = from.Text(),
            Type = (ActorType)from.Int(),
            Aliases = from.Texts(),
            Cased = from.Texts(),
            Arabic = from.Texts(),
            Adjectives = from.Texts(),
            From = Date(from.Text()),
            Until = Date(from.Text()),
            Parents = from.Texts(),
        };
        var sides = new ActorSide[from.Int()];
        for (var i = 0; i < sides.Length; i++)
        {
            var texts = from.Texts();
            sides[i] = new(texts[0], Date(texts[1]), Date(texts[2]), texts[3]);
        }

        var uses = new CommonUse[from.Int()];
        for (var i = 0; i < uses.Length; i++)
        {
            var (words, countries, texts) = (from.Texts(), from.Texts(), from.Texts());
            uses[i] = new(words, countries, Date(texts[0]), Date(texts[1]), texts[2] != Silent);
        }

        return actor with { Sides = [.. sides], CommonUses = [.. uses], Note = from.Text() };
    }

    internal static void Write(ImageWriter to, CommonName name)
    {
        to.Texts([name.Words, name.Country, name.From.ToString(), name.Until.ToString(), name.Speaks ? "" : Silent]);
        to.Int(name.Actor);
    }

    internal static CommonName CommonName(ref ImageReader from)
    {
        var texts = from.Texts();
        return new(texts[0], texts[1], from.Int(), Date(texts[2]), Date(texts[3]), texts[4] != Silent);
    }

    internal static void Write(ImageWriter to, PlaceRecord place)
    {
        to.Text(place.Id);
        to.Text(place.Name);
        to.Int((int)place.Type);
        to.Text(place.Country);
        to.Text(place.Parent);
        to.Double(place.Latitude);
        to.Double(place.Longitude);
        to.Texts(place.Arabic);
        to.Texts(place.Spellings);
        to.Text(place.GeoNames);
        to.Text(place.Wikidata);
        to.Text(place.From.ToString());
        to.Text(place.Until.ToString());
    }

    internal static PlaceRecord Place(ref ImageReader from) => new()
    {
        Id = from.Text(),
        Name = from.Text(),
        Type = (PlaceType)from.Int(),
        Country = from.Text(),
        Parent = from.Text(),
        Latitude = from.Double(),
        Longitude = from.Double(),
        Arabic = from.Texts(),
        Spellings = from.Texts(),
        GeoNames = from.Text(),
        Wikidata = from.Text(),
        From = Date(from.Text()),
        Until = Date(from.Text()),
    };

    internal static void Write(ImageWriter to, SourceRecord source)
    {
        to.Text(source.Id);
        to.Text(source.Name);
        to.Int((int)source.Kind);
        to.Text(source.Country);
        to.Texts(source.Aliases);
        to.Texts(source.Hosts);
        to.Text(source.Affiliation);
        to.Text(source.Actor);
    }

    internal static SourceRecord Source(ref ImageReader from) => new()
    {
        Id = from.Text(),
        Name = from.Text(),
        Kind = (SourceKind)from.Int(),
        Country = from.Text(),
        Aliases = from.Texts(),
        Hosts = from.Texts(),
        Affiliation = from.Text(),
        Actor = from.Text(),
    };

    private static Edtf Date(string text) => text.Length == 0 ? default : new(text);
}
