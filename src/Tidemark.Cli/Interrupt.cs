using System.Runtime.InteropServices;

namespace Tidemark.Cli;

/// <summary>Ctrl-C and the system's wish to end (SIGTERM): the first asks the work to stop between two reports, the second ends the process.</summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _patience;

    internal Interrupt() => _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    internal CancellationToken Token => _source.Token;

    /// <summary>The code to end with.</summary>
    internal int Code { get; private set; } = ExitCode.Stopped;

    public void Dispose()
    {
        _patience?.Dispose();
        Array.ForEach(_registrations, r => r.Dispose());
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        Code = signal.Signal == PosixSignal.SIGTERM ? ExitCode.Ended : ExitCode.Stopped;
        if (_source.IsCancellationRequested)
        {
            Environment.Exit(Code);
        }

        if (signal.Signal == PosixSignal.SIGTERM)
        {
            // Work that does not look up in time is ended; what is on the disk is whole at any moment.
            _patience = new(_ => Environment.Exit(Code), null, Patience, Timeout.InfiniteTimeSpan);
        }

        _source.Cancel();
    }
}
