using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>What the report has spoken of so far: the memory that pronouns and "the group", "the city" point into.</summary>
internal sealed class Discourse
{
    private readonly List<(Mention Mention, Nature Nature, int Sentence, bool Subject)> _actors = [];
    private readonly List<(Mention Mention, int Sentence)> _places = [];

    /// <summary>Who spoke last, for "it said", "he added" and for speech that runs on.</summary>
    internal Mention? Speaker { get; set; }

    /// <summary>The sentence in which <see cref="Speaker"/> spoke.</summary>
    internal int SpeakerAt { get; set; } = -1;

    /// <summary>The last day named.</summary>
    internal DateOnly? LastDay { get; set; }

    internal void Clear()
    {
        _actors.Clear();
        _places.Clear();
        Speaker = null;
        SpeakerAt = -1;
        LastDay = null;
    }

    internal void Add(Mention actor, Nature nature, int sentence, bool subject) => _actors.Add((actor, nature, sentence, subject));

    internal void Add(Mention place, int sentence) => _places.Add((place, sentence));

    /// <summary>The last actor that fits, at most <paramref name="back"/> sentences back; subjects of the sentence before come first.</summary>
    internal Mention? Actor(Func<Mention, Nature, bool> fits, int sentence, int back)
    {
        Mention? other = null;
        for (var i = _actors.Count - 1; i >= 0; i--)
        {
            var (mention, nature, at, subject) = _actors[i];
            if (sentence - at > back)
            {
                break;
            }

            if (!fits(mention, nature))
            {
                continue;
            }

            if (subject || at == sentence)
            {
                return mention;
            }

            other ??= mention;
        }

        return other;
    }

    /// <summary>The last place whose traits meet the mask.</summary>
    internal Mention? Place(NameTraits mask, int sentence, int back)
    {
        for (var i = _places.Count - 1; i >= 0 && sentence - _places[i].Sentence <= back; i--)
        {
            if ((_places[i].Mention.Ref.Traits & mask) != 0)
            {
                return _places[i].Mention;
            }
        }

        return null;
    }

    /// <summary>The places named in one sentence, latest first.</summary>
    internal Mention? LastPlace(int sentence, int back) => Place((NameTraits)ushort.MaxValue, sentence, back);
}
