using System.Collections.Immutable;

namespace Tidemark.Beliefs;

/// <summary>How a holder stands: the sentences for and against it, newest first, and the votes that decide.</summary>
/// <param name="Holder">Its id, else its folded words.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Also">Names of its parts or wholes that were counted with it.</param>
/// <param name="For">Evidence for it.</param>
/// <param name="Against">Evidence against it.</param>
/// <param name="VotesFor">Origins that decide for it.</param>
/// <param name="VotesAgainst">Origins that decide against it.</param>
internal sealed record Standing(
    string Holder, string Name, ImmutableArray<string> Also, ImmutableArray<Evidence> For, ImmutableArray<Evidence> Against, int VotesFor, int VotesAgainst);
