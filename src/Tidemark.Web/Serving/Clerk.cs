using System.Net;
using Microsoft.AspNetCore.Http;
using Tidemark.Pipeline;

namespace Tidemark.Web.Serving;

/// <summary>Takes requests, has them answered, and sends the answers.</summary>
internal sealed class Clerk(CaseHouse house, Router router, Guard guard, Streams streams, Page page)
{
    private const long MostKept = 96 << 20;

    private readonly ReplyShelf _kept = new(MostKept);
    private readonly Flights<(long State, ReplyKey Key), Reply> _flights = new();
    private readonly string _program = ContentHash.OfFields([house.Case.Knowledge.Version, typeof(Clerk).Module.ModuleVersionId.ToString(), typeof(Knowledge).Module.ModuleVersionId.ToString(), house.Case.Boundaries, house.Case.Name, house.Case.Tiles?.ToString() ?? ""])[..12];

    /// <summary>Answers one request.</summary>
    internal async Task Serve(HttpContext context)
    {
        guard.Dress(context.Response);
        try
        {
            guard.Check(context.Request);
            var path = context.Request.Path.Value ?? "/";
            if (router.Find(path) is { } found)
            {
                await Answer(context, path, found.Endpoint, found.Part);
            }
            else if (!await streams.Serve(context, path) && !await page.Serve(context, path))
            {
                throw AskFault.Missing($"{Parameter.Shown(path)}: nothing is there; /openapi/v1.json lists what is");
            }
        }
        catch (AskFault fault)
        {
            await Tell(context, fault);
        }
        catch (ArchiveException fault)
        {
            await Tell(context, new(HttpStatusCode.ServiceUnavailable, "The case cannot be read", fault.Message));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task Answer(HttpContext context, string path, Endpoint endpoint, Func<string, string> part)
    {
        var query = context.Request.Query;
        Router.Check(endpoint, query);
        var (state, address) = (house.State(), Router.Canonical(path, query));
        var tag = $"W/\"{state.Version}-{ContentHash.OfFields([_program, address])[..12]}\"";
        if (Holds(context.Request, tag))
        {
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }

        var key = new ReplyKey(address, Reply.Wanted(context.Request.Headers.AcceptEncoding.ToString()));
        var reply = _kept.Find(state.Number, key);
        if (reply is null)
        {
            var stop = context.RequestAborted;
            reply = await _flights.Of((state.Number, key), () => house.AtDesk(desk => Reply.Of(endpoint.Answer(new(query, part, house, state, desk, stop)), tag, key.Packing), stop), stop);

            // Somebody stored something meanwhile: the answer may be of both states, and is made anew.
            if (house.State().Number != state.Number)
            {
                await Answer(context, path, endpoint, part);
                return;
            }

            _kept.Keep(state.Number, key, reply);
        }

        await Send(context, reply);
    }

    /// <summary>Whether whoever asks has the answer already.</summary>
    internal static bool Holds(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Any(h => h is not null && h.Split(',').Any(t => t.Trim() == "*" || t.Trim() == tag));

    /// <summary>Sends an answer.</summary>
    internal static async Task Send(HttpContext context, Reply reply, string caching = "no-cache")
    {
        var response = context.Response;
        response.ContentType = reply.Type;
        response.Headers.ETag = reply.Tag;
        response.Headers.CacheControl = caching;
        response.Headers.Vary = "Accept-Encoding";
        if (reply.Encoding.Length > 0)
        {
            response.Headers.ContentEncoding = reply.Encoding;
        }

        if (reply.FileName.Length > 0)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{reply.FileName}\"";
        }

        response.ContentLength = reply.Bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(reply.Bytes, context.RequestAborted);
        }
    }

    /// <summary>Sends a fault as RFC 9457 has it.</summary>
    internal static async Task Tell(HttpContext context, AskFault fault)
    {
        var response = context.Response;
        if (response.HasStarted)
        {
            context.Abort();
            return;
        }

        var body = Body.Of(json =>
        {
            json.WriteString("type"u8, "about:blank");
            json.WriteString("title"u8, fault.Title);
            json.WriteNumber("status"u8, (int)fault.Status);
            json.WriteString("detail"u8, fault.Message);
        });
        response.StatusCode = (int)fault.Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (fault.Status == HttpStatusCode.ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        if (fault.Status == HttpStatusCode.MethodNotAllowed)
        {
            response.Headers.Allow = "GET, HEAD";
        }

        response.ContentLength = body.Bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body.Bytes, context.RequestAborted);
        }
    }
}
