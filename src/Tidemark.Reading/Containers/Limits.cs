namespace Tidemark.Reading.Containers;

/// <summary>How much may come out of a file that holds others; against bombs.</summary>
internal static class Limits
{
    /// <summary>Containers in containers.</summary>
    internal const int Depth = 3;

    /// <summary>Items of one container.</summary>
    internal const int Items = 100_000;

    /// <summary>Bytes that one file may unpack to in all.</summary>
    internal const long Total = 4L << 30;

    /// <summary>Bytes out for each byte in, once a megabyte is out. Text seldom exceeds 20.</summary>
    internal const int Ratio = 200;

    /// <summary>Bytes out from which the ratio counts.</summary>
    internal const long RatioFrom = 1 << 20;
}
