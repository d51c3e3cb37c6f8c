using Tidemark.Pipeline.Records;
using System.Globalization;
using Tidemark.Beliefs;
using Tidemark.Beliefs.Reckoning;
using Tidemark.Claims;
using Tidemark.Places;
using Tidemark.Resolution;

namespace Tidemark.Cli.Telling;

/// <summary>An answer for people: the estimate, then every sentence for and against each holder, with who said it, through whom and when.</summary>
internal sealed class AnswerSheet(Answer answer, PlaceRecord place, int described, Action<string> line)
{
    /// <summary>Writes the sheet.</summary>
    internal void Write()
    {
        var question = answer.Question;
        var known = question.AsKnown.Day == DateOnly.MaxValue ? "with all that the case holds" : $"as known on {question.AsKnown}";
        line($"{place.Name} ({place.CanonicalId}), on {Marks.Day(question.On)}, {known}");
        line("");
        line("estimate: " + Estimate());
        if (Conditions() is { Length: > 0 } conditions)
        {
            line("          " + conditions);
        }

        line(Counts());
        new ReckoningText(answer, line).Write();
        foreach (var standing in answer.Standings)
        {
            Write(standing);
        }

        foreach (var group in answer.Sightings.GroupBy(s => (s.Condition, s.Lasts)).OrderBy(g => g.Key.Condition).ThenByDescending(g => g.Key.Lasts))
        {
            line("");
            line($"{(group.Key.Lasts ? "" : "no longer ")}{group.Key.Condition.ToString().ToLowerInvariant()}");
            foreach (var sighting in group)
            {
                Write(sighting.Claim, sighting.Seen, "");
            }
        }

        line("");
        if (described > 0)
        {
            line(string.Create(CultureInfo.InvariantCulture, $"Left out: {described:N0} {(described == 1 ? "claim" : "claims")} about places nearby that are only described (\"the villages east of ...\")."));
        }

        line($"This is what was said, not what was so. Reckoned by {answer.Reconciler}.");
    }

    private string Estimate()
    {
        switch (answer.Outcome)
        {
            case Outcome.NoEvidence:
                return "unknown; no report tells who held it";
            case Outcome.Undetermined:
                return "undetermined; " + (answer.Because.IsEmpty ? "votes cannot decide" : string.Join("; ", answer.Because)) + Silence("the newest word is of {0}");
            case Outcome.Contested:
                return "contested" + Likely() + (answer.NoWordSince is null ? "" : Silence("no word since {0}"));
            default:
                var names = NameText.Joined([.. answer.Holders.Select(h => h.Name)]);
                return names + Likely() + (answer.NoWordSince is null ? "" : Silence("no word since {0}"));
        }
    }

    private string Likely() => answer.Rules.IsEmpty || answer.Odds.IsEmpty || !answer.Reconciler.StartsWith(ControlReconciler.Model, StringComparison.Ordinal) ? ""
        : string.Create(CultureInfo.InvariantCulture, $" ({answer.Rules[0].Sure:0.00})");

    private string Silence(string form) =>
        answer.NewestEvidence is { } day ? "; " + string.Format(CultureInfo.InvariantCulture, form, Marks.Day(day)) : "";

    private string Conditions() => string.Join(", ", new[] { answer.Contested ? "contested" : "", answer.Besieged ? "besieged" : "" }.Where(c => c.Length > 0));

    private string Counts()
    {
        var sentences = answer.Standings.SelectMany(s => s.For.Concat(s.Against)).Select(e => e.Claim.Resolved.Claim.Id).Distinct().Count();
        return answer.NewestEvidence is not { } day ? "evidence: none"
            : string.Create(CultureInfo.InvariantCulture, $"evidence: {sentences:N0} {(sentences == 1 ? "claim" : "claims")} by {answer.Origins:N0} {(answer.Origins == 1 ? "origin" : "origins")}; the newest of {Marks.Day(day)}, the newest report of {answer.NewestReport}");
    }

    private void Write(Standing standing)
    {
        line("");
        var also = standing.Also.IsEmpty ? "" : $" (with {NameText.Joined([.. standing.Also])})";
        line(string.Create(CultureInfo.InvariantCulture, $"{standing.Name}{also}: votes for {standing.VotesFor}, against {standing.VotesAgainst}"));
        foreach (var (title, side) in new[] { ("  for", standing.For), ("  against", standing.Against) })
        {
            if (!side.IsEmpty)
            {
                line(title);
            }

            foreach (var evidence in side)
            {
                Write(evidence.Claim, evidence.Seen, Remark(evidence));
            }
        }
    }

    private void Write(KnownClaim known, DateOnly seen, string remark)
    {
        var claim = known.Resolved.Claim;
        var outlet = known.Capture.Outlet.Length > 0 ? known.Capture.Outlet : known.Capture.Name;
        string[] through = [.. known.Resolved.Attribution.Skip(1).Select(a => NameText.Of(a.Speaker))];
        var speaker = known.Resolved.Attribution is [var innermost, ..] ? $"{NameText.Of(innermost.Speaker)} {Verb(innermost.Stance)}, through {string.Join(", ", through.Append(outlet))}" : outlet;
        var when = claim.Time?.Value is { Text.Length: > 0 } value ? value.Text : "not told";
        line($"    {Marks.Day(seen)}  {speaker}, {Marks.Of(known.Capture.Published)}{remark}");
        line($"      “{OneLine(known.Sentence)}”");
        line($"      {Words.Of(claim.Kind)}, when: {when}; {known.Capture.Name}, {claim.Id}{(known.Family.Length > 0 ? ", copies: " + Short(known.Family) : "")}");
        foreach (var judgement in known.Judgements)
        {
            line("      " + JudgementText.Of(judgement));
        }
    }

    private static string Remark(Evidence evidence)
    {
        string[] remarks =
        [
            .. evidence.Part is { } part && Math.Abs(part) >= .005 ? [string.Create(CultureInfo.InvariantCulture, $"{part:+0.00;-0.00}")] : Array.Empty<string>(),
            .. new[] { evidence.Grade == Grade.Before ? "told by a later event" : evidence.Grade == Grade.Weak ? "weak" : "", evidence.DayFromReport ? "day of the report" : "" }.Where(r => r.Length > 0),
        ];
        return remarks.Length == 0 ? "" : $" ({string.Join(", ", remarks)})";
    }

    private static string Verb(Stance stance) => SpeakerText.Verb(stance).Replace(" that", "", StringComparison.Ordinal);

    private static string Short(string family) => family.Length > 19 ? family[..19] : family;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
