using System.Text;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Cuts one line of a table with commas (RFC 4180) into fields.</summary>
internal static class CsvLine
{
    /// <summary>Fills the fields.</summary>
    /// <returns>Whether every quotation mark is closed.</returns>
    internal static bool Split(ReadOnlySpan<char> line, List<string> fields)
    {
        fields.Clear();
        var at = 0;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                if (!Quoted(line, ref at, fields))
                {
                    return false;
                }
            }
            else
            {
                var comma = line[at..].IndexOf(',');
                var end = comma < 0 ? line.Length : at + comma;
                fields.Add(line[at..end].ToString());
                at = end;
            }

            if (at >= line.Length)
            {
                return true;
            }

            at++; // the comma
        }
    }

    private static bool Quoted(ReadOnlySpan<char> line, ref int at, List<string> fields)
    {
        var field = new StringBuilder();
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                field.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else
            {
                at = i + 1;
                fields.Add(field.ToString());
                return at == line.Length || line[at] == ',';
            }
        }

        fields.Add(field.ToString());
        return false;
    }
}
