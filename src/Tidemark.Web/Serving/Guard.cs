using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tidemark.Web.Serving;

/// <summary>What every request must be and every reply must carry, whatever it is about.</summary>
/// <param name="names">Names of this machine by which it may be asked, besides localhost and addresses in digits.</param>
/// <param name="tiles">A source of map tiles elsewhere, or null.</param>
internal sealed class Guard(IReadOnlyCollection<string> names, TileSource? tiles)
{
    /// <summary>Nothing comes from elsewhere, no script stands in a page; a map library needs a worker of its own making.</summary>
    internal const string Policy = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The policy, opened for the chosen tiles and nothing else.</summary>
    private readonly string _policy = tiles is null ? Policy : Policy.Replace("img-src 'self'", $"connect-src 'self' {tiles.Origin}; img-src 'self' {tiles.Origin}", StringComparison.Ordinal);

    /// <summary>Writes the headers that every reply carries.</summary>
    internal void Dress(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()";
    }

    /// <summary>Throws where a request must not be answered.</summary>
    /// <exception cref="AskFault">It was sent to a name that is not this machine's (a page elsewhere may have its name point here), or wants to change something.</exception>
    internal void Check(HttpRequest request)
    {
        if (!IsOurs(request.Host.Host))
        {
            throw new AskFault(HttpStatusCode.MisdirectedRequest, "This is not that host", $"Host: '{Parameter.Shown(request.Host.Host)}' is no name of this server; use localhost or its address in digits, or start it with --name");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            throw new AskFault(HttpStatusCode.MethodNotAllowed, "Nothing can be changed here", $"{Parameter.Shown(request.Method)}: the case is served to read; ask with GET, change it with the command line");
        }
    }

    private bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _) || names.Contains(host, StringComparer.OrdinalIgnoreCase);
}
