using Tidemark.Resolution;

namespace Tidemark.Pipeline.Records;

/// <summary>Names for people: the name of whom the words mean where that is known, else the words.</summary>
internal static class NameText
{
    private const int Longest = 60;

    /// <summary>One name.</summary>
    internal static string Of(ResolvedName name) => Short(name.Id is null ? Words(name.Mention.Text, name.Name) : name.Name);

    /// <summary>A place: its name, or the words that describe it and the named places they lean on: "the outskirts (Sirte)".</summary>
    internal static string Of(ResolvedPlace place)
    {
        if (place.Mention.Relation is not { } relation)
        {
            return Short(place.Id is null ? Words(place.Mention.Text, place.Name) : place.Name);
        }

        string[] anchors = [.. relation.Anchors.Select(a => a.Mention.Text).Where(a => !place.Mention.Text.Contains(a, StringComparison.Ordinal))];
        return Short(place.Mention.Text + (anchors.Length > 0 ? $" ({Joined(anchors)})" : ""));
    }

    /// <summary>"A, B and C".</summary>
    internal static string All(IEnumerable<ResolvedName> names) => Joined([.. names.Select(Of).Distinct()]);

    /// <summary>"A, B and C".</summary>
    internal static string Joined(string[] names) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    /// <summary>One line, and not too long.</summary>
    internal static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest - 1);
        return line[..(cut > 0 ? cut : Longest - 1)] + "…";
    }

    private static string Words(string mention, string name) => name.Length > 0 ? name : mention;
}
