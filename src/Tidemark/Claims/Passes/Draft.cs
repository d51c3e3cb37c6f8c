using Tidemark.Claims.Rules;

namespace Tidemark.Claims.Passes;

/// <summary>A claim in the making: which rule, which words, which roles. Passes add to it in turn.</summary>
internal sealed class Draft
{
    /// <summary>The frame.</summary>
    internal required FrameRule Rule { get; init; }

    /// <summary>The unit that set it off.</summary>
    internal required int Trigger { get; init; }

    /// <summary>The verb that carries a noun, or -1.</summary>
    internal int Support { get; set; } = -1;

    internal ClaimKind Kind { get; set; }

    internal List<Mention> Actor { get => field ??= []; set; }

    internal List<Mention> Target { get => field ??= []; set; }

    internal Mention? Place { get; set; }

    /// <summary>The unit of the target, for its number; or -1.</summary>
    internal int TargetUnit { get; set; } = -1;

    /// <summary>The unit of the first actor, or -1.</summary>
    internal int ActorUnit { get; set; } = -1;

    /// <summary>The unit of the place, or -1.</summary>
    internal int PlaceUnit { get; set; } = -1;

    internal AttributeList Attributes => field ??= new();

    internal Modality Modality { get; set; }

    internal bool Negated { get; set; }

    internal bool Exclusive { get; set; }

    internal string Condition { get; set; } = "";

    internal Figure? Figure { get; set; }

    internal ClaimTime? Time { get; set; }

    internal List<Attribution> Attribution => field ??= [];

    internal Claim? About { get; set; }

    /// <summary>First UTF-16 unit of the quote.</summary>
    internal int Start { get; set; }

    /// <summary>Behind the last UTF-16 unit of the quote.</summary>
    internal int End { get; set; }

    /// <summary>What each pass did, for the derivation.</summary>
    internal List<Derivation> Steps => field ??= [];

    /// <summary>What the confidence is reckoned from.</summary>
    internal ConfidenceFeatures Features { get; set; }

    /// <summary>A copy for another place or target.</summary>
    internal Draft Twin()
    {
        var twin = new Draft
        {
            Rule = Rule, Trigger = Trigger, Support = Support, Kind = Kind, Actor = [.. Actor], Target = [.. Target], Place = Place, TargetUnit = TargetUnit, ActorUnit = ActorUnit,
            PlaceUnit = PlaceUnit, Modality = Modality, Negated = Negated, Exclusive = Exclusive, Condition = Condition, Figure = Figure, Time = Time,
            About = About, Start = Start, End = End, Features = Features,
        };
        twin.Attributes.Copy(Attributes);
        twin.Attribution.AddRange(Attribution);
        twin.Steps.AddRange(Steps);
        return twin;
    }
}
