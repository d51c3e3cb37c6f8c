namespace Tidemark.Pipeline;

/// <summary>An archive cannot do what was asked: the disk is full, somebody else writes, it is no archive. The message is one line that says what to do.</summary>
internal sealed class ArchiveException : IOException
{
    /// <summary>Without a message.</summary>
    public ArchiveException()
    {
    }

    /// <summary>With what, where and what to do.</summary>
    public ArchiveException(string message)
        : base(message)
    {
    }

    /// <summary>With the store's own fault.</summary>
    public ArchiveException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
