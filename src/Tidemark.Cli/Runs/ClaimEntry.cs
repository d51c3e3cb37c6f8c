using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims;
using Tidemark.Reports;

namespace Tidemark.Cli.Runs;

/// <summary>What a person writes of a claim: the words that it rests on, and the codebook's fields.</summary>
internal sealed record ClaimEntry
{
    internal required string Quote { get; init; }

    /// <summary>Which of several places where the quote stands, from 1.</summary>
    internal int Which { get; init; } = 1;

    internal required ClaimKind Kind { get; init; }

    internal Modality Modality { get; init; }

    internal bool Negated { get; init; }

    internal bool Exclusive { get; init; }

    internal string Condition { get; init; } = "";

    internal ImmutableArray<string> Actor { get; init; } = [];

    internal ImmutableArray<string> Target { get; init; } = [];

    internal string? Place { get; init; }

    /// <summary>Who says so, nearest first, each with a stance.</summary>
    internal ImmutableArray<(string Words, Stance Stance)> Speakers { get; init; } = [];

    internal string Basis { get; init; } = "";

    internal string? Time { get; init; }

    internal string TimeWords { get; init; } = "";

    internal ImmutableArray<(string Key, string Value)> Attributes { get; init; } = [];

    /// <summary>A number or a range: <c>27</c>, <c>27..</c>, <c>..5</c>, <c>5..10</c>, <c>~45</c>.</summary>
    internal string? Figure { get; init; }

    internal string Unit { get; init; } = "";

    internal string FigureWords { get; init; } = "";

    /// <summary>Makes the claim.</summary>
    /// <param name="report">The report.</param>
    /// <param name="read">What the reader made of it: its sentences and its names.</param>
    /// <param name="fault">Why there is none.</param>
    internal Claim? Make(Report report, ReportClaims read, out string fault)
    {
        fault = "";
        if (Start(report, out fault) is not { } start || Bad(out fault))
        {
            return null;
        }

        var end = start + Quote.Length;
        var sentence = Sentence(report, read, start, end);
        var words = new EntryWords(report, read, (start, end), sentence);
        ImmutableArray<Mention> actor = words.Find(Actor, place: false), target = words.Find(Target, place: false), speakers = words.Find([.. Speakers.Select(s => s.Words)], place: false);
        var place = Place is null ? null : words.Find(Place, place: true);
        if (words.Missing.Count > 0)
        {
            fault = $"“{words.Missing[0]}” does not stand in the report; give words of its text";
            return null;
        }

        return new Claim
        {
            Report = report.Id, Kind = Kind, Modality = Modality, Negated = Negated, Exclusive = Exclusive, Condition = Condition, Actor = actor, Target = target, Place = place,
            Attributes = Attributes.ToImmutableSortedDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal), Figure = Number(out _),
            Time = Time is null && TimeWords.Length == 0 ? null : new(Time is null ? null : new Edtf(Time), TimeWords),
            Attribution = [.. speakers.Select((s, i) => new Attribution(s, Speakers[i].Stance, i == 0 ? Basis : ""))],
            QuoteStart = start, QuoteEnd = end, SentenceStart = sentence.Start, SentenceEnd = sentence.End, Confidence = 1, Rule = Claim.PersonsRule,
            Derivation = new(Claim.PersonsRule, "entered by a person", start, end, []),
        };
    }

    private int? Start(Report report, out string fault)
    {
        var found = new List<int>();
        for (var at = report.Text.IndexOf(Quote, report.BodyStart, StringComparison.Ordinal); at >= 0; at = report.Text.IndexOf(Quote, at + 1, StringComparison.Ordinal))
        {
            found.Add(at);
        }

        var count = found.Count;
        fault = count == 0 ? $"“{Quote}” does not stand in the report; copy the words as they are"
            : Which > count ? string.Create(CultureInfo.InvariantCulture, $"“{Quote}” stands in the report {count} times; --nth takes 1 to {count}")
            : "";
        return fault.Length > 0 ? null : found[Which - 1];
    }

    /// <summary>Whether the codebook does not have it so.</summary>
    private bool Bad(out string fault)
    {
        var known = Codebook.AttributesOf(Kind);
        fault = "";
        foreach (var (key, value) in Attributes)
        {
            fault = !known.TryGetValue(key, out var values) ? $"a {Words.Of(Kind)} has no attribute '{key}'; it has {string.Join(", ", known.Keys)}"
                : !values.Contains(value) ? $"{key} of a {Words.Of(Kind)} is one of {string.Join(", ", values)}; not '{value}'"
                : fault;
        }

        fault = fault.Length > 0 ? fault
            : Time is { } time && new Edtf(time).Days() is null ? $"--time: '{time}' is no date; write 2016-05-23, 2016-05 or 2016-05-24/.."
            : Figure is not null && Number(out var bad) is null ? bad
            : "";
        return fault.Length > 0;
    }

    private Figure? Number(out string fault)
    {
        fault = "";
        if (Figure is null)
        {
            return null;
        }

        var (written, about) = (Figure.TrimStart('~'), Figure.StartsWith('~'));
        var dots = written.IndexOf("..", StringComparison.Ordinal);
        double? low = Read(dots < 0 ? written : written[..dots]), high = Read(dots < 0 ? written : written[(dots + 2)..]);
        if ((low is null && high is null) || low > high)
        {
            fault = $"--figure: '{Figure}' is no number; write 27, 27.., ..5, 5..10 or ~45";
            return null;
        }

        return new()
        {
            Value = dots < 0 ? low : null, Low = about ? null : low, High = about ? null : high, Approximate = about, Unit = Unit, Mention = FigureWords.Length > 0 ? FigureWords : Quote,
        };
    }

    private static double? Read(string number) => double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static (int Start, int End) Sentence(Report report, ReportClaims read, int start, int end)
    {
        var all = read.Claims.Select(c => (Start: c.SentenceStart, End: c.SentenceEnd)).Concat(read.Silent.Select(s => (s.Start, s.End)));
        var around = all.Where(s => s.Start <= start && s.End >= end).OrderBy(s => s.End - s.Start).FirstOrDefault((Start: start, End: end));
        return around.End > report.Text.Length ? (start, end) : around;
    }
}
