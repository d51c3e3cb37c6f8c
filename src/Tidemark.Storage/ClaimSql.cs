using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tidemark.Pipeline;

namespace Tidemark.Storage;

/// <summary>The statement that finds the claims of a query.</summary>
internal static class ClaimSql
{
    /// <summary>Makes it; false where a word of the query is not in the file, so that nothing can be found.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="words">The words of the file.</param>
    /// <param name="mark">The last claim that is found by its entries, or null where all are; those beyond are looked through.</param>
    /// <param name="sql">The statement. Its rows come in the order of publication, but those of one place or one id, which are few and are sorted by who asks.</param>
    /// <param name="values">Its values.</param>
    internal static bool TryMake(ClaimQuery query, WordTable words, long? mark, out string sql, out ImmutableArray<object?> values)
    {
        var (where, all) = (new StringBuilder(), ImmutableArray.CreateBuilder<object?>());
        (sql, values) = ("", []);
        if (query.Place is { } place)
        {
            if (words.Find(place) is not { } number)
            {
                return false;
            }

            At("SELECT id FROM spot WHERE place = ?", number);
        }

        if (query.Actor is { } actor)
        {
            if (words.Find(actor) is not { } number)
            {
                return false;
            }

            Entries("SELECT claim FROM claim_actor WHERE actor = ?", number);
        }

        if (query.Id is { } id && CaseFile.KeysOf(id) is { } keys)
        {
            Entries("SELECT claim FROM claim_id WHERE key BETWEEN ? AND ?", keys.From, keys.To);
        }

        if (!query.Kinds.IsDefaultOrEmpty)
        {
            Add($"c.kind IN ({Kinds()})");
        }

        if (query.Report is { } report)
        {
            Add(
                """
                (c.id >= (SELECT g.first_claim FROM reading g JOIN report r ON r.reading = g.id WHERE r.hash = ?)
                AND c.id < (SELECT g.first_claim + g.claims FROM reading g JOIN report r ON r.reading = g.id WHERE r.hash = ?)
                OR c.id IN (SELECT e.claim FROM entry e JOIN report r ON r.id = e.report WHERE r.hash = ?))
                """,
                Packing.Hash(report),
                Packing.Hash(report),
                Packing.Hash(report));
        }

        if (query.Whole)
        {
            if (ClaimImage.Attribute(words, "extent", "whole") is not { } attribute)
            {
                return false;
            }

            // The same bytes may stand for something else: whoever reads the claim looks again.
            Add("instr(c.image, ?) > 0", attribute);
        }

        Days(query);
        Area(query);

        // A day of slack: an instant's day is the one that was written with it.
        if (query.KnownBy is { } limit)
        {
            Add("c.known <= ?", Math.Min(limit.Day.DayNumber + 1, DateOnly.MaxValue.DayNumber));
        }

        sql = IsFew(query)
            ? $"SELECT c.reading, c.number, c.image FROM claim c{where}"
            : $"SELECT c.reading, c.number, c.image FROM claim c JOIN reading g ON g.id = c.reading JOIN report r ON r.id = g.report{where} ORDER BY c.known, r.hash, c.number";
        values = all.ToImmutable();
        return true;

        void Add(string condition, params ReadOnlySpan<object?> of)
        {
            where.Append(where.Length == 0 ? " WHERE " : " AND ");
            foreach (var value in of)
            {
                all.Add(value);
                condition = ReplaceFirst(condition, $"?{all.Count}");
            }

            where.Append(condition);
        }

        string Kinds() => string.Join(", ", query.Kinds.Select(k => (int)k));

        // The claims of entries, and all that have none yet.
        void Entries(string entries, params ReadOnlySpan<object?> of) =>
            Add($"c.id IN ({entries}{(mark is { } last ? string.Create(CultureInfo.InvariantCulture, $" UNION ALL SELECT id FROM claim WHERE id > {last}") : "")})", of);

        void At(string spots, params ReadOnlySpan<object?> of)
        {
            Entries($"SELECT claim FROM claim_place WHERE spot IN ({spots}){(query.Kinds.IsDefaultOrEmpty ? "" : $" AND kind IN ({Kinds()})")}", of);
            if (mark is not null)
            {
                Add($"c.spot IN ({spots})", of);
            }
        }

        void Days(ClaimQuery of)
        {
            if (of.Valid is not { } range)
            {
                return;
            }

            Add("(c.first IS NOT NULL OR c.last IS NOT NULL)");
            if (range.End is { } end)
            {
                Add("(c.first IS NULL OR c.first < ?)", end.DayNumber);
            }

            if (range.Start is { } start)
            {
                Add("(c.last IS NULL OR c.last >= ?)", start.DayNumber);
            }
        }

        void Area(ClaimQuery of)
        {
            if (of.Within is { } area)
            {
                var unnamed = of.Unnamed ? " AND id IN (SELECT id FROM spot WHERE place = 0)" : "";
                At($"SELECT id FROM spot_area WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?{unnamed}", area.South, area.North, area.West, area.East);
            }
        }
    }

    /// <summary>Whether so few claims are found that it is faster to sort them than their rows.</summary>
    internal static bool IsFew(ClaimQuery query) => query.Place is not null || query.Id is not null;

    private static string ReplaceFirst(string text, string with)
    {
        for (var at = text.IndexOf('?', StringComparison.Ordinal); at >= 0; at = text.IndexOf('?', at + 1))
        {
            if (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))
            {
                return text[..at] + with + text[(at + 1)..];
            }
        }

        return text;
    }
}
