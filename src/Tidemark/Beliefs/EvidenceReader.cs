using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>What claims tell about who holds a place, and on which days: the codebook's table "Evidence about control".</summary>
/// <param name="asked">The place's id.</param>
/// <param name="regions">The ids of regions that it lies in: a claim about the whole of one is weak evidence.</param>
internal sealed class EvidenceReader(string asked, ImmutableArray<string> regions)
{
    private readonly List<Telling> _tellings = [];
    private readonly List<SightingTelling> _sightings = [];

    /// <summary>What was told about holders.</summary>
    internal IReadOnlyList<Telling> Tellings => _tellings;

    /// <summary>What was told about the place's condition.</summary>
    internal IReadOnlyList<SightingTelling> Sightings => _sightings;

    /// <summary>The kinds that can tell anything.</summary>
    internal static ImmutableArray<ClaimKind> Kinds { get; } = [ClaimKind.Holds, ClaimKind.Transfer, ClaimKind.Siege, ClaimKind.Advance];

    /// <summary>Takes a claim; one that tells nothing here changes nothing.</summary>
    internal void Add(KnownClaim known)
    {
        if (known.Resolved.Place is not { Id: { } place } where || where.Mention.Relation is not null)
        {
            return;
        }

        var region = place != asked;
        if (region && !(regions.Contains(place) && Value(known, "extent") == "whole" && known.Resolved.Claim.Kind is ClaimKind.Holds or ClaimKind.Transfer))
        {
            return;
        }

        var told = new Told(known, region ? Grade.Weak : Grade.Full);
        switch (known.Resolved.Claim.Kind)
        {
            case ClaimKind.Transfer:
                Transfer(told);
                break;
            case ClaimKind.Holds when told.IsFact:
                Holds(told);
                break;
            case ClaimKind.Siege when told.IsFact && !told.Turned:
                Siege(told);
                break;
            case ClaimKind.Advance when told.IsFact && !told.Turned:
                Advance(told);
                break;
            default:
                break;
        }
    }

    private void Transfer(Told told)
    {
        var claim = told.Known.Resolved;
        if (!told.IsFact)
        {
            if (!told.Turned)
            {
                Say(told, claim.Target, isFor: true, TellingDays.From(told.Published, told.Published), Grade.Weak);
            }

            return;
        }

        var (part, since) = (Value(told.Known, "extent") == "part", TellingDays.From(told.Day, told.Day));
        Say(told, claim.Actor, !told.Turned, since, told.Grade);
        if (told.Turned)
        {
            return;
        }

        if (!part)
        {
            Say(told, claim.Target, isFor: false, since, told.Grade);
        }

        See(told, Condition.Contested, lasts: true, since, when: part);
        var lower = told.Grade == Grade.Full ? Grade.Before : Grade.Weak;
        Say(told, claim.Target.IsEmpty ? claim.Actor : claim.Target, !claim.Target.IsEmpty, TellingDays.Before(told.Start < told.Day ? told.Start : told.Day), lower);
    }

    private void Holds(Told told)
    {
        var (extent, status) = (Value(told.Known, "extent"), Value(told.Known, "status"));
        Say(told, told.Known.Resolved.Actor, told.Turned == (extent == "none"), told.Since, told.Grade);
        See(told, Condition.Contested, lasts: true, told.Since, when: !told.Turned && (extent == "part" || status == "contested"));
        See(told, Condition.Besieged, lasts: true, told.Since, when: !told.Turned && status == "besieged");
    }

    /// <summary>Only an encirclement counts: the besieged hold the place.</summary>
    private void Siege(Told told)
    {
        if (Value(told.Known, "form") is not ("encirclement" or ""))
        {
            return;
        }

        var lifted = Value(told.Known, "phase") == "lifted";
        See(told, Condition.Besieged, !lifted, told.Since, when: true);
        if (!lifted)
        {
            Say(told, [.. told.Known.Resolved.Target.Where(t => t.Id is not null)], isFor: true, told.Since, told.Grade);
        }
    }

    private void Advance(Told told)
    {
        var since = TellingDays.From(told.Day, told.Day);
        if (Value(told.Known, "direction") == "back")
        {
            Say(told, told.Known.Resolved.Actor, isFor: false, since, told.Grade);
        }
        else if (Value(told.Known, "reached") == "true" && Value(told.Known, "direction") != "none")
        {
            Say(told, told.Known.Resolved.Actor, isFor: true, since, Grade.Weak);
            See(told, Condition.Contested, lasts: true, since, when: true);
        }
    }

    private void Say(Told told, ImmutableArray<ResolvedName> holders, bool isFor, TellingDays days, Grade grade)
    {
        for (var i = 0; i < holders.Length; i++)
        {
            var holder = holders[i];
            if (!IsNamedBefore(holders, i) && !Nameless.Is(holder))
            {
                _tellings.Add(new(told.Known, holder.Id ?? "name:" + holder.Name.ToLowerInvariant(), holder.Name, isFor, grade, days));
            }
        }
    }

    private static bool IsNamedBefore(ImmutableArray<ResolvedName> holders, int number)
    {
        for (var i = 0; i < number; i++)
        {
            if ((holders[i].Id ?? holders[i].Name) == (holders[number].Id ?? holders[number].Name))
            {
                return true;
            }
        }

        return false;
    }

    private void See(Told told, Condition condition, bool lasts, TellingDays days, bool when)
    {
        if (when && told.Grade == Grade.Full)
        {
            _sightings.Add(new(told.Known, condition, lasts, days));
        }
    }

    private static string Value(KnownClaim known, string attribute) => known.Resolved.Claim.Attributes.GetValueOrDefault(attribute, "");

    /// <summary>A claim with its days. An event of a range of days counts from the last of them; nothing counts after the day of the report.</summary>
    private readonly struct Told(KnownClaim known, Grade grade)
    {
        internal KnownClaim Known { get; } = known;

        internal Grade Grade { get; } = grade;

        internal DateOnly Published => Known.Known.Day;

        /// <summary>When the event was over.</summary>
        internal DateOnly Day => Known.Valid is { End: { } end } && end.AddDays(-1) < Published ? end.AddDays(-1) : Published;

        /// <summary>The first day of what is told.</summary>
        internal DateOnly Start => Known.Valid is { } valid ? valid.Start ?? DateOnly.MinValue : Published;

        /// <summary>The days of a state: from its first on, and told up to its last.</summary>
        internal TellingDays Since => TellingDays.From(Start, Day);

        /// <summary>Whether it is put as having been so.</summary>
        internal bool IsFact => Known.Resolved.Claim.Modality is Modality.Asserted or Modality.Doubted && !IsSaidSo(Stance.Predicts);

        /// <summary>Whether the content is negated or denied, but not both.</summary>
        internal bool Turned => Known.Resolved.Claim.Negated != IsSaidSo(Stance.Denies);

        /// <summary>Whether somebody of the chain says it so.</summary>
        private bool IsSaidSo(Stance stance)
        {
            foreach (var link in Known.Resolved.Attribution)
            {
                if (link.Stance == stance)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
