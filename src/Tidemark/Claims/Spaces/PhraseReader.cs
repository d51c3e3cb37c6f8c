using System.Collections.Immutable;
using Tidemark.Claims.Figures;
using Tidemark.Claims.Passes;
using Tidemark.Names;

namespace Tidemark.Claims.Spaces;

/// <summary>Reads a phrase that stands alone, as a person types it: "15 km from A and 45 km from B". One per thread.</summary>
internal sealed class PhraseReader(Lexicon lexicon)
{
    private readonly Tokenizer _tokenizer = new(lexicon);
    private readonly UnitPass _units = new(lexicon);
    private readonly FigurePass _figures = new(lexicon);
    private readonly SpaceReader _spaces = new(lexicon);

    /// <summary>What the phrase says, and the capitalised words in it that were not read.</summary>
    internal PhraseRead Read(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var sentence = new Sentence();
        sentence.Begin(phrase, 0);
        _tokenizer.Cut(phrase, 0, phrase.Length, sentence.Tokens);
        _units.Join(sentence);
        _figures.Find(phrase, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sentence.Tokens), sentence.Figures);
        var found = _spaces.Find(sentence, bare: true);
        var unread = new List<string>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!found.Exists(f => f.First <= i && i < f.End) && (sentence.TokenOf(i).IsCapital || sentence.Units[i].Kind is UnitKind.Number or UnitKind.Name)
                && SpaceWords.Of(sentence.TokenOf(i).Hash).Role is SpaceRole.None)
            {
                unread.Add(sentence.WordsOf(i).ToString());
            }
        }

        return new([.. found.Select(f => f.Relation)], [.. unread]);
    }
}

/// <summary>What a phrase says of a place.</summary>
/// <param name="Relations">Its statements, which hold together; none when it is a mere name or not understood.</param>
/// <param name="Unread">Names and numbers in it that belong to no statement.</param>
internal sealed record PhraseRead(ImmutableArray<PlaceRelation> Relations, ImmutableArray<string> Unread);
