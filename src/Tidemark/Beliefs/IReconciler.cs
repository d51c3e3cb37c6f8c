using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>Makes an answer of claims. The same claims in any order give the same answer.</summary>
internal interface IReconciler
{
    /// <summary>Name and version, as answers carry it; a fitted one tells its fit, too.</summary>
    string Version { get; }

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="claims">Claims about the place and its regions; others, and what was known later, change nothing.</param>
    Answer Answer(Question question, IEnumerable<KnownClaim> claims);
}
