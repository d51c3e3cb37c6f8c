using System.Buffers;

namespace Tidemark.Web;

/// <summary>A source of map tiles elsewhere, which whoever serves a case may choose: the only thing that the page then asks of another machine.</summary>
/// <param name="Template">The address of a tile, with {z}, {x} and {y} in it.</param>
/// <param name="Credit">Whom the tiles are owed to, to print beside the map; may be empty.</param>
internal sealed record TileSource(string Template, string Credit)
{
    private static readonly string[] _parts = ["{z}", "{x}", "{y}"];

    /// <summary>What would end an address, or a policy that it stands in.</summary>
    private static readonly SearchValues<char> _never = SearchValues.Create("{};, '\"\\");

    /// <summary>Scheme, host and port: what the page's policy lets it ask.</summary>
    internal string Origin => new Uri(Filled(Template)).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether an address can be one of tiles: http or https, a host without variable parts, {z}, {x} and {y} behind it.</summary>
    internal static bool IsTemplate(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _parts.All(part => address.Split(part).Length == 2) && Uri.TryCreate(Filled(address), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && !uri.Host.Contains('%', StringComparison.Ordinal) && !Filled(address).AsSpan().ContainsAny(_never);
    }

    private static string Filled(string address) =>
        address.Replace("{z}", "0", StringComparison.Ordinal).Replace("{x}", "0", StringComparison.Ordinal).Replace("{y}", "0", StringComparison.Ordinal);
}
