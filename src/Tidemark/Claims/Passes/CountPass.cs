using Tidemark.Claims.Figures;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>Gives a draft its number: that of the people harmed, or of the quantity measured. One per thread.</summary>
internal sealed class CountPass(Lexicon lexicon, Clauses clauses, Phrases phrases)
{
    private readonly int _including = lexicon.Word("including");
    private readonly WordMask _families = lexicon.Classes.Mask("family-noun");

    private Sentence S => clauses.Sentence;

    internal void Count(Draft draft)
    {
        if (draft.Kind == ClaimKind.Harm && draft.TargetUnit >= 0)
        {
            draft.Figure = (Shortened(draft.Trigger) ?? Of(draft.TargetUnit) ?? Of(phrases.Inside(draft.TargetUnit))) is { } found ? Make(found, Unit(draft.TargetUnit)) : null;
        }
        else if (draft.Kind == ClaimKind.Attack && clauses.IsNoun(draft.Trigger))
        {
            draft.Figure = Of(draft.Trigger) is { Weak: false } found ? Make(found, "attacks") : null;
        }
        else if (draft.Kind == ClaimKind.Advance && draft.ActorUnit >= 0)
        {
            var sent = clauses.IsVerb(draft.Trigger) ? clauses.ObjectOf(draft.Trigger) : -1;
            var mover = Of(draft.ActorUnit) is null && sent >= 0 && phrases.Is(phrases.Inside(sent), Nature.Armed) ? sent : draft.ActorUnit;
            draft.Figure = Of(mover) is { Weak: false } found ? Make(found, "fighters") : null;
        }
        else if (draft.Kind is ClaimKind.Measure)
        {
            draft.Figure = Near(draft) is { } found ? Make(found, found.Unit == FigureUnit.None ? Unit(UnitOf(found)) : Words.Of(found.Unit)) : null;
        }
    }

    /// <summary>"45 people were killed and 307 injured": the number right before the second verb is its own.</summary>
    private FigureMention? Shortened(int verb)
    {
        if (verb < 1 || S.Relations[verb] != Relation.Conjunct || !clauses.IsVerb(verb))
        {
            return null;
        }

        foreach (var figure in S.Figures)
        {
            if (!figure.IsDateLike && figure.Unit == FigureUnit.None && S.UnitAt(figure.End - 1) == verb - 1)
            {
                return figure;
            }
        }

        return null;
    }

    private string Unit(int unit)
    {
        var word = unit >= 0 ? S.WordsOf(unit).ToString().ToLowerInvariant() : "";
        return clauses.Is(Math.Max(unit, 0), _families) ? "families" : word is "buildings" or "houses" or "homes" or "cars" or "vehicles" or "tanks" || (unit >= 0 && phrases.Is(unit, Nature.Thing) && !phrases.Is(unit, Nature.People | Nature.Actor)) ? word : "people";
    }

    private int UnitOf(FigureMention figure)
    {
        var u = S.UnitAt(figure.End - 1);
        return u >= 0 && S.Heads[u] >= 0 && S.Relations[u] is Relation.Number or Relation.Adjective or Relation.Determiner ? S.Heads[u] : u;
    }

    /// <summary>The figure inside a noun phrase: its number, or the phrase itself ("dozens of people", "20 others").</summary>
    internal FigureMention? Of(int unit)
    {
        FigureMention? best = null;
        foreach (var figure in S.Figures)
        {
            var (first, last) = (S.UnitAt(figure.First), S.UnitAt(figure.End - 1));
            if (figure.IsDateLike || first < 0 || last < 0 || !InPhrase(first, last, unit))
            {
                continue;
            }

            best ??= figure;
        }

        return best;
    }

    private bool InPhrase(int first, int last, int unit)
    {
        for (var u = first; u <= last; u++)
        {
            if (u == unit || (S.Heads[u] == unit && S.Relations[u] is Relation.Number or Relation.Adjective or Relation.Determiner or Relation.Adverb or Relation.NominalModifier && u <= unit))
            {
                return true;
            }

            // "dozens of people": the number is the head, the people hang on it
            if (S.Heads[unit] == u && S.Relations[unit] is Relation.NominalModifier or Relation.Oblique && unit > u && !IsIncluded(unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"killed 12, including children": the number is that of all.</summary>
    private bool IsIncluded(int unit) => clauses.HasCase(unit, _including);

    /// <summary>The figure nearest to the trigger in the same clause.</summary>
    private FigureMention? Near(Draft draft)
    {
        if (draft.TargetUnit >= 0 && Of(draft.TargetUnit) is { } own)
        {
            return own;
        }

        FigureMention? best = null;
        var distance = 12;
        foreach (var figure in S.Figures)
        {
            var u = S.UnitAt(figure.First);
            var d = Math.Abs(u - draft.Trigger) + (u < draft.Trigger ? 1 : 0);
            if (u >= 0 && d < distance && !figure.IsDateLike && !figure.Weak)
            {
                (best, distance) = (figure, d);
            }
        }

        return best;
    }

    internal Figure Make(FigureMention found, string unit) => new()
    {
        Value = found.Value,
        Low = found.Low,
        High = found.High,
        Approximate = found.Approximate,
        Unit = unit,
        Mention = S.Text[S.Tokens[found.First].Start..S.Tokens[found.End - 1].End],
    };
}
