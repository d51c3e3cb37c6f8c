using System.Text;

namespace Tidemark.Bench.Fuzz;

/// <summary>Changes bytes as faults and enemies do.</summary>
internal static class Mutation
{
    private const int Longest = 1 << 15, Usual = 1 << 12;

    private static readonly byte[][] Pieces = [.. new[]
    {
        "0000-00-00", "9999-99-99", "2016-02-30", "-1", "99999999999999999999", "1e308", "NaN", "\"", "\"\"", "'", "\0", "\n", "\r\n", "\n\n\n\n", ",", ";", "\t", ": ", "- ", "---\n", "&amp;", "&#x110000;", "&rsquo;", "<p>", "</p>", "<", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "<script>", "{", "}", "[", "]", "[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\uFEFF", "\u202E", "\u00AD", "\uFFFD", "â€™", "Ã©", "ﬁ", "\uD83D\uDE00", "٢٠١٦", "*a", "&a ", "!!", "|", ">", "%PDF-1.4", "PK\u0003\u0004", "\u001F\u008B\u0008", "WARC/1.0\r\n",
        "Content-Length: ", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n\r\n", "Content-Type: multipart/mixed; boundary=a\r\n", "--a\r\n", "=?utf-8?B?", "kind: ", "verb ", "noun ", "rule ", "needs: ", "the army took the town of ", " said ", " on Friday", "15 km from ", " and ", "not ", "at least ", "dozens of ", "-\n",
        "id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until", "91", "-181", "1/0", "../../", "%s%n", "=1+1",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>A changed copy of an input.</summary>
    internal static byte[] Of(byte[] input, byte[] other, FuzzRandom random)
    {
        var bytes = new List<byte>(input);
        var longest = random.Next(50) == 0 ? Longest : Usual;
        for (var times = 1 + random.Next(4); times > 0; times--)
        {
            Once(bytes, other, random);
            if (bytes.Count > longest)
            {
                bytes.RemoveRange(longest, bytes.Count - longest);
            }
        }

        return [.. bytes];
    }

    private static void Once(List<byte> bytes, byte[] other, FuzzRandom random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(1 + random.Next(random.Next(4) == 0 ? 200 : 12), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(at, Slice(other, random));
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(Slice(other, random));
                break;
            case 7:
                Repeat(bytes, at, length, random);
                break;
            case 8 when at + length < bytes.Count:
                bytes.Reverse(at, length);
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static byte[] Slice(byte[] other, FuzzRandom random)
    {
        var from = random.Next(other.Length);
        return other[from..Math.Min(other.Length, from + 1 + random.Next(400))];
    }

    private static void Repeat(List<byte> bytes, int at, int length, FuzzRandom random)
    {
        var piece = bytes.GetRange(at, length);
        for (var times = random.Next(random.Next(8) == 0 ? 2000 : 30); times > 0 && bytes.Count < Longest; times--)
        {
            bytes.InsertRange(at, piece);
        }
    }
}
