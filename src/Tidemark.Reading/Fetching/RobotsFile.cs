using System.Text;

namespace Tidemark.Reading.Fetching;

/// <summary>What a robots.txt allows us (RFC 9309): the groups that name us, else those for all; the longest rule that fits decides, and allows on a tie.</summary>
internal sealed class RobotsFile
{
    private const int MostRules = 20_000;

    private readonly List<(string Pattern, bool Allow)> _rules = [];
    private readonly bool _nothing;

    private RobotsFile(bool nothing) => _nothing = nothing;

    /// <summary>There is none: everything may be read.</summary>
    internal static RobotsFile AllowsAll { get; } = new(nothing: false);

    /// <summary>It cannot be had: nothing may be read until it can.</summary>
    internal static RobotsFile AllowsNothing { get; } = new(nothing: true);

    /// <summary>Reads a file as far as it can be understood.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">Our name in it.</param>
    internal static RobotsFile Parse(string text, string product)
    {
        var (ours, all) = (new RobotsFile(nothing: false), new RobotsFile(nothing: false));
        var (named, forUs, forAll, inRules) = (false, false, false, false);
        foreach (var line in text.TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            var words = line.IndexOf('#') is >= 0 and var hash ? line[..hash] : line;
            var colon = words.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var key = words[..colon].Trim();
            var value = words[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (forUs, forAll, inRules) = inRules ? (false, false, false) : (forUs, forAll, false);
                forUs |= Product(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                forAll |= value is "*";
                named |= forUs;
            }
            else if (IsRule(key, out var allow))
            {
                inRules = true;
                ours.Add(forUs, value, allow);
                all.Add(forAll, value, allow);
            }
        }

        return named ? ours : all;
    }

    /// <summary>Whether an address may be read.</summary>
    internal bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        var (longest, allowed) = (-1, !_nothing);
        foreach (var (pattern, allow) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && allow)) && Fits(pattern, path))
            {
                (longest, allowed) = (pattern.Length, allow);
            }
        }

        return allowed;
    }

    private void Add(bool meant, ReadOnlySpan<char> path, bool allow)
    {
        if (meant && path.Length > 0 && _rules.Count < MostRules)
        {
            _rules.Add((Normal(path.ToString()), allow));
        }
    }

    private static bool IsRule(ReadOnlySpan<char> key, out bool allow)
    {
        allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        return allow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);
    }

    // A product token is letters, - and _; what stands behind it ("tidemark/1.0") is no part of it.
    private static ReadOnlySpan<char> Product(ReadOnlySpan<char> value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_'))
        {
            length++;
        }

        return value[..length];
    }

    /// <summary>A path in which octets beyond ASCII are percent-encoded, and unreserved ones are not.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        var octets = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '%' && i + 2 < octets.Length && char.IsAsciiHexDigit((char)octets[i + 1]) && char.IsAsciiHexDigit((char)octets[i + 2]))
            {
                var octet = (char)Convert.FromHexString([(char)octets[i + 1], (char)octets[i + 2]])[0];
                normal.Append(char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~' ? octet.ToString() : $"%{(int)octet:X2}");
                i += 2;
            }
            else
            {
                normal.Append(octets[i] is > 32 and < 127 ? ((char)octets[i]).ToString() : $"%{octets[i]:X2}");
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether a pattern fits the beginning of a path: * is anything, $ at the end is the end. Linear but for *, which goes back to the last one only.</summary>
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var length = ends ? pattern.Length - 1 : pattern.Length;
        var (p, s, star, resume) = (0, 0, -1, 0);
        while (true)
        {
            if (p == length && (!ends || s == path.Length))
            {
                return true;
            }

            if (p < length && pattern[p] == '*')
            {
                (star, resume) = (p++, s);
            }
            else if (p < length && s < path.Length && pattern[p] == path[s])
            {
                (p, s) = (p + 1, s + 1);
            }
            else if (star >= 0 && resume < path.Length)
            {
                (p, s) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}
