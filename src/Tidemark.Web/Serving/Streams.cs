using Microsoft.AspNetCore.Http;

namespace Tidemark.Web.Serving;

/// <summary>Answers without an end in sight: they are sent a piece at a time, and no archive waits for a slow reader.</summary>
/// <param name="house">The case.</param>
internal sealed class Streams(CaseHouse house)
{
    /// <summary>Serves a stream; false where there is none of the path.</summary>
    internal async Task<bool> Serve(HttpContext context, string path, string program)
    {
        _ = (house, context, path, program);
        return await Task.FromResult(false);
    }
}
