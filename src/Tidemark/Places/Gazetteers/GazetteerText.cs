using System.Collections.Immutable;
using System.Text;

namespace Tidemark.Places.Gazetteers;

/// <summary>Ids, dates and names of one place as bytes: six texts (slug, GeoNames, Wikidata, Who's On First, from, until), then names, each with its kind.</summary>
/// <param name="bytes">The bytes; what does not fit in them is left out.</param>
internal readonly ref struct GazetteerText(ReadOnlySpan<byte> bytes)
{
    private const int IdTexts = 6;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Writes a place's texts.</summary>
    internal static void Write(Stream to, PlaceRecord ids, IEnumerable<PlaceName> names)
    {
        foreach (var text in (ReadOnlySpan<string>)[ids.Id, ids.GeoNames, ids.Wikidata, ids.WhosOnFirst, ids.From.ToString(), ids.Until.ToString()])
        {
            Write(to, text);
        }

        foreach (var name in names)
        {
            to.WriteByte((byte)name.Kind);
            Write(to, name.Text);
        }
    }

    /// <summary>A record with the ids and dates alone.</summary>
    internal PlaceRecord Ids()
    {
        var at = 0;
        return new()
        {
            Id = Next(ref at),
            GeoNames = Next(ref at),
            Wikidata = Next(ref at),
            WhosOnFirst = Next(ref at),
            From = Date(Next(ref at)),
            Until = Date(Next(ref at)),
            Name = "",
            Type = PlaceType.Village,
            Latitude = 0,
            Longitude = 0,
        };
    }

    /// <summary>The names, the one to show first.</summary>
    internal ImmutableArray<PlaceName> Names()
    {
        var at = 0;
        for (var i = 0; i < IdTexts; i++)
        {
            var length = Length(ref at);
            at += length;
        }

        var names = ImmutableArray.CreateBuilder<PlaceName>();
        while (at < _bytes.Length)
        {
            var kind = (PlaceNameKind)_bytes[at++];
            names.Add(new(Next(ref at), kind));
        }

        return names.ToImmutable();
    }

    private static Edtf Date(string text) => text.Length == 0 ? default : new(text);

    private static void Write(Stream to, string text)
    {
        Span<byte> utf8 = stackalloc byte[1024];
        var length = Encoding.UTF8.GetByteCount(text);
        utf8 = length <= utf8.Length ? utf8 : new byte[length];
        Encoding.UTF8.GetBytes(text, utf8);
        for (var rest = (uint)length; ; rest >>= 7)
        {
            to.WriteByte((byte)(rest < 128 ? rest : (rest & 127) | 128));
            if (rest < 128)
            {
                break;
            }
        }

        to.Write(utf8[..length]);
    }

    private string Next(ref int at)
    {
        var length = Length(ref at);
        var text = Encoding.UTF8.GetString(_bytes.Slice(at, length));
        at += length;
        return text;
    }

    /// <summary>A length of seven bits a byte, no more than what is left.</summary>
    private int Length(ref int at)
    {
        var length = 0;
        for (var shift = 0; at < _bytes.Length && shift < 28; shift += 7)
        {
            var b = _bytes[at++];
            length |= (b & 127) << shift;
            if (b < 128)
            {
                break;
            }
        }

        return Math.Min(length, _bytes.Length - at);
    }
}
