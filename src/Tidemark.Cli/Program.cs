using Tidemark.Cli.Output;

namespace Tidemark.Cli;

/// <summary>The <c>tidemark</c> command.</summary>
internal static class Program
{
    internal static int Main(string[] args)
    {
        using var interrupt = new Interrupt();
        using var terminal = new Terminal(RecordStream.Open(), Console.Error, !Console.IsErrorRedirected, interrupt.Token);
        try
        {
            var code = new FrontDesk().Run(args, terminal);
            terminal.Flush();
            return code;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return interrupt.Code;
        }
        catch (ReaderGoneException)
        {
            return ExitCode.All;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"tidemark: {e.Message}");
            return ExitCode.None;
        }
    }
}
