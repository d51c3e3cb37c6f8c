using Tidemark.Claims;
using Tidemark.Pipeline.Records;
using Tidemark.Resolution;

namespace Tidemark.Cli.Telling;

/// <summary>A person's decision in a line.</summary>
internal static class JudgementText
{
    /// <summary>"judged: reject, by A. Reader on 2016-06-22T08:00:00Z: the port alone".</summary>
    internal static string Of(Judgement judgement) =>
        $"{(judgement.Verdict == Verdict.Add ? "entered by a person" : "judged: " + Words.Of(judgement.Verdict))}, by {judgement.Person} on {KnownTime.Written(judgement.At)}{(judgement.Note.Length > 0 ? ": " + Excerpt.OneLine(judgement.Note) : "")}";
}
