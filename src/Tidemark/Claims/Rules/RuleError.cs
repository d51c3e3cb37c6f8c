namespace Tidemark.Claims.Rules;

/// <summary>What is wrong in a rule or word file, and where.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="What">What is wrong, and what to write instead.</param>
internal readonly record struct RuleError(string File, int Line, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What}";
}
