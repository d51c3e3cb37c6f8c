namespace Tidemark.Cli.Output;

/// <summary>Whoever read our output has gone (<c>| head</c>): nothing is left to do.</summary>
internal sealed class ReaderGoneException : IOException
{
    /// <summary>Says so.</summary>
    public ReaderGoneException()
        : base("the reader of the output has gone")
    {
    }

    /// <inheritdoc/>
    public ReaderGoneException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ReaderGoneException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
