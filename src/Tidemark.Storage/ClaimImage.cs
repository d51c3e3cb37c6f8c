using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Storage;

/// <summary>
/// A resolved claim as a few bytes: names and short words as numbers of the file's word table, offsets in UTF-16 units, the sentence whole. It gives the
/// record back byte for byte; the derivation is left to a new reading of the report.
/// </summary>
internal sealed class ClaimImage(IWordTable words)
{
    private const int LongestWord = 48, MostAttributes = 4096;
    private const double Thousand = 1000;

    private static readonly ImmutableSortedDictionary<string, string> NoAttributes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly ImageBuffer _to = new();

    /// <summary>What attributes come to with one more: the same few come again and again.</summary>
    private readonly Dictionary<(ImmutableSortedDictionary<string, string>, string, string), ImmutableSortedDictionary<string, string>> _attributes = [];

    /// <summary>The image; valid until the next is written.</summary>
    internal ReadOnlySpan<byte> Write(ResolvedClaim resolved, string text)
    {
        var claim = resolved.Claim;
        _to.Clear();
        _to.Byte((int)claim.Kind);
        _to.Byte(((int)claim.Modality << 2) | (claim.Negated ? 1 : 0) | (claim.Exclusive ? 2 : 0));
        _to.Number((int)Math.Round((double.IsFinite(claim.Confidence) ? claim.Confidence : 0) * Thousand));
        Word(claim.Rule);
        _to.Number(claim.SentenceStart);
        _to.Text(text[claim.SentenceStart..claim.SentenceEnd]);
        Quote(claim, text);
        Word(claim.Condition);
        Names(resolved.Actor);
        Names(resolved.Target);
        Place(resolved.Place);
        _to.Number(claim.Attributes.Count);
        foreach (var (key, value) in claim.Attributes)
        {
            Word(key);
            Word(value);
        }

        Figure(claim.Figure);
        Time(claim.Time);
        _to.Number(resolved.Attribution.Length);
        foreach (var link in resolved.Attribution)
        {
            Name(link.Speaker);
            _to.Byte((int)link.Stance);
            Word(link.Basis);
        }

        _to.Text(claim.About?.Id ?? "");
        _to.Byte((int)(claim.About?.Kind ?? 0));
        return _to.Bytes;
    }

    /// <summary>The bytes that stand in the image of each claim which has an attribute of that value (two short words), or null where the file holds no such claim.</summary>
    internal static byte[]? Attribute(WordTable words, string name, string value)
    {
        if (words.Find(name) is not { } first || words.Find(value) is not { } second)
        {
            return null;
        }

        var bytes = new ImageBuffer();
        bytes.Number(Coded(first));
        bytes.Number(Coded(second));
        return bytes.Bytes.ToArray();
    }

    /// <summary>The claim of an image.</summary>
    internal (ResolvedClaim Claim, string Quote, string Sentence) Read(ReportId report, ReadOnlySpan<byte> image)
    {
        var from = new ImageCursor(image);
        var (kind, flags, confidence, rule) = ((ClaimKind)from.Byte(), from.Byte(), from.Number() / Thousand, Word(ref from)!);
        var (sentenceStart, sentence) = (from.Number(), from.Text());
        var (quoteStart, quote) = Quote(ref from, sentenceStart, sentence);
        var condition = Word(ref from)!;
        ImmutableArray<ResolvedName> actor = Names(ref from), target = Names(ref from);
        var place = Place(ref from);
        var attributes = Attributes(ref from);
        var (figure, time) = (Figure(ref from), Time(ref from));
        var attribution = Attribution(ref from);
        var claim = new Claim
        {
            Report = report, Kind = kind, Modality = (Modality)(flags >> 2), Negated = (flags & 1) != 0, Exclusive = (flags & 2) != 0, Condition = condition,
            Actor = Mentions(actor), Target = Mentions(target), Place = place?.Mention, Attributes = attributes, Figure = figure, Time = time,
            Attribution = Attributions(attribution), About = About(ref from, report),
            QuoteStart = quoteStart, QuoteEnd = quoteStart + quote.Length, SentenceStart = sentenceStart, SentenceEnd = sentenceStart + sentence.Length,
            Confidence = confidence, Rule = rule, Derivation = new(rule, "", quoteStart, quoteStart + quote.Length, []),
        };
        return (new(claim, actor, target, place, attribution), quote, sentence);
    }

    private static Claim? About(ref ImageCursor from, ReportId report)
    {
        var (id, kind) = (from.Text(), (ClaimKind)from.Byte());
        return id.Length == 0 ? null : new Claim { Id = id, Report = report, Kind = kind, QuoteStart = 0, QuoteEnd = 0, SentenceStart = 0, SentenceEnd = 0, Rule = "", Derivation = new("", "", 0, 0, []) };
    }

