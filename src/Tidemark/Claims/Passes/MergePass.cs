namespace Tidemark.Claims.Passes;

/// <summary>Drops drafts that say again what another of the same sentence says, keeping the fuller one.</summary>
internal static class MergePass
{
    internal static void Merge(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = drafts.Count - 1; j > i; j--)
            {
                if (!Same(drafts[i], drafts[j]))
                {
                    continue;
                }

                if (Weight(drafts[j]) > Weight(drafts[i]))
                {
                    drafts[i] = drafts[j];
                }

                drafts.RemoveAt(j);
            }
        }
    }

    private static bool Same(Draft a, Draft b) =>
        a.Kind == b.Kind && a.Negated == b.Negated && SamePlace(a, b) && SameParty(a.Actor, b.Actor) && SameParty(a.Target, b.Target) && SameFigure(a, b) && SameWord(a, b) && SameTime(a, b)
        && (a.Kind is not (ClaimKind.Attack or ClaimKind.Operation) || a.Trigger == b.Trigger || SameMeans(a, b))
        && (a.Kind != ClaimKind.Harm || a.Attributes.GetValueOrDefault("effect") == b.Attributes.GetValueOrDefault("effect"))
        && (a.Kind != ClaimKind.Statement || a.Trigger == b.Trigger);

    /// <summary>"hit by an explosion": the verb does not say by what, the noun beside it does.</summary>
    private static bool SameMeans(Draft a, Draft b)
    {
        var (one, other) = (a.Attributes.GetValueOrDefault("means"), b.Attributes.GetValueOrDefault("means"));
        return one == other || ((one is null || other is null) && Math.Abs(a.Trigger - b.Trigger) <= 3);
    }

    /// <summary>"Two car bombs exploded": the bombs are counted, and going off is what they did.</summary>
    private static bool SameFigure(Draft a, Draft b) =>
        a.Figure?.Mention == b.Figure?.Mention || (a.Kind == ClaimKind.Attack && (a.Figure is null || b.Figure is null) && a.Attributes.GetValueOrDefault("means") == b.Attributes.GetValueOrDefault("means") && Math.Abs(a.Trigger - b.Trigger) <= 2);

    /// <summary>"sources said that it fell, the army denied that it did": two speakers, two claims.</summary>
    private static bool SameWord(Draft a, Draft b) =>
        a.Attribution.Count == 0 || b.Attribution.Count == 0 || a.Attribution[0].Stance == b.Attribution[0].Stance;

    /// <summary>"fell in October and was retaken in April": two times, two claims.</summary>
    private static bool SameTime(Draft a, Draft b) => a.Kind != ClaimKind.Transfer || a.Trigger == b.Trigger || a.Time is null || b.Time is null || a.Time.Mention == b.Time.Mention;

    private static bool SamePlace(Draft a, Draft b) =>
        a.Place is null || b.Place is null ? a.Kind is not (ClaimKind.Transfer or ClaimKind.Holds) || a.Place is null == b.Place is null : Alike(a.Place, b.Place);

    private static bool SameParty(List<Mention> a, List<Mention> b) => a.Count == 0 || b.Count == 0 || a.Any(x => b.Any(y => Alike(x, y)));

    private static bool Alike(Mention a, Mention b) =>
        (!a.Ref.IsNone && a.Ref.Kind == b.Ref.Kind && a.Ref.Id == b.Ref.Id && (a.Relation is null) == (b.Relation is null)) || (a.Start < b.End && b.Start < a.End && (a.Ref.IsNone || b.Ref.IsNone || a.Ref.Kind != b.Ref.Kind || a.Ref.Id == b.Ref.Id)) || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);

    private static int Weight(Draft draft) =>
        (draft.Actor.Count > 0 ? 4 : 0) + (draft.Target.Count > 0 ? 2 : 0) + (draft.Place is not null ? 4 : 0) + (draft.Figure is not null ? 2 : 0) + (draft.Time is not null ? 1 : 0) + (draft.Attributes.ContainsKey("means") ? 1 : 0) + (draft.Attribution.Count > 0 ? 1 : 0);
}
