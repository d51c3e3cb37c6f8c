using Tidemark.Reports;

namespace Tidemark.Reading;

/// <summary>The genre of a report: as stated, else by a cue in its title or first line, else news.</summary>
internal static class GenreCue
{
    internal static Genre Of(string? stated, ReadOnlySpan<char> title, ReadOnlySpan<char> firstLine)
    {
        if (stated is not null && Named(stated) is { } genre)
        {
            return genre;
        }

        var first = firstLine[..Math.Min(firstLine.Length, 80)];
        return Opens(title, "opinion:", "analysis:", "op-ed", "commentary:", "opinion |", "analysis |") || Opens(first, "opinion:", "analysis:", "op-ed", "commentary:") ? Genre.Analysis
            : Opens(first, "for immediate release", "press release", "media release", "news release") || Opens(title, "press release") ? Genre.Release
            : Opens(title, "statement by", "statement of", "statement on", "joint statement", "communiqué") || Opens(first, "statement by", "joint statement") ? Genre.Statement
            : Genre.News;
    }

    private static Genre? Named(string stated) => stated.Trim().ToLowerInvariant() switch
    {
        "news" or "report" => Genre.News,
        "analysis" or "opinion" or "commentary" or "op-ed" => Genre.Analysis,
        "statement" => Genre.Statement,
        "release" or "press release" or "press-release" => Genre.Release,
        "data" or "table" => Genre.Data,
        _ => null,
    };

    private static bool Opens(ReadOnlySpan<char> text, params ReadOnlySpan<string> cues)
    {
        foreach (var cue in cues)
        {
            if (text.StartsWith(cue, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