    private void Quote(Claim claim, string text)
    {
        var inside = claim.QuoteStart >= claim.SentenceStart && claim.QuoteEnd <= claim.SentenceEnd;
        _to.Byte(inside ? 1 : 0);
        _to.Number(inside ? claim.QuoteStart - claim.SentenceStart : claim.QuoteStart);
        if (inside)
        {
            _to.Number(claim.QuoteEnd - claim.QuoteStart);
            return;
        }

        _to.Text(text[claim.QuoteStart..claim.QuoteEnd]);
    }

    private static (int Start, string Quote) Quote(ref ImageCursor from, int sentenceStart, string sentence)
    {
        var (inside, start) = (from.Byte() == 1, from.Number());
        return inside ? (sentenceStart + start, sentence.Substring(start, from.Number())) : (start, from.Text());
    }

    /// <summary>0 is null; an odd number is a word of the table; an even one stands before the letters themselves.</summary>
    private void Word(string? word)
    {
        if (word is null)
        {
            _to.Number(0);
        }
        else if (word.Length <= LongestWord)
        {
            _to.Number(Coded(words.NumberOf(word)));
        }
        else
        {
            _to.Number(2);
            _to.Text(word);
        }
    }

    private static int Coded(int word) => checked((word * 2) + 1);

    private string? Word(ref ImageCursor from) => from.Number() switch
    {
        0 => null,
        2 => from.Text(),
        var number => words[number >> 1],
    };

    private void Name(ResolvedName name)
    {
        Word(name.Id);
        Word(name.Name);
        Mention(name.Mention);
    }

    private ResolvedName Name(ref ImageCursor from)
    {
        var (id, name) = (Word(ref from), Word(ref from)!);
        return new(id, name, Mention(ref from, name));
    }

    private void Mention(Mention mention)
    {
        Word(mention.Text);
        _to.Number(mention.Start);
        _to.Number(((mention.End - mention.Start) << 1) | (mention.Implied ? 1 : 0));
    }

    private Mention Mention(ref ImageCursor from, string name)
    {
        var (text, start, length) = (Word(ref from)!, from.Number(), from.Number());
        return new() { Text = text, Start = start, End = start + (length >> 1), Implied = (length & 1) != 0, Name = name };
    }

    private void Names(ImmutableArray<ResolvedName> names)
    {
        _to.Number(names.Length);
        foreach (var name in names)
        {
            Name(name);
        }
    }

    private ImmutableArray<ResolvedName> Names(ref ImageCursor from)
    {
        var count = from.Number();
        var names = count == 0 ? [] : new ResolvedName[count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Name(ref from);
        }

        return Sealed(names);
    }

    private static ImmutableArray<Mention> Mentions(ImmutableArray<ResolvedName> names)
    {
        var mentions = names.IsEmpty ? [] : new Mention[names.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            mentions[i] = names[i].Mention;
        }

        return Sealed(mentions);
    }

    private static ImmutableArray<Attribution> Attributions(ImmutableArray<ResolvedAttribution> chain)
    {
        var links = chain.IsEmpty ? [] : new Attribution[chain.Length];
        for (var i = 0; i < links.Length; i++)
        {
            links[i] = new(chain[i].Speaker.Mention, chain[i].Stance, chain[i].Basis);
        }

        return Sealed(links);
    }

    private static ImmutableArray<T> Sealed<T>(T[] array) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(array);

    private void Place(ResolvedPlace? place)
    {
        _to.Byte(place is null ? 0 : place.Mention.Relation is null ? 1 : 3); // 2 was a relation without zone, side and region
        if (place is null)
        {
            return;
        }

        Word(place.Id);
        Word(place.Name);
        Mention(place.Mention);
        var point = Spot.Of(place.Point);
        _to.Signed(point.Latitude);
        _to.Signed(point.Longitude);
        _to.Number(place.Precision is { } precision ? precision + 1 : 0);
        if (place.Mention.Relation is not { } relation)
        {
            return;
        }

        Word(relation.Type);
        Word(relation.Zone);
        Word(relation.Side);
        _to.Double(place.Region?.Radius);
        _to.Double(place.Region?.SquareKilometres);
        _to.Number(place.Anchors.Length);
        foreach (var anchor in place.Anchors)
        {
            Name(anchor.Name);
            _to.Double(anchor.Kilometres);
            Word(anchor.Bearing);
        }
    }

