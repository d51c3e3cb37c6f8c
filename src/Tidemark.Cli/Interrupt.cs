using Tidemark.Pipeline.Questions;
using Tidemark.Pipeline.Records;
using System.Runtime.InteropServices;

namespace Tidemark.Cli;

/// <summary>Ctrl-C: the first asks the work to stop between two reports, the second ends the process.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    internal Interrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        if (_source.IsCancellationRequested)
        {
            Environment.Exit(ExitCode.Stopped);
        }

        _source.Cancel();
    });

    internal CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
