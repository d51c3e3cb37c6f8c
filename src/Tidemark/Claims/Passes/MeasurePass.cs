using Tidemark.Claims.Figures;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Settles measures once the numbers are known: drops those without a number of their own, finds of where a share is, says what a trend is of,
/// and adds "60 villages" and "30 attacks" as quantities. One per thread.
/// </summary>
internal sealed class MeasurePass(Lexicon lexicon, Clauses clauses, Phrases phrases, CountPass count)
{
    private const int Many = 10;

    private static readonly FrameRule Counted = new() { Name = "measure.counted", Says = "so many places or attacks", Kind = ClaimKind.Measure, At = "" };

    private readonly WordMask _settlement = lexicon.Classes.Mask("settlement-noun");
    private readonly WordMask _settled = lexicon.Classes.Mask("people-noun", "family-noun");
    private readonly int _of = lexicon.Word("of");
    private readonly int _in = lexicon.Word("in");

    private Sentence S => clauses.Sentence;

    internal void Settle(List<Draft> drafts)
    {
        drafts.RemoveAll(d => d.Rule.Flags.Contains("counted") && !IsCounted(d));
        drafts.RemoveAll(d => d.Rule.Flags.Contains("population") && d.Figure is null or { Low: < 100 });
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Rule.Name is "measure.share" or "measure.share-under" or "measure.lost")
            {
                Share(draft);
                Nameless(draft);
                Second(draft, drafts);
                drafts.RemoveAll(d => d.Kind == ClaimKind.Holds && d.Trigger == draft.Trigger && draft.Figure is not null);
                i = Math.Min(i, drafts.Count);
            }
            else if (draft.Rule.Name == "measure.trend" && !draft.Attributes.ContainsKey("quantity"))
            {
                Trend(draft);
            }
        }

        Add(drafts);
    }

    private bool IsCounted(Draft draft) =>
        draft.TargetUnit >= 0 && count.Of(draft.TargetUnit) is { Weak: false } && phrases.Is(phrases.Inside(draft.TargetUnit), Nature.Armed | Nature.People)
        && (draft.Rule.Name != "measure.have" || phrases.Is(phrases.Inside(draft.TargetUnit), Nature.Armed));

    /// <summary>The place behind the "of" of the share.</summary>
    private void Share(Draft draft)
    {
        foreach (var figure in S.Figures)
        {
            var u = S.UnitAt(figure.End - 1) + 1;
            if (figure.Unit != FigureUnit.Percent || u <= 0 || u >= S.Count || S.Units[u].Word != _of)
            {
                continue;
            }

            for (var at = u + 1; at < S.Count && at < u + 8 && !clauses.IsVerb(at) && S.Tags[at] != Tag.Comma; at++)
            {
                if (phrases.Is(at, Nature.Place) && (phrases.Is(at, Nature.Named) || phrases.IsDefinite(at)) && phrases.Place(at, unknownNames: false) is { Ref.IsNone: false } place)
                {
                    (draft.Place, draft.PlaceUnit) = (place, at);
                    return;
                }
            }
        }
    }

    /// <summary>"22 percent of its territory": ground without a name is no place.</summary>
    private static void Nameless(Draft draft)
    {
        if (draft.Place is { Ref.IsNone: true, Relation: null } ground && !char.IsUpper(ground.Name.TrimStart()[0]) && !ground.Name.Any(char.IsUpper))
        {
            (draft.Place, draft.PlaceUnit) = (null, -1);
        }
    }

    /// <summary>"45 percent of its land in X and 20 percent in Y": a share of its own for the second place.</summary>
    private void Second(Draft draft, List<Draft> drafts)
    {
        var behind = false;
        foreach (var figure in S.Figures)
        {
            var (first, end) = (S.UnitAt(figure.First), S.UnitAt(figure.End - 1) + 1);
            if (figure.Unit != FigureUnit.Percent || first <= draft.Trigger || end <= 0 || end + 1 >= S.Count)
            {
                continue;
            }

            if (behind && S.Tags[first - 1] is Tag.CC or Tag.Comma && S.Units[end].Word is var word && (word == _of || word == _in) && Near(end + 1) is var at and >= 0 && phrases.Place(at, unknownNames: false) is { } place)
            {
                var twin = draft.Twin();
                (twin.Place, twin.PlaceUnit, twin.Figure) = (place, at, count.Make(figure, Words.Of(figure.Unit)));
                drafts.Add(twin);
            }

            behind = true;
        }
    }

    /// <summary>The first named place behind a preposition, or -1.</summary>
    private int Near(int first)
    {
        for (var at = first; at < S.Count && at < first + 4 && !clauses.IsVerb(at); at++)
        {
            if (phrases.Is(at, Nature.Place) && phrases.Is(at, Nature.Named))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>What grows or shrinks, by the words of the subject.</summary>
    private void Trend(Draft draft)
    {
        var subject = clauses.SurfaceSubject(draft.Trigger);
        if (subject < 0)
        {
            return;
        }

        var (first, last) = S.Span(subject);
        for (var u = first; u <= Math.Min(last, subject + 6); u++)
        {
            if (S.WordsOf(u) is "recruits" or "foreigners" or "volunteers" or "recruitment")
            {
                draft.Attributes["quantity"] = "recruits";
                return;
            }

            if (S.WordsOf(u) is "territory" && draft.Attributes.GetValueOrDefault("trend") == "down")
            {
                draft.Attributes["quantity"] = "territory-lost";
                return;
            }

            if (S.WordsOf(u) is "attacks" or "strikes" or "raids" or "airstrikes" or "bombings" || S.WordsOf(u).EndsWith(" strikes") || S.WordsOf(u).EndsWith(" raids"))
            {
                draft.Attributes["quantity"] = "attacks";
                return;
            }

            if (S.WordsOf(u) is "revenue" or "revenues" or "income")
            {
                draft.Attributes["quantity"] = "money";
                return;
            }

            if (u > subject && !S.Units[u].IsName && clauses.IsNoun(u) && (phrases.Is(u, Nature.Armed) || clauses.Is(u, _settled)))
            {
                draft.Attributes["quantity"] = phrases.Is(u, Nature.Armed) ? "fighters" : "people";
                return;
            }
        }
    }

    /// <summary>"controls 60 villages in X", "carried out 30 attacks in X".</summary>
    private void Add(List<Draft> drafts)
    {
        foreach (var draft in drafts.ToList())
        {
            var unit = draft.Kind switch
            {
                ClaimKind.Holds or ClaimKind.Transfer when clauses.IsVerb(draft.Trigger) && !clauses.IsPassive(draft.Trigger) => S.Child(draft.Trigger, Relation.Object),
                ClaimKind.Attack when draft.Support >= 0 => draft.Trigger,
                _ => -1,
            };
            if (unit < 0 || draft.Actor.Count == 0 || draft.Modality != Modality.Asserted || (draft.Kind != ClaimKind.Attack && !clauses.Is(unit, _settlement)) || count.Of(unit) is not { Weak: false, Unit: FigureUnit.None } number || (number.Value ?? number.Low ?? 0) < Many)
            {
                continue;
            }

            var attacks = draft.Kind == ClaimKind.Attack;
            var measure = new Draft
            {
                Rule = Counted, Trigger = draft.Trigger, Support = draft.Support, Kind = ClaimKind.Measure, Actor = [.. draft.Actor], ActorUnit = draft.ActorUnit, Place = draft.Place, PlaceUnit = draft.PlaceUnit,
                Figure = count.Make(number, attacks ? "attacks" : "settlements"), Time = draft.Time, Negated = draft.Negated, Start = draft.Start, End = draft.End, Features = draft.Features,
            };
            measure.Attributes["quantity"] = attacks ? "attacks" : "settlements";
            measure.Attribution.AddRange(draft.Attribution);
            drafts.Add(measure);
        }
    }
}