    private ResolvedPlace? Place(ref ImageCursor from)
    {
        var form = from.Byte();
        if (form == 0)
        {
            return null;
        }

        var (id, name) = (Word(ref from), Word(ref from)!);
        var mention = Mention(ref from, name);
        var (latitude, longitude, precision) = (from.Signed(), from.Signed(), from.Number());
        var anchors = ImmutableArray<ResolvedAnchor>.Empty;
        RegionSummary? region = null;
        if (form >= 2)
        {
            var type = Word(ref from)!;
            var (zone, side, radius, area) = form == 2 ? ("", "", null, null) : (Word(ref from)!, Word(ref from)!, from.Double(), from.Double());
            region = radius is { } r && area is { } a && new Spot(latitude, longitude).Point is { } middle ? new(middle, r, a, precision - 1) : null;
            var all = new ResolvedAnchor[from.Number()];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = new(Name(ref from), from.Double(), Word(ref from)!);
            }

            anchors = [.. all];
            mention = mention with { Relation = new(type, [.. anchors.Select(a => new PlaceAnchor(a.Name.Mention, a.Kilometres, a.Bearing))]) { Zone = zone, Side = side } };
        }

        return new(id, name, mention) { Point = new Spot(latitude, longitude).Point, Precision = precision == 0 ? null : precision - 1, Anchors = anchors, Region = region };
    }

    private ImmutableSortedDictionary<string, string> Attributes(ref ImageCursor from)
    {
        var (count, attributes) = (from.Number(), NoAttributes);
        for (var i = 0; i < count; i++)
        {
            attributes = With(attributes, Word(ref from)!, Word(ref from)!);
        }

        return attributes;
    }

    private ImmutableSortedDictionary<string, string> With(ImmutableSortedDictionary<string, string> attributes, string key, string value)
    {
        if (_attributes.TryGetValue((attributes, key, value), out var known))
        {
            return known;
        }

        if (_attributes.Count >= MostAttributes)
        {
            _attributes.Clear();
        }

        return _attributes[(attributes, key, value)] = attributes.SetItem(key, value);
    }

    private void Figure(Figure? figure)
    {
        _to.Byte(figure is null ? 0 : figure.Approximate ? 2 : 1);
        if (figure is null)
        {
            return;
        }

        _to.Double(figure.Value);
        _to.Double(figure.Low);
        _to.Double(figure.High);
        Word(figure.Unit);
        Word(figure.Of);
        Word(figure.Since);
        Word(figure.Mention);
    }

    private Figure? Figure(ref ImageCursor from) => from.Byte() switch
    {
        0 => null,
        var form => new()
        {
            Approximate = form == 2, Value = from.Double(), Low = from.Double(), High = from.Double(),
            Unit = Word(ref from)!, Of = Word(ref from)!, Since = Word(ref from)!, Mention = Word(ref from)!,
        },
    };

    private void Time(ClaimTime? time)
    {
        _to.Byte(time is null ? 0 : time.Value is null ? 1 : 2);
        if (time is not null)
        {
            Word(time.Mention);
            Word(time.Value?.Text);
        }
    }

    private ClaimTime? Time(ref ImageCursor from)
    {
        var form = from.Byte();
        if (form == 0)
        {
            return null;
        }

        var (mention, edtf) = (Word(ref from)!, Word(ref from));
        return new(form == 1 ? null : new Edtf(edtf!), mention);
    }

    private ImmutableArray<ResolvedAttribution> Attribution(ref ImageCursor from)
    {
        var count = from.Number();
        var chain = count == 0 ? [] : new ResolvedAttribution[count];
        for (var i = 0; i < chain.Length; i++)
        {
            chain[i] = new(Name(ref from), (Stance)from.Byte(), Word(ref from)!);
        }

        return Sealed(chain);
    }
}

/// <summary>The words of a file by number. Numbers begin at 1 and stay.</summary>
internal interface IWordTable
{
    /// <summary>The word with a number.</summary>
    string this[int number] { get; }

    /// <summary>The number of a word, given to it when it is new.</summary>
    int NumberOf(string word);
}

/// <summary>A point in hundred-thousandths of a degree (about a metre), as records write it.</summary>
internal readonly record struct Spot(int Latitude, int Longitude)
{
    private const int Nowhere = 18_000_001;
    private const double Scale = 100_000;

    /// <summary>The spot of a point, or of none.</summary>
    internal static Spot Of(GeoPoint? point) => point is { } p && double.IsFinite(p.Latitude) && double.IsFinite(p.Longitude)
        ? new((int)Math.Round(p.Latitude * Scale), (int)Math.Round(p.Longitude * Scale))
        : new(Nowhere, Nowhere);

    /// <summary>Whether it is none.</summary>
    internal bool IsNone => Latitude == Nowhere;

    /// <summary>The point, or null.</summary>
    internal GeoPoint? Point => IsNone ? null : new(Latitude / Scale, Longitude / Scale);
}
