namespace Tidemark.Reports;

/// <summary>When a report was published: an instant, a day, doubtful between days, or undated. Doubt is a type, never a best guess.</summary>
public abstract record Publication
{
    private Publication()
    {
    }

    /// <summary>No date is known.</summary>
    public static Publication Undated { get; } = new None();

    /// <summary>The day to reckon relative times from, or null where none is certain.</summary>
    public abstract DateOnly? ReferenceDay { get; }

    /// <summary>An instant with its offset.</summary>
    /// <param name="Instant">The instant.</param>
    public sealed record At(DateTimeOffset Instant) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? ReferenceDay => DateOnly.FromDateTime(Instant.DateTime);
    }

    /// <summary>A day without a time zone.</summary>
    /// <param name="Day">The day.</param>
    public sealed record OnDay(DateOnly Day) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? ReferenceDay => Day;
    }

    /// <summary>Two readings of one date, day and month swapped, and nothing that decides.</summary>
    /// <param name="First">The day when the day of the month was written first.</param>
    /// <param name="Second">The day when the month was written first.</param>
    /// <param name="Words">The words in the text.</param>
    public sealed record Doubtful(DateOnly First, DateOnly Second, string Words) : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? ReferenceDay => null;
    }

    /// <summary>No date.</summary>
    public sealed record None : Publication
    {
        /// <inheritdoc/>
        public override DateOnly? ReferenceDay => null;
    }
}
