using System.Collections.Concurrent;

namespace Tidemark.Reading.Fetching;

/// <summary>One request to a host at a time, with a pause after each, and longer where the host asks for it.</summary>
internal sealed class HostGate(TimeSpan pause, TimeProvider time)
{
    private const int MostHosts = 4096;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; disposing what it gives lets the next in.</summary>
    internal async Task<IDisposable> EnterAsync(string host, CancellationToken stop)
    {
        if (_hosts.Count > MostHosts)
        {
            foreach (var (name, idle) in _hosts.Where(h => h.Value.IsIdle(time.GetUtcNow())))
            {
                _hosts.TryRemove(new(name, idle));
            }
        }

        var entry = _hosts.GetOrAdd(host, _ => new Host(pause, time));
        await entry.EnterAsync(stop).ConfigureAwait(false);
        return entry;
    }

    /// <summary>Until when a host does not want to be asked, or null.</summary>
    internal DateTimeOffset? HeldUntil(string host) => _hosts.TryGetValue(host, out var entry) && entry.Held > time.GetUtcNow() ? entry.Held : null;

    /// <summary>Notes that a host does not want to be asked before an instant.</summary>
    internal void Hold(string host, DateTimeOffset until) => _hosts.GetOrAdd(host, _ => new Host(pause, time)).HoldUntil(until);

    private sealed class Host(TimeSpan pause, TimeProvider time) : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1);
        private DateTimeOffset _next, _held;

        internal DateTimeOffset Held => _held;

        internal bool IsIdle(DateTimeOffset now) => _turn.CurrentCount == 1 && _next < now && _held < now;

        internal void HoldUntil(DateTimeOffset until) => _held = until > _held ? until : _held;

        internal async Task EnterAsync(CancellationToken stop)
        {
            await _turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                var wait = _next - time.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, stop).ConfigureAwait(false);
                }
            }
            catch
            {
                _turn.Release();
                throw;
            }
        }

        /// <summary>The request is over: the next may come after the pause.</summary>
        public void Dispose()
        {
            _next = time.GetUtcNow() + pause;
            _turn.Release();
        }
    }
}
