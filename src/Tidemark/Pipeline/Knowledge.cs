using Tidemark.Actors;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Control;
using Tidemark.Claims;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Places.Ground;
using Tidemark.Places.Resolving;

namespace Tidemark.Pipeline;

/// <summary>All that reading needs to know: words, names, rules, grammar, and who and where. Immutable, shared by threads.</summary>
internal sealed record Knowledge
{
    internal required Lexicon Lexicon { get; init; }

    internal required RuleSet Rules { get; init; }

    internal required Lemmas Lemmas { get; init; }

    /// <summary>How sure to be of a claim.</summary>
    internal required Confidence Confidence { get; init; }

    internal required SyntaxModel Syntax { get; init; }

    internal required ActorRegistry Actors { get; init; }

    internal required Gazetteer Places { get; init; }

    /// <summary>The names that several places of the packs bear.</summary>
    internal required Namesakes Namesakes { get; init; }

    /// <summary>Whom common nouns mean in which country.</summary>
    internal required CommonNames CommonNames { get; init; }

    internal required SourceRegistry Sources { get; init; }

    /// <summary>Who stands on which side, as the packs tell.</summary>
    internal SideBook Sides => _sides ??= new(Actors, Sources);

    private SideBook? _sides;

    /// <summary>Which holders are one side, as the packs tell.</summary>
    internal Kinship Kinship => _kinship ??= new(Actors);

    private Kinship? _kinship;

    /// <summary>Outlines and courses on the ground, as far as they are at hand.</summary>
    internal Terrain Terrain { get; init; } = Terrain.None;

    /// <summary>A compiled gazetteer beyond the packs, or null.</summary>
    internal GazetteerFile? Beyond { get; init; }

    /// <summary>What judges spellings of the gazetteer's names, or null.</summary>
    internal SpellingModel? Spelling { get; init; }

    /// <summary>The packs' places by the keys of their spellings, and what judges these; made when a report first has a name that no pack writes so.</summary>
    internal Lazy<SpelledPlaces?> Spelled { get; init; } = new((SpelledPlaces?)null);

    /// <summary>The same knowledge with a compiled gazetteer beyond the packs, which must stay open, and what judges spellings of its names.</summary>
    internal Knowledge With(GazetteerFile beyond, SpellingModel? spelling = null) =>
        this with { Beyond = beyond, Spelling = spelling, Places = Places.With(beyond), Version = ContentHash.OfFields([Version, beyond.Version, spelling?.Version ?? ""]) };

    /// <summary>Hash of everything that it was made from, as hexadecimal digits.</summary>
    internal required string Version { get; init; }
}
