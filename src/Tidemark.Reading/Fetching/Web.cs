using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;
using Tidemark.Reports;

namespace Tidemark.Reading.Fetching;

/// <summary>
/// Asks for addresses, politely and within bounds: one request to a host at a time, robots.txt, validators, Retry-After, passing failures tried again with
/// growing waits; never an inner network, nothing endless, no cookies, no credentials, no proxy unless asked. Faults are values.
/// </summary>
internal sealed class Web : IDisposable
{
    private const int RobotsLimit = 512_000;
    private static readonly TimeSpan LongestHold = TimeSpan.FromDays(7);

    private readonly FetchRules _rules;
    private readonly TimeProvider _time;
    private readonly GuardedConnection _connection;
    private readonly HttpMessageInvoker _client;
    private readonly HostGate _gate;
    private readonly RobotsShelf _robots;
    private readonly ResiliencePipeline<FetchOutcome> _trying;

    /// <param name="rules">How far it may go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="seed">Of the jitter.</param>
    /// <param name="lookup">Resolves names.</param>
    internal Web(FetchRules rules, TimeProvider time, int seed, INameLookup? lookup = null)
    {
        (_rules, _time) = (rules, time);
        _connection = new(rules, lookup ?? new SystemLookup());
        _client = new(new SocketsHttpHandler
        {
            ConnectCallback = _connection.ConnectAsync,
            ConnectTimeout = rules.ConnectTime,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = rules.UseProxy,
            Credentials = null,
            MaxResponseHeadersLength = rules.MostHeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ActivityHeadersPropagator = null,
        });
        _gate = new(rules.HostPause, time);
        _robots = new((address, stop) => OnceAsync(address, Validators.None, robots: true, stop), time);
        _trying = Trying(rules, time, seed);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="written">The address.</param>
    /// <param name="known">What is known from the last time.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<FetchOutcome> GetAsync(string written, Validators known, CancellationToken stop) =>
        !WebAddress.TryRead(written, _rules, out var address, out var fault) ? fault
            : await _trying.ExecuteAsync(async token => await OnceAsync(address, known, robots: false, token).ConfigureAwait(false), stop).ConfigureAwait(false);

    public void Dispose() => _client.Dispose();

    private static ResiliencePipeline<FetchOutcome> Trying(FetchRules rules, TimeProvider time, int seed)
    {
        if (rules.Tries <= 1)
        {
            return ResiliencePipeline<FetchOutcome>.Empty;
        }

        var (dice, guard) = (new Random(seed), new Lock());
        return new ResiliencePipelineBuilder<FetchOutcome> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<FetchOutcome>
        {
            MaxRetryAttempts = rules.Tries - 1, BackoffType = DelayBackoffType.Exponential, UseJitter = true, Delay = rules.RetryPause, MaxDelay = rules.LongestWait,
            Randomizer = () =>
            {
                lock (guard)
                {
                    return dice.NextDouble();
                }
            },
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is FetchOutcome.Failed { Passing: true } failed && (failed.RetryAt is not { } at || at - time.GetUtcNow() <= rules.LongestWait)),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Outcome.Result is FetchOutcome.Failed { RetryAt: { } at } ? at - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero : null),
        }).Build();
    }

    /// <summary>One try, redirects followed.</summary>
    private async Task<FetchOutcome> OnceAsync(Uri asked, Validators known, bool robots, CancellationToken stop)
    {
        var address = asked;
        for (var hop = 0; hop <= _rules.MostRedirects; hop++)
        {
            if ((WebAddress.Fault(address, _rules) ?? (robots || !_rules.Robots ? null : await ForbiddenAsync(address, stop).ConfigureAwait(false))) is { } refused)
            {
                return refused;
            }

            if (_gate.HeldUntil(address.Authority) is { } until && until - _time.GetUtcNow() > _rules.LongestWait)
            {
                return new FetchOutcome.Failed(Shown(address), $"its server asks to be left alone until {KnownTime.Written(until)}", "come back then") { Passing = true, RetryAt = until };
            }

            var (outcome, next) = await GuardedAsync(asked, address, known, robots, stop).ConfigureAwait(false);
            if (outcome is not null)
            {
                return outcome;
            }

            address = next!;
        }

        return new FetchOutcome.Failed(Shown(asked), $"leads on and on, more than {_rules.MostRedirects} times", "give the address that it should lead to");
    }

    private async Task<FetchOutcome.Failed?> ForbiddenAsync(Uri address, CancellationToken stop)
    {
        var (allowed, fault) = await _robots.AllowsAsync(address, stop).ConfigureAwait(false);
        return allowed ? null
            : fault is not null ? new(Shown(address), $"{fault.What} when asked for robots.txt, so nothing is read", fault.ToDo) { Passing = true, RetryAt = fault.RetryAt }
            : new(Shown(address), "its server's robots.txt does not allow programs to read it", "save it by hand and read the file");
    }

    /// <summary>One request in the host's turn; every fault on the way becomes an outcome.</summary>
    private async Task<(FetchOutcome? Outcome, Uri? Next)> GuardedAsync(Uri asked, Uri address, Validators known, bool robots, CancellationToken stop)
    {
        using var turn = await _gate.EnterAsync(address.Authority, stop).ConfigureAwait(false);
        using var clock = new CancellationTokenSource(_rules.AnswerTime, _time); // waiting for the turn does not count
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        try
        {
            return await AskAsync(asked, address, known, robots, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (Passing(address, clock.IsCancellationRequested ? string.Create(CultureInfo.InvariantCulture, $"gives no whole answer within {_rules.AnswerTime.TotalSeconds:0.#} s") : "does not let itself be connected to"), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            return (Fault(address, e), null);
        }
        catch (InvalidDataException e)
        {
            return (new FetchOutcome.Failed(Shown(address), e.Message.StartsWith("is ", StringComparison.Ordinal) ? e.Message : "is badly compressed", "save it by hand and read the file"), null);
        }
    }

    private async Task<(FetchOutcome? Outcome, Uri? Next)> AskAsync(Uri asked, Uri address, Validators known, bool robots, CancellationToken stop)
    {
        if (_rules.UseProxy)
        {
            await _connection.CheckedAsync(address.IdnHost, address.Port, any: false, stop).ConfigureAwait(false);
        }

        using var request = Request(address, known);
        using var response = await _client.SendAsync(request, stop).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (status == 304 && known != Validators.None)
        {
            return (new FetchOutcome.Unchanged(asked.AbsoluteUri), null);
        }

        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            return Uri.TryCreate(address, location, out var next) ? (null, next) : (new FetchOutcome.Failed(Shown(address), "leads to what is no address", "give the address that it should lead to"), null);
        }

        if (!response.IsSuccessStatusCode)
        {
            return (Refusal(address, status, response), null);
        }

        var body = await BoundedBody.ReadAsync(response.Content, robots ? RobotsLimit : _rules.MostBytes, cut: robots, stop).ConfigureAwait(false);
        return body is null
            ? (new FetchOutcome.Failed(Shown(address), $"is more than {_rules.MostBytes:N0} bytes", "load it down by hand, and read parts of it"), null)
            : (new FetchOutcome.Got(RetrievalOf(asked, address, response, body), body), null);
    }

    private static HttpRequestMessage Request(Uri address, Validators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", FetchRules.Product + "/0.1");
        request.Headers.TryAddWithoutValidation("Accept", "application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (known.Tag.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.Tag);
        }

        if (known.Modified.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.Modified);
        }

        return request;
    }

    private FetchOutcome.Failed Refusal(Uri address, int status, HttpResponseMessage response)
    {
        var passing = status is 408 or 425 or 429 or >= 500;
        var retry = response.Headers.RetryAfter is not { } after ? null : after.Date ?? _time.GetUtcNow() + after.Delta;
        if (passing && retry is { } at)
        {
            retry = at > _time.GetUtcNow() + LongestHold ? _time.GetUtcNow() + LongestHold : at;
            _gate.Hold(address.Authority, retry.Value);
        }

        return new(Shown(address), string.Create(CultureInfo.InvariantCulture, $"the server answers {status}"), passing ? "try again later" : status is 401 or 403 ? "save it by hand and read the file" : "check the address")
        {
            Passing = passing, RetryAt = passing ? retry : null,
        };
    }

    private static FetchOutcome.Failed Fault(Uri address, Exception fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
        {
            if (e is InnerAddressException inner)
            {
                return new(Shown(address), $"is not of the open internet ({inner.Message})", "--allow-private reads it all the same");
            }
        }

        return (fault as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Passing(address, "there is no such host, or no network", "check the address"),
            HttpRequestError.SecureConnectionError => new(Shown(address), "its certificate is not in order", "check the address; nothing is read past a bad certificate"),
            HttpRequestError.ConfigurationLimitExceeded => new(Shown(address), "its answer has more headers than are read", "save it by hand and read the file"),
            _ when IsNoHost(fault) => Passing(address, "there is no such host, or no network", "check the address"),
            _ => Passing(address, fault.InnerException is SocketException ? "does not answer" : "the answer breaks off or is none"),
        };
    }

    private static bool IsNoHost(Exception fault) =>
        (fault as SocketException ?? fault.InnerException as SocketException)?.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData;

    private static FetchOutcome.Failed Passing(Uri address, string what, string toDo = "try again later") => new(Shown(address), what, toDo) { Passing = true };

    private Retrieval RetrievalOf(Uri asked, Uri address, HttpResponseMessage response, byte[] body) => new()
    {
        Asked = asked.AbsoluteUri, Final = address.AbsoluteUri, At = _time.GetUtcNow(), Status = (int)response.StatusCode, Hash = ContentHash.OfBytes(body),
        Headers = string.Join('\n', response.Headers.Concat(response.Content.Headers)
            .Where(h => !h.Key.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .SelectMany(h => h.Value.Select(v => $"{h.Key}: {v.ReplaceLineEndings(" ")}"))),
    };

    private static string Shown(Uri address) => WebAddress.Shown(address.AbsoluteUri);
}
