using System.Text;
using Tidemark.Pipeline;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Tables;

/// <summary>Reports from the rows of a table. The identity of a row is its own bytes.</summary>
internal static class TableReports
{
    /// <summary>Reads a table.</summary>
    /// <param name="rows">Its rows, the header first.</param>
    /// <param name="name">The file.</param>
    /// <param name="mapping">The mapping that lies beside it, or null.</param>
    /// <param name="options">How to read.</param>
    internal static IEnumerable<ReportRead> Read(Func<IEnumerable<TableRow>> rows, string name, Func<TableMapping?> mapping, ReadingOptions options) =>
        Guard.Items(name, "what came before it was read; mend the line or save the table anew", () => Items(rows(), name, mapping, options));

    private static IEnumerable<ReportRead> Items(IEnumerable<TableRow> rows, string name, Func<TableMapping?> given, ReadingOptions options)
    {
        Dictionary<string, int>? header = null;
        TableMapping? mapping = null;
        var any = false;
        foreach (var row in rows)
        {
            if (header is null)
            {
                header = Header(row);
                mapping = given() ?? TableMapping.Shipped.FirstOrDefault(m => m.Recognise.All(header.ContainsKey)) ?? TableMapping.OfReports(header.Keys);
                if (mapping is null)
                {
                    yield return new ReportRead.Failed(name, "is a table with columns that are not known", $"name a column 'text', or write which column is what into {Path.GetFileName(name)}.yaml (docs/intake.md)");
                    yield break;
                }

                if (Lacking(mapping, header) is { Length: > 0 } lacking)
                {
                    yield return new ReportRead.Failed(name, $"has no column {lacking}, which its mapping names", "mend the mapping");
                    yield break;
                }

                continue;
            }

            any = true;
            yield return mapping!.Kind.Length > 0 ? Event(row, header, mapping, $"{name}:{row.Number}", options) : Report(row, header, mapping, $"{name}:{row.Number}", options); // set with the header
        }

        if (!any)
        {
            yield return new ReportRead.Failed(name, header is null ? "is an empty table" : "has a header and no rows", "check that it was saved whole");
        }
    }

    private static Dictionary<string, int> Header(TableRow row)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            header.TryAdd(row.Cells[i].Trim().TrimStart('\uFEFF'), i);
        }

        return header;
    }

    // A column that a mapping names and may do without is none that lacks: only the ones that make the row what it is.
    private static string Lacking(TableMapping mapping, Dictionary<string, int> header) =>
        string.Join(", ", mapping.Columns.Where(c => c.Key is "text" or "actor" or "target" or "place" or "from" && !header.ContainsKey(c.Value)).Select(c => $"'{c.Value}'").Order(StringComparer.Ordinal));

    private static ReportRead Report(TableRow row, Dictionary<string, int> header, TableMapping mapping, string name, ReadingOptions options)
    {
        string Cell(string column) => header.TryGetValue(column, out var at) && at < row.Cells.Length ? row.Cells[at] : "";
        var details = Details.None;
        foreach (var column in header.Keys)
        {
            details = details.With(column, Cell(column));
        }

        foreach (var (role, column) in mapping.Columns)
        {
            details = details.With(role, Cell(column));
        }

        var text = Cell(mapping.Columns["text"]);
        return text.Trim().Length == 0
            ? new ReportRead.Failed(name, "the row holds no text", "leave it out or fill it")
            : DraftAssembly.Assemble(new Draft { Id = ReportId.Of(row.Raw), Bytes = row.Raw, Name = name, Text = text, Own = details, Extractor = "table/1" }, options);
    }

    /// <summary>The report of an event: its text are the cells by their roles, a line each; its one claim is read off them.</summary>
    private static ReportRead Event(TableRow row, Dictionary<string, int> header, TableMapping mapping, string name, ReadingOptions options)
    {
        string Cell(string column) => header.TryGetValue(column, out var at) && at < row.Cells.Length ? row.Cells[at].ReplaceLineEndings(" ").Trim() : "";
        string Role(string role) => mapping.Columns.TryGetValue(role, out var column) ? Cell(column) : "";
        var text = new StringBuilder();
        void Line(string key, string value)
        {
            if (value.Length > 0)
            {
                text.Append(key).Append(": ").Append(value).Append('\n');
            }
        }

        Line(EventForm.Kind, mapping.Kind);
        foreach (var role in EventForm.Roles)
        {
            Line(role, role is "from" or "to" ? Day(Role(role)) : Role(role));
        }

        Line("unit", mapping.Unit);
        foreach (var (key, value) in mapping.Attributes)
        {
            Line($"attribute {key}", value);
        }

        Line(EventForm.By, mapping.Name.Length > 0 ? mapping.Name : "the table");
        foreach (var column in mapping.About)
        {
            Line(column, Cell(column));
        }

        var details = Details.None.With("title", Role("title")).With("source", mapping.Name).With("published", Role("published")).With("url", Role("url")).With("genre", "data").With("language", "en");
        var read = DraftAssembly.Assemble(new Draft { Id = ReportId.Of(row.Raw), Bytes = row.Raw, Name = name, Text = text.ToString(), Own = details, Extractor = EventForm.Extractor }, options with { Mark = false });
        return EventForm.Fault(text.ToString()) is { } fault ? new ReportRead.Failed(name, fault, "mend the row or leave it out") : read;
    }

    // "2016-05-23 00:00:00.000" is that day.
    private static string Day(string cell) => cell.Length > 10 && cell[4] == '-' && cell[10] is ' ' or 'T' ? cell[..10] : cell;
}
