using System.Collections.Immutable;
using System.Globalization;
using Tidemark.Claims;

namespace Tidemark.Tests.Claims.Cases;

/// <summary>Reads case files (docs/rules.md, ".cases"). Strict: a line that is not understood is an error with file and line.</summary>
internal static class CaseFile
{
    private const string Arrow = " => ";

    private static readonly DateOnly PublishedUnlessTold = new(2016, 6, 22);

    private static readonly string[] Flags = ["negated", "not-negated", "exclusive"];

    private static readonly string[] Keys =
    [
        "actor", "target", "place", "modality", "by", "act", "extent", "status", "means", "object", "phase", "form", "direction", "reached", "effect",
        "quantity", "trend", "relation", "type", "figure", "unit", "time", "about", "condition", "implied", "lies",
    ];

    /// <summary>The cases of a file, and what is wrong in it.</summary>
    internal static (ImmutableArray<Case> Cases, ImmutableArray<string> Errors) Read(string file, string text)
    {
        var cases = ImmutableArray.CreateBuilder<Case>();
        var errors = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            try
            {
                var read = Line(file, i + 1, line);
                cases.Add(seen.Add(read.Left) ? read : throw new FormatException("the same left side stands above already"));
            }
            catch (FormatException e)
            {
                errors.Add($"{file}:{i + 1}: {e.Message}");
            }
        }

        return (cases.ToImmutable(), errors.ToImmutable());
    }

    private static Case Line(string file, int number, string line)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow <= 0 || line.IndexOf(Arrow, arrow + 1, StringComparison.Ordinal) >= 0)
        {
            throw new FormatException("write SENTENCE => EXPECTATION ; EXPECTATION");
        }

        var left = line[..arrow].Trim();
        var (published, text) = Dated(left);
        return new(file, number, left, published, text, [.. line[(arrow + Arrow.Length)..].Split(" ; ").Select(Expect)]);
    }

    private static (DateOnly Published, string Text) Dated(string left)
    {
        if (left[0] != '[')
        {
            return (PublishedUnlessTold, left);
        }

        var end = left.IndexOf(']', StringComparison.Ordinal);
        return end == 11 && left.Length > 13 && DateOnly.TryParseExact(left[1..end], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, left[(end + 1)..].TrimStart())
            : throw new FormatException("a date before the sentence is written [2016-05-30]");
    }

    private static Expectation Expect(string words)
    {
        var fields = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = fields is not ["no", ..];
        if (fields.Length == (wanted ? 0 : 1) || Words.Parse<ClaimKind>(fields[wanted ? 0 : 1]) is not { } kind)
        {
            throw new FormatException($"'{words}' does not begin with a kind of claim");
        }

        return new(wanted, kind, [.. fields.Skip(wanted ? 1 : 2).Select(DemandOf)], words.Trim());
    }

    private static Demand DemandOf(string field)
    {
        if (Flags.Contains(field))
        {
            return new(field, "");
        }

        var (key, value) = field.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (field[..at], field[(at + 1)..]) : (field, "");
        if (!Keys.Contains(key) || value.Length == 0)
        {
            throw new FormatException($"'{field}' is not a demand; write KEY=VALUE with a key of docs/rules.md, or negated, not-negated, exclusive");
        }

        var understood = key switch
        {
            "modality" => Words.Parse<Modality>(value) is not null,
            "about" => Words.Parse<ClaimKind>(value) is not null,
            "by" => value == "-" || (value.LastIndexOf(':') is var colon and > 0 && Words.Parse<Stance>(value[(colon + 1)..]) is not null),
            "figure" => FigureDemand.TryParse(value) is not null,
            "time" => new Edtf(value).Days() is not null,
            "implied" => value is "actor" or "target" or "place",
            _ => true,
        };
        return understood ? new(key, value == "_unnamed" || key == "by" ? value : value.Replace('_', ' ')) : throw new FormatException($"'{value}' is no value of {key}");
    }
}
