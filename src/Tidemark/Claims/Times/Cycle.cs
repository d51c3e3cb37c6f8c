namespace Tidemark.Claims.Times;

/// <summary>After what span the same words come again ("Friday": a week, "in May": a year).</summary>
internal enum Cycle : byte
{
    /// <summary>Never: the words name one time only.</summary>
    None,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>Every year.</summary>
    Year,
}
