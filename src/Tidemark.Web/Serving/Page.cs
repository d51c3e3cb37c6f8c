using Microsoft.AspNetCore.Http;

namespace Tidemark.Web.Serving;

/// <summary>The built page: files of a folder. Files whose names hold a hash never change; the others are asked for anew each time.</summary>
/// <param name="folder">The folder, or empty where the page is not built.</param>
internal sealed class Page(string folder)
{
    private const long MostBytes = 32 << 20;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".mjs"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8", [".map"] = "application/json; charset=utf-8", [".svg"] = "image/svg+xml", [".png"] = "image/png", [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2", [".pbf"] = "application/x-protobuf", [".txt"] = "text/plain; charset=utf-8", [".webmanifest"] = "application/manifest+json",
    };

    private readonly ReplyShelf _kept = new(MostBytes);
    private readonly Dictionary<string, string> _files = Files(folder);

    /// <summary>Sends a file; false where there is none of the path.</summary>
    internal async Task<bool> Serve(HttpContext context, string path)
    {
        path = path is "/" or "" ? "/index.html" : path;
        if (_files.Count == 0 && path == "/index.html")
        {
            await Clerk.Send(context, Reply.Of(new(Plain(), Types[".html"]), "W/\"plain\"", Packing.Plain));
            return true;
        }

        if (!_files.TryGetValue(path, out var file))
        {
            return false;
        }

        var key = new ReplyKey(path, Reply.Wanted(context.Request.Headers.AcceptEncoding.ToString()));
        var reply = _kept.Find(1, key);
        if (reply is null)
        {
            var bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
            reply = Reply.Of(new(bytes, Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream")), $"W/\"{ContentHash.OfBytes(bytes)[..24]}\"", key.Packing);
            _kept.Keep(1, key, reply);
        }

        if (Clerk.Holds(context.Request, reply.Tag))
        {
            context.Response.Headers.ETag = reply.Tag;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        await Clerk.Send(context, reply, path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache");
        return true;
    }

    /// <summary>What is there, by path: only that is ever sent, whatever a path may hold.</summary>
    private static Dictionary<string, string> Files(string folder) => folder.Length == 0 || !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => "/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), f => f, StringComparer.Ordinal);

    private static ReadOnlyMemory<byte> Plain() =>
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Tidemark</title></head>
        <body><h1>Tidemark</h1><p>The page is not built here (web/dist is missing). The case is served all the same:
        <a href="/api/v1/case">/api/v1/case</a>, <a href="/openapi/v1.json">/openapi/v1.json</a>.</p></body></html>

        """u8.ToArray();
}
