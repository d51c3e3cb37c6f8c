using System.Net;
using System.Net.Sockets;
using Tidemark.Reading.Fetching;

namespace Tidemark.Contracts.Tests.Fetching;

/// <summary>Resolves names as a test wants; each answer once, the last again and again.</summary>
internal sealed class Lookup : INameLookup
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often a name was resolved.</summary>
    internal int Asked { get; private set; }

    internal Lookup With(string name, params string[] addresses)
    {
        _names.TryAdd(name, new());
        _names[name].Enqueue([.. addresses.Select(IPAddress.Parse)]);
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        Asked++;
        return !_names.TryGetValue(host, out var answers) ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
    }
}
