using Tidemark.Claims.Spaces;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Finds how the places of claims lie to the names that stand for them: "killed 40 km north of X" is not in X. The name stays what the place is called;
/// the relation tells where it is.
/// </summary>
internal sealed class SpacePass(Lexicon lexicon)
{
    private readonly SpaceReader _reader = new(lexicon);

    /// <summary>Gives the places of drafts their relations.</summary>
    internal void Describe(Sentence sentence, List<Draft> drafts)
    {
        List<SpaceMention>? found = null;
        foreach (var draft in drafts)
        {
            if (draft.Place is not { Implied: false } place || (place.Ref.IsNone && place.Relation is null))
            {
                continue;
            }

            found ??= _reader.Find(sentence, bare: false);
            foreach (var mention in found)
            {
                if (mention.Relation.Anchors.Any(a => Covers(place, a.Mention)) && !(draft.Kind == ClaimKind.Advance && mention.Relation.Type == "between"))
                {
                    draft.Place = place with { Relation = mention.Relation };
                    break;
                }
            }
        }
    }

    /// <summary>Whether a place stands in the words of an anchor, or leans on it.</summary>
    private static bool Covers(Mention place, Mention anchor) =>
        (place.Start < anchor.End && anchor.Start < place.End) || (place.Relation?.Anchors.Any(a => a.Mention.Start < anchor.End && anchor.Start < a.Mention.End) ?? false);
}
