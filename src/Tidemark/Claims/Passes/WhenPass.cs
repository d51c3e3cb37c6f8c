using Tidemark.Claims.Syntax;
using Tidemark.Claims.Times;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// Gives a draft its time: the mention that hangs nearest to its trigger inside the clause. In "said on Friday that they had taken it"
/// the date belongs to the saying, so the search never climbs past a verb of saying. One per thread.
/// </summary>
internal sealed class WhenPass(Lexicon lexicon, Clauses clauses)
{
    private readonly WordMask _report = lexicon.Classes.Mask("say-verb", "claim-verb", "deny-verb", "confirm-verb", "admit-verb", "announce-verb", "accuse-verb", "predict-verb");

    private readonly WordMask _intend = lexicon.Classes.Mask("plan-verb", "call-verb", "order-verb"); // "vowed on Tuesday to retake it": the day of the vow

    private readonly int _since = lexicon.Word("since");
    private readonly int[] _lapse = lexicon.Words("after before");
    private readonly WordMask _unit = lexicon.Classes.Mask("time-unit");

    private Sentence S => clauses.Sentence;

    internal void Date(Draft draft)
    {
        var future = draft.Modality is Modality.Planned or Modality.Forecast or Modality.CalledFor or Modality.Conditional;
        var (best, cost) = (-1, int.MaxValue);
        for (var t = 0; t < S.Times.Count; t++)
        {
            var anchor = Anchor(t);
            var lasts = S.Times[t].IsDuration && anchor >= 0 && anchor != draft.Trigger && clauses.IsNoun(anchor) && S.UnitAt(S.Times[t].End - 1) is var length && S.Relations[length] is Relation.Adjective or Relation.Compound; // "took it after a nine-month battle": the battle lasted so long
            if (!lasts && Cost(draft, anchor, S.UnitAt(S.Times[t].First)) is { } c && c < cost)
            {
                (best, cost) = (t, c);
            }
        }

        if ((best < 0 || S.Times[best].Value is null) && (Lapsed(draft) || (!future && S.Units[draft.Trigger].Kind != UnitKind.Held && Opened(draft))))
        {
            return;
        }

        best = best < 0 && draft.Kind == ClaimKind.Measure ? Told(draft) : best;
        if (best < 0)
        {
            return;
        }

        var time = S.Times[best];
        var words = S.Text[S.Tokens[time.First].Start..S.Tokens[time.End - 1].End];
        var passed = time is { Link: TimeLink.By, Past: not null } && !future && draft.Kind is ClaimKind.Advance or ClaimKind.Transfer; // "By Saturday they had reached it": that day they were there
        draft.Time = new(future && time.Future is { } later ? later : (passed ? time.Past : time.Value), words);
    }

    /// <summary>"Last month a report said that X holds a third": a number is as of the day on which it was told. The time's index, or -1.</summary>
    private int Told(Draft draft)
    {
        for (int at = draft.Trigger, steps = 0; S.Heads[at] is var head and >= 0 && steps < 8; at = head, steps++)
        {
            if (S.Relations[at] is not (Relation.ClausalComplement or Relation.Parataxis) || !clauses.Is(head, _report))
            {
                continue;
            }

            for (var t = 0; t < S.Times.Count; t++)
            {
                if (S.Times[t].Value is not null && Anchor(t) is var anchor and >= 0 && S.IsUnder(anchor, head) && !S.IsUnder(anchor, at))
                {
                    return t;
                }
            }

            return -1;
        }

        return -1;
    }

    /// <summary>"have been killed since the offensive began on May 23": from that day on.</summary>
    private bool Opened(Draft draft)
    {
        for (var t = 0; t < S.Times.Count; t++)
        {
            if (S.Times[t] is not { Value: { } value, Link: TimeLink.Within } time || Anchor(t) is not (var clause and >= 0))
            {
                continue;
            }

            while (S.Heads[clause] >= 0 && !IsSince(clause))
            {
                clause = S.Heads[clause];
            }

            if (S.Heads[clause] is var main and >= 0 && !S.IsUnder(draft.Trigger, clause) && Top(main) == Top(draft.Trigger))
            {
                draft.Time = new(new($"{value.Text.Split('/')[0]}/.."), S.Text[S.Tokens[time.First].Start..S.Tokens[time.End - 1].End]);
                return true;
            }
        }

        return false;
    }

    private bool IsSince(int verb) => clauses.IsVerb(verb) && S.Child(verb, Relation.Marker) is var marker and >= 0 && S.Units[marker].Word == _since;

    /// <summary>The verb or predicate at the top of the clause, with those that it stands in a row with.</summary>
    private int Top(int unit)
    {
        while (S.Heads[unit] >= 0 && S.Relations[unit] is not (Relation.ClausalComplement or Relation.AdverbialClause or Relation.RelativeClause or Relation.Parataxis or Relation.OpenComplement))
        {
            unit = S.Heads[unit];
        }

        return unit;
    }

