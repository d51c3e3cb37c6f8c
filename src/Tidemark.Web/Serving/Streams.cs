using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tidemark.Pipeline;
using Tidemark.Pipeline.Questions;
using Tidemark.Resolution;
using Tidemark.Web.Answers;

namespace Tidemark.Web.Serving;

/// <summary>All claims as JSON Lines. They are sent a report at a time: no archive waits for a slow reader, and only so many readers are served at a time.</summary>
/// <param name="house">The case.</param>
internal sealed class Streams(CaseHouse house)
{
    /// <summary>How many streams are open at a time; whoever comes later is asked to come again.</summary>
    internal const int Most = 64;

    private const int Batch = 64 << 10;

    private static readonly Endpoint _claims = new(Asked.Base + "/stream/claims.ndjson", "All claims as JSON Lines.", [Asked.Known, Asked.After], _ => throw new NotSupportedException());

    private int _open;

    /// <summary>Serves a stream; false where there is none of the path.</summary>
    internal async Task<bool> Serve(HttpContext context, string path)
    {
        if (path != _claims.Path)
        {
            return false;
        }

        Router.Check(_claims, context.Request.Query);
        try
        {
            if (Interlocked.Increment(ref _open) > Most)
            {
                throw AskFault.Busy(string.Create(CultureInfo.InvariantCulture, $"{path}: {Most} streams are open; come again when one has ended"));
            }

            await Claims(context);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task Claims(HttpContext context)
    {
        var (state, query, stop) = (house.State(), context.Request.Query, context.RequestAborted);
        var known = query.TryGetValue("as-known", out var written) ? KnownTime.Parse(written.ToString()) : null;
        var after = query.TryGetValue("after", out var key) ? key.ToString() : null;
        ClaimPages.Check(after);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        // A new line of the state's own reports: what is stored meanwhile is for the next who asks.
        using var reports = ClaimPages.ReportsBehind(state, after).GetEnumerator();
        for (var more = true; more;)
        {
            var bytes = await house.AtDesk(desk => Take(desk, reports, known, after, out more), stop);
            await context.Response.Body.WriteAsync(bytes, stop);
        }
    }

    private static ReadOnlyMemory<byte> Take(Desk desk, IEnumerator<KeptReport> reports, KnownTime? known, string? after, out bool more)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>(Batch);
        using var json = new System.Text.Json.Utf8JsonWriter(bytes, ClaimRecord.Options(indented: false));
        while (more = reports.MoveNext())
        {
            var mask = desk.Mask(reports.Current.Report.Id);
            foreach (var claim in ClaimPages.From(desk.Archive.Claims(ClaimQuery.All with { Report = reports.Current.Report.Id, KnownBy = known }), after))
            {
                ClaimRecord.Write(json, claim, mask);
                json.Flush();
                json.Reset();
                bytes.GetSpan(1)[0] = (byte)'\n';
                bytes.Advance(1);
            }

            if (bytes.WrittenCount >= Batch)
            {
                break;
            }
        }

        return bytes.WrittenMemory;
    }
}
