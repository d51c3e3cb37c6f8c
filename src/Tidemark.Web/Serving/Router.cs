using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Tidemark.Web.Serving;

/// <summary>Finds the endpoint of a path, and checks what is written behind the question mark.</summary>
internal sealed class Router(ImmutableArray<Endpoint> endpoints)
{
    private readonly (Endpoint Endpoint, string[] Parts)[] _routes = [.. endpoints.Select(e => (e, e.Path.Split('/')))];

    /// <summary>The endpoint and the parts of the path that vary; null where no endpoint has the path.</summary>
    internal (Endpoint Endpoint, Func<string, string> Part)? Find(string path)
    {
        var parts = path.Split('/');
        foreach (var (endpoint, route) in _routes)
        {
            if (route.Length == parts.Length && route.Zip(parts).All(p => IsVariable(p.First) ? Fits(p.First, p.Second) : p.First == p.Second))
            {
                return (endpoint, name => Named(route, parts, name));
            }
        }

        return null;
    }

    /// <summary>Checks a query.</summary>
    /// <exception cref="AskFault">A parameter is not known, or not what it may be.</exception>
    internal static void Check(Endpoint endpoint, IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            var known = endpoint.Parameters.FirstOrDefault(p => p.Name == name) ?? throw AskFault.Bad(
                $"'{Parameter.Shown(name)}' is no parameter of {endpoint.Path}; {(endpoint.Parameters.IsEmpty ? "it has none" : "it has " + string.Join(", ", endpoint.Parameters.Select(p => p.Name)))}");
            known.Check(values);
        }

        if (endpoint.Parameters.FirstOrDefault(p => p.Required && !query.ContainsKey(p.Name)) is { } missing)
        {
            throw AskFault.Bad($"{missing.Name}: is missing; {missing.About}");
        }
    }

    /// <summary>The address that stands for all that ask the same.</summary>
    internal static string Canonical(string path, IQueryCollection query) =>
        path + "?" + string.Join('&', query.OrderBy(q => q.Key, StringComparer.Ordinal).SelectMany(q => q.Value.Select(v => $"{q.Key}={Uri.EscapeDataString(v ?? "")}")));

    private static bool IsVariable(string part) => part.StartsWith('{');

    /// <summary>"{y}.mvt" fits "12.mvt".</summary>
    private static bool Fits(string variable, string part)
    {
        var end = variable[(variable.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return part.Length > end.Length && part.EndsWith(end, StringComparison.Ordinal);
    }

    private static string Named(string[] route, string[] parts, string name)
    {
        var at = Array.FindIndex(route, r => r.StartsWith("{" + name + "}", StringComparison.Ordinal));
        var part = parts[at][..^(route[at].Length - name.Length - 2)];
        return part.Length <= 300 ? part : throw new AskFault(HttpStatusCode.BadRequest, "The request cannot be understood", $"{name}: longer than 300 characters");
    }
}
