using Tidemark.Claims.Syntax;
using Tidemark.Names;

namespace Tidemark.Claims.Passes;

/// <summary>
/// What "a deal" or "the agreement" is about: its own words say so ("an evacuation deal", "an agreement to end the fighting"), or the report did before. A deal about
/// something else, or of which nothing is told but its name, is none of ours. One per thread.
/// </summary>
internal sealed class DealPass(Lexicon lexicon, Clauses clauses, Discourse discourse)
{
    /// <summary>The name of the rule whose claims have no type of their own.</summary>
    internal const string Untyped = "deal.agreement";

    private const int Ceasefire = 16;

    private readonly int _to = lexicon.Word("to");
    private readonly int[] _end = lexicon.Words("end stop halt");

    private Sentence S => clauses.Sentence;

    /// <summary>Gives each agreement its type, drops those without one or without a phase, and remembers for the sentences behind.</summary>
    internal void Settle(List<Draft> drafts)
    {
        drafts.RemoveAll(d => d.Rule.Name == Untyped && drafts.Exists(o => o.Kind == ClaimKind.Deal && o.Rule != d.Rule && o.Trigger == d.Trigger + 2)); // "a deal to evacuate X": once
        drafts.RemoveAll(IsOther);
        foreach (var draft in drafts)
        {
            if (draft.Kind == ClaimKind.Deal && draft.About is null && draft.Attributes.GetValueOrDefault("type") is { } type)
            {
                discourse.Agreement = type;
            }
        }
    }

    private bool IsOther(Draft draft)
    {
        if (draft.Rule.Name != Untyped)
        {
            return false;
        }

        if (!draft.Attributes.ContainsKey("phase") || (Own(draft.Trigger) ?? Known(draft.Trigger)) is not { } type)
        {
            return true;
        }

        draft.Attributes["type"] = type;
        return false;
    }

    /// <summary>By the words that belong to it.</summary>
    private string? Own(int deal)
    {
        foreach (var child in S.Children(deal))
        {
            if (child < deal && S.Relations[child] is Relation.Compound or Relation.Adjective && Type(child) is { } before)
            {
                return before; // "an evacuation deal", "a prisoner exchange agreement"
            }

            if (child > deal && S.Relations[child] is Relation.NominalModifier && Type(child) is { } about)
            {
                return about; // "an agreement on a truce"
            }
        }

        if (deal + 3 >= S.Count || S.Units[deal + 1].Word != _to)
        {
            return null;
        }

        return Array.IndexOf(_end, S.Units[deal + 2].Word) >= 0 && clauses.ObjectOf(deal + 2) is var fight and >= 0 && S.WordsOf(fight) is "fighting" or "hostilities" or "clashes" or "violence" or "bloodshed" ? "ceasefire" // "an agreement to end the fighting"
            : Type(deal + 2); // "a deal to evacuate X"
    }

    /// <summary>"the deal" of which the report spoke before.</summary>
    private string? Known(int deal)
    {
        foreach (var child in S.Children(deal))
        {
            if (child < deal && S.Relations[child] == Relation.Determiner && S.WordsOf(child) is not ("the" or "The" or "this" or "This" or "that" or "That"))
            {
                return null;
            }

            if ((child < deal && S.Relations[child] is Relation.Compound or Relation.Adjective or Relation.Possessor) || (child > deal && S.Relations[child] is Relation.NominalModifier or Relation.AdjectivalClause or Relation.RelativeClause))
            {
                return null; // "the oil deal", "the agreement on visas"
            }
        }

        return S.Child(deal, Relation.Determiner) >= 0 ? discourse.Agreement : null;
    }

    private string? Type(int unit) => lexicon.Classes.Value(S.Units[unit].Word, "cue") switch
    {
        6 => "evacuation",
        7 => "handover",
        8 => "exchange",
        9 => "aid-access",
        Ceasefire => "ceasefire",
        _ => null,
    };
}
