namespace Tidemark.Reading.Containers;

/// <summary>A fault that a decoder of ours found in a file; the message says what and where, without a stop.</summary>
internal sealed class DamagedFileException : IOException
{
    /// <summary>Without a message.</summary>
    public DamagedFileException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public DamagedFileException(string message)
        : base(message)
    {
    }

    /// <summary>With what another decoder found.</summary>
    public DamagedFileException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