    /// <summary>"attacked on Tuesday, two days after the army took it": the day of the one tells that of the other.</summary>
    private bool Lapsed(Draft draft)
    {
        foreach (var lapse in S.Times)
        {
            if ((lapse.Lapse == 0 && lapse.LapseMonths == 0) || S.UnitAt(lapse.End - 1) is not (var opens and >= 0) || S.Heads[opens] is not (var behind and >= 0) || behind < opens || S.Heads[behind] < 0)
            {
                continue;
            }

            var within = S.IsUnder(draft.Trigger, behind);
            if (!within && !S.IsUnder(behind, draft.Trigger) && !(draft.Support >= 0 && S.IsUnder(behind, draft.Support)))
            {
                continue;
            }

            foreach (var time in S.Times)
            {
                if (time.Day is { } day && Anchor(S.Times.IndexOf(time)) is var anchor and >= 0 && S.IsUnder(anchor, behind) != within && !S.IsParted(anchor, behind))
                {
                    draft.Time = new(Away(day, lapse, within ? -1 : 1), S.Text[S.Tokens[lapse.First].Start..S.Tokens[lapse.End - 1].End]);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The unit that a time mention hangs on.</summary>
    private int Anchor(int t)
    {
        var (first, last) = (S.UnitAt(S.Times[t].First), S.UnitAt(S.Times[t].End - 1));
        if (first < 0 || last < 0)
        {
            return -1;
        }

        last -= last > first && S.Times[t].Value is null && S.Tags[last] == Tag.IN ? 1 : 0; // "two days after": the last word opens what follows
        for (var u = last; u >= first; u--)
        {
            var head = S.Heads[u];
            if (head < 0 || head < first || head > last)
            {
                return head < 0 ? u : head;
            }
        }

        return -1;
    }

    /// <summary>How far the anchor is from the trigger; null when it is out of reach.</summary>
    private int? Cost(Draft draft, int anchor, int time)
    {
        if (anchor < 0 || S.IsParted(time, draft.Trigger))
        {
            return null; // behind a semicolon a new sentence begins
        }

        var cost = 0;
        for (int at = draft.Trigger, steps = 0; at >= 0 && steps < 8; steps++)
        {
            if (Below(anchor, at, draft.Support) is { } depth)
            {
                return cost + depth;
            }

            var head = S.Heads[at];
            if (head < 0 || IsLapsed(at) || (time < at && time > head && clauses.Is(head, _intend) && clauses.IsInfinitive(at)) || (S.Relations[at] is Relation.ClausalComplement or Relation.Parataxis && clauses.Is(head, _report)) || S.Relations[at] is Relation.Conjunct && HasOwn(at))
            {
                return null;
            }

            cost += S.Relations[at] is Relation.RelativeClause ? 6 : S.Relations[at] is Relation.AdjectivalClause or Relation.AdverbialClause ? 4 : 2;
            at = head;
        }

        return null;
    }

    /// <summary>The day, or where months are counted the month, and where whole years are the year, that lies so far from a day.</summary>
    private static Edtf Away(DateOnly day, TimeMention lapse, int sign)
    {
        var month = day.AddMonths(sign * lapse.LapseMonths);
        return lapse.LapseMonths == 0 ? Edtf.Day(day.AddDays(sign * lapse.Lapse)) : lapse.LapseMonths % 12 == 0 ? Edtf.Year(month.Year) : new($"{Edtf.Month(month.Year, month.Month).Text}~");
    }

    /// <summary>"on Sunday, two days after rebels entered it": the clause behind such a length has not the main clause's day.</summary>
    private bool IsLapsed(int verb)
    {
        foreach (var marker in S.Children(verb))
        {
            if (S.Relations[marker] is Relation.Marker or Relation.Case && (S.Tags[verb] == Tag.VBG || (S.Child(verb, Relation.Copula) is var being and >= 0 && S.Tags[being] == Tag.VBG)) && _lapse.Contains(S.Units[marker].Word))
            {
                return true; // "After losing X, the group now controls Y"
            }

            if (S.Relations[marker] is Relation.Marker or Relation.Case && marker > 0 && _lapse.Contains(S.Units[marker].Word) && clauses.Is(marker - 1, _unit) && S.Heads[marker - 1] != verb)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOwn(int verb)
    {
        for (var t = 0; t < S.Times.Count; t++)
        {
            if (Anchor(t) == verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps from the anchor up to a unit without crossing into another clause's verb; the verb that carries the event is its own.</summary>
    private int? Below(int anchor, int unit, int support)
    {
        var depth = 0;
        for (var at = anchor; at >= 0; at = S.Heads[at], depth++)
        {
            if (at == unit)
            {
                return depth;
            }

            if (S.Relations[at] == Relation.AdjectivalClause && S.Heads[at] == unit && S.Tags[at] == Tag.VBG && !clauses.IsVerb(unit))
            {
                continue; // "air strikes targeting X on Thursday"
            }

            if (S.Relations[at] == Relation.AdverbialClause && S.Heads[at] == unit && S.Tags[at] == Tag.VBG && at > unit && S.WordsOf(at - 1) is "from")
            {
                continue; // "barred from entering X since July"
            }

            if (at != support && (S.Relations[at] is Relation.RelativeClause or Relation.ClausalComplement or Relation.AdverbialClause or Relation.Parataxis or Relation.AdjectivalClause
                || (S.Relations[at] == Relation.Conjunct && clauses.IsVerb(at))))
            {
                return null;
            }
        }

        return null;
    }
}
