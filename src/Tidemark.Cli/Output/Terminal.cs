using System.Text;

namespace Tidemark.Cli.Output;

/// <summary>Where a command writes: records and answers to one side, all talk about the work to the other.</summary>
/// <param name="records">Standard output: nothing but records and answers.</param>
/// <param name="talk">Standard error.</param>
/// <param name="talkIsTerminal">Whether a person watches the talk.</param>
/// <param name="stop">Ctrl-C.</param>
internal sealed class Terminal(Stream records, TextWriter talk, bool talkIsTerminal, CancellationToken stop) : IDisposable
{
    private readonly Stream _records = records;
    private bool _lineToClear;

    /// <summary>Ctrl-C.</summary>
    internal CancellationToken Stop { get; } = stop;

    /// <summary>Whether a person watches the talk.</summary>
    internal bool TalkIsTerminal { get; } = talkIsTerminal;

    /// <summary>The width of answers for people, in columns.</summary>
    internal static int Width
    {
        get
        {
            var wide = Console.IsOutputRedirected ? 120 : Console.WindowWidth;
            return Math.Clamp(wide is 0 ? 120 : wide, 60, 160);
        }
    }

    /// <summary>Writes bytes of records.</summary>
    internal void Record(ReadOnlySpan<byte> bytes) => _records.Write(bytes);

    /// <summary>Writes a line of an answer.</summary>
    internal void Line(string text = "")
    {
        _records.Write(Encoding.UTF8.GetBytes(text));
        _records.WriteByte((byte)'\n');
    }

    /// <summary>Hands over what is buffered.</summary>
    internal void Flush() => _records.Flush();

    /// <summary>A line of talk.</summary>
    internal void Say(string line)
    {
        ClearPassing();
        talk.WriteLine(line.ReplaceLineEndings(" "));
    }

    /// <summary>A line that the next talk overwrites; only for a terminal.</summary>
    internal void SayInPassing(string line)
    {
        talk.Write("\r" + line + "\u001b[K");
        talk.Flush();
        _lineToClear = true;
    }

    /// <summary>Takes the passing line away.</summary>
    internal void ClearPassing()
    {
        if (_lineToClear)
        {
            talk.Write("\r\u001b[K");
            talk.Flush();
            _lineToClear = false;
        }
    }

    public void Dispose()
    {
        ClearPassing();
        try
        {
            _records.Dispose();
        }
        catch (ReaderGoneException)
        {
            // Nobody reads any more: what is left in the buffer has no taker.
            return;
        }
    }
}
