using System.Collections.Immutable;
using Tidemark.Claims;
using Tidemark.Resolution;

namespace Tidemark.Beliefs;

/// <summary>What claims tell about who holds a place on a day: the codebook's table "Evidence about control".</summary>
internal sealed class EvidenceReader(Question question)
{
    private readonly List<Evidence> _evidence = [];
    private readonly List<Sighting> _sightings = [];

    /// <summary>What was told about holders.</summary>
    internal IReadOnlyList<Evidence> Evidence => _evidence;

    /// <summary>What was told about the place's condition.</summary>
    internal IReadOnlyList<Sighting> Sightings => _sightings;

    /// <summary>The kinds that can tell anything.</summary>
    internal static ImmutableArray<ClaimKind> Kinds { get; } = [ClaimKind.Holds, ClaimKind.Transfer, ClaimKind.Siege, ClaimKind.Advance];

    /// <summary>Takes a claim; one that tells nothing here, or was not known by then, changes nothing.</summary>
    internal void Add(KnownClaim known)
    {
        if (!known.Known.IsBy(question.AsKnown) || known.Resolved.Place is not { Id: { } place } where || where.Mention.Relation is not null)
        {
            return;
        }

        var region = place != question.Place;
        if (region && !(question.Regions.Contains(place) && Value(known, "extent") == "whole" && known.Resolved.Claim.Kind is ClaimKind.Holds or ClaimKind.Transfer))
        {
            return;
        }

        var told = new Told(known, question.On, region ? Grade.Weak : Grade.Full);
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
            if (!told.Turned && question.On >= told.Published)
            {
                Say(told, claim.Target, isFor: true, told.Published, Grade.Weak);
            }
        }
        else if (question.On >= told.Day)
        {
            var part = Value(told.Known, "extent") == "part";
            Say(told, claim.Actor, !told.Turned, told.Day, told.Grade);
            if (!told.Turned && !part)
            {
                Say(told, claim.Target, isFor: false, told.Day, told.Grade);
            }

            See(told, Condition.Contested, lasts: true, told.Day, when: part && !told.Turned);
        }
        else if (!told.Turned && question.On < told.Start)
        {
            var lower = told.Grade == Grade.Full ? Grade.Before : Grade.Weak;
            Say(told, claim.Target.IsEmpty ? claim.Actor : claim.Target, !claim.Target.IsEmpty, question.On, lower);
        }
    }

    private void Holds(Told told)
    {
        if (question.On < told.Start)
        {
            return;
        }

        var (extent, status) = (Value(told.Known, "extent"), Value(told.Known, "status"));
        Say(told, told.Known.Resolved.Actor, told.Turned == (extent == "none"), told.Last, told.Grade);
        See(told, Condition.Contested, lasts: true, told.Last, when: !told.Turned && (extent == "part" || status == "contested"));
        See(told, Condition.Besieged, lasts: true, told.Last, when: !told.Turned && status == "besieged");
    }

    /// <summary>Only an encirclement counts: the besieged hold the place.</summary>
    private void Siege(Told told)
    {
        if (question.On < told.Start || Value(told.Known, "form") is not ("encirclement" or ""))
        {
            return;
        }

        var lifted = Value(told.Known, "phase") == "lifted";
        See(told, Condition.Besieged, !lifted, told.Last, when: true);
        if (!lifted)
        {
            Say(told, [.. told.Known.Resolved.Target.Where(t => t.Id is not null)], isFor: true, told.Last, told.Grade);
        }
    }

    private void Advance(Told told)
    {
        if (question.On < told.Day)
        {
            return;
        }

        if (Value(told.Known, "direction") == "back")
        {
            Say(told, told.Known.Resolved.Actor, isFor: false, told.Day, told.Grade);
        }
        else if (Value(told.Known, "reached") == "true" && Value(told.Known, "direction") != "none")
        {
            Say(told, told.Known.Resolved.Actor, isFor: true, told.Day, Grade.Weak);
            See(told, Condition.Contested, lasts: true, told.Day, when: true);
        }
    }

    private void Say(Told told, ImmutableArray<ResolvedName> holders, bool isFor, DateOnly seen, Grade grade)
    {
        for (var i = 0; i < holders.Length; i++)
        {
            var holder = holders[i];
            if (!IsNamedBefore(holders, i) && !Nameless.Is(holder))
            {
                _evidence.Add(new(told.Known, holder.Id ?? "name:" + holder.Name.ToLowerInvariant(), holder.Name, isFor, seen) { Grade = grade, DayFromReport = told.Known.Valid is null });
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

    private void See(Told told, Condition condition, bool lasts, DateOnly seen, bool when)
    {
        if (when && told.Grade == Grade.Full)
        {
            _sightings.Add(new(told.Known, condition, lasts, seen));
        }
    }

    private static string Value(KnownClaim known, string attribute) => known.Resolved.Claim.Attributes.GetValueOrDefault(attribute, "");

    /// <summary>A claim with its days. An event of a range of days counts from the last of them; nothing counts after the day of the report.</summary>
    private readonly struct Told(KnownClaim known, DateOnly on, Grade grade)
    {
        internal KnownClaim Known { get; } = known;

        internal Grade Grade { get; } = grade;

        internal DateOnly Published => Known.Known.Day;

        /// <summary>When the event was over.</summary>
        internal DateOnly Day => Known.Valid is { End: { } end } && end.AddDays(-1) < Published ? end.AddDays(-1) : Published;

        /// <summary>The first day of what is told.</summary>
        internal DateOnly Start => Known.Valid is { } valid ? valid.Start ?? DateOnly.MinValue : Published;

        /// <summary>The last day, not after the day asked for, on which a state is told.</summary>
        internal DateOnly Last => Day < on ? Day : on;

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
