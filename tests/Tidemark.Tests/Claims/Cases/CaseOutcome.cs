using System.Collections.Immutable;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>How the reader did on a case.</summary>
/// <param name="Asked">The case.</param>
/// <param name="Unmet">What was not met; empty when the case is met.</param>
/// <param name="Found">The claims, as lines.</param>
internal sealed record CaseOutcome(Case Asked, ImmutableArray<Expectation> Unmet, ImmutableArray<string> Found)
{
    private static readonly Lazy<(ImmutableArray<CaseOutcome> Outcomes, ImmutableArray<string> Errors)> Ran = new(Run);

    /// <summary>All cases of the repository, run once.</summary>
    internal static ImmutableArray<CaseOutcome> All => Ran.Value.Outcomes;

    /// <summary>Lines of the case files that are not understood.</summary>
    internal static ImmutableArray<string> Errors => Ran.Value.Errors;

    internal bool IsMet => Unmet.IsEmpty;

    /// <summary>The case, what is missing, what was found.</summary>
    internal string Fault => $"{Asked}\n    not met: {string.Join(" ; ", Unmet.Select(e => e.Words))}\n    found:   {string.Join("\n             ", Found)}";

    private static (ImmutableArray<CaseOutcome> Outcomes, ImmutableArray<string> Errors) Run()
    {
        var outcomes = ImmutableArray.CreateBuilder<CaseOutcome>();
        var faults = ImmutableArray.CreateBuilder<string>();
        var reader = FirstPack.NewReader();
        foreach (var (file, text) in FirstPack.CaseFiles())
        {
            var (cases, errors) = CaseFile.Read(file, text);
            faults.AddRange(errors);
            foreach (var asked in cases)
            {
                var claims = reader.Read(FirstPack.Report(asked.Text, asked.Published)).Claims;
                outcomes.Add(new(asked, [.. CaseRunner.Unmet(asked, claims)], [.. claims.Select(c => ClaimLine.Of(c))]));
            }
        }

        return (outcomes.ToImmutable(), faults.ToImmutable());
    }
}
