namespace Tidemark.Reading.Containers;

/// <summary>Turns what a broken file makes a parser throw into one outcome with a reason; what came before it stays.</summary>
internal static class Guard
{
    /// <summary>The items, and in the place of an exception about the file a failure.</summary>
    /// <param name="name">The file.</param>
    /// <param name="toDo">What to do about a broken one.</param>
    /// <param name="items">Makes the items.</param>
    internal static IEnumerable<ReportRead> Items(string name, string toDo, Func<IEnumerable<ReportRead>> items)
    {
        IEnumerator<ReportRead>? at = null;
        try
        {
            while (true)
            {
                ReportRead? read;
                try
                {
                    at ??= items().GetEnumerator();
                    read = at.MoveNext() ? at.Current : null;
                }
                catch (Exception e) when (IsOfFile(e))
                {
                    read = new ReportRead.Failed(name, $"breaks off or is damaged ({Line(e)})", toDo);
                    at?.Dispose();
                    at = Enumerable.Empty<ReportRead>().GetEnumerator();
                }

                if (read is null)
                {
                    yield break;
                }

                yield return read;
            }
        }
        finally
        {
            at?.Dispose();
        }
    }

    /// <summary>Whether an exception tells of the file and not of this program.</summary>
    internal static bool IsOfFile(Exception e) =>
        e is InvalidDataException or IOException or UnauthorizedAccessException or FormatException or NotSupportedException or System.Text.Json.JsonException or System.Xml.XmlException;

    /// <summary>The first line of a message, without its stop.</summary>
    internal static string Line(Exception e) => e.Message.Split('\n')[0].Trim().TrimEnd('.');
}
