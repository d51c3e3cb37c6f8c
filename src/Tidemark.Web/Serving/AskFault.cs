using System.Net;

namespace Tidemark.Web.Serving;

/// <summary>What is wrong with a request: it is told as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="title">What kind of fault, the same for all of it.</param>
/// <param name="detail">What, where, what to do.</param>
internal sealed class AskFault(HttpStatusCode status, string title, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    internal HttpStatusCode Status => status;

    /// <summary>What kind of fault.</summary>
    internal string Title => title;

    /// <summary>What was written in the address cannot be understood.</summary>
    internal static AskFault Bad(string detail) => new(HttpStatusCode.BadRequest, "The request cannot be understood", detail);

    /// <summary>What is asked for is not there.</summary>
    internal static AskFault Missing(string detail) => new(HttpStatusCode.NotFound, "There is no such thing", detail);

    /// <summary>Too much is asked at a time.</summary>
    internal static AskFault Busy(string detail) => new(HttpStatusCode.ServiceUnavailable, "Too much at a time", detail);
}
