namespace Tidemark;

/// <summary>The identity of a report: <c>sha256:</c> and the hash of its bytes. The default value is empty and names no report.</summary>
/// <param name="Value">The id as written in records.</param>
public readonly record struct ReportId(string Value)
{
    /// <summary>The id of these bytes.</summary>
    public static ReportId Of(ReadOnlySpan<byte> bytes) => new("sha256:" + ContentHash.OfBytes(bytes));

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
