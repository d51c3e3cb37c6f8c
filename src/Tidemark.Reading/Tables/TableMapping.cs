using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Tables;

/// <summary>
/// Which column of a table is what: a small YAML file. With <c>text</c> every row is a report; with <c>kind</c> every row is a ready-made event, and becomes a report
/// whose one claim the row gives.
/// </summary>
internal sealed record TableMapping
{
    private const int LongestFile = 1 << 16;

    private static readonly string[] TextColumns = ["text", "body", "content", "article_content"];

    private static readonly string[] Keys =
    [
        "name", "recognise", "text", "title", "source", "author", "published", "url", "language", "genre", "kind", "actor", "target", "place", "latitude", "longitude", "precision", "from", "to", "value", "low",
        "high", "unit", "attributes", "about",
    ];

    /// <summary>The mappings that come with the program.</summary>
    internal static ImmutableArray<TableMapping> Shipped { get; } = [Ship("ucdp-ged.yaml")];

    /// <summary>The name of the data set: the speaker of its events.</summary>
    internal required string Name { get; init; }

    /// <summary>The columns that a table of this kind has.</summary>
    internal ImmutableArray<string> Recognise { get; init; } = [];

    /// <summary>Columns by role.</summary>
    internal ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The kind of claim that a row is, or empty for a table of reports.</summary>
    internal string Kind { get; init; } = "";

    /// <summary>The unit of the figure.</summary>
    internal string Unit { get; init; } = "";

    /// <summary>Attributes of every claim.</summary>
    internal ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Columns that are shown beside the event.</summary>
    internal ImmutableArray<string> About { get; init; } = [];

    /// <summary>A table of reports whose columns are named as front matter is.</summary>
    internal static TableMapping? OfReports(IReadOnlyCollection<string> header)
    {
        var text = TextColumns.FirstOrDefault(header.Contains);
        return text is null ? null : new() { Name = "", Columns = ImmutableDictionary<string, string>.Empty.Add("text", text).Add("title", header.Contains("article_title") ? "article_title" : "title") };
    }

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="DamagedFileException">It is none; the message says why.</exception>
    internal static TableMapping Read(string yaml)
    {
        if (yaml.Length > LongestFile)
        {
            throw new DamagedFileException($"the mapping is longer than {LongestFile:N0} characters");
        }

        try
        {
            var stream = new YamlStream();
            if (Packs.YamlDepth.TooDeepAt(yaml) is { } line)
            {
                throw new DamagedFileException($"the mapping, line {line}: it is nested too deep, or refers to itself");
            }

            stream.Load(Packs.YamlDepth.Open(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode map }, ..] ? Of(map) : throw new DamagedFileException("the mapping must be lines of 'role: column'");
        }
        catch (Exception e) when (Packs.YamlDepth.IsOfText(e))
        {
            throw new DamagedFileException($"the mapping is not YAML (line {(e as YamlException)?.Start.Line ?? 1}: {Guard.Line(e.InnerException ?? e)})");
        }
    }

    private static TableMapping Of(YamlMappingNode map)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, string>();
        var mapping = new TableMapping { Name = "" };
        foreach (var (key, value) in map.Children)
        {
            var role = (key as YamlScalarNode)?.Value ?? "";
            if (!Keys.Contains(role))
            {
                throw new DamagedFileException($"the mapping, line {key.Start.Line}: \"{role}\" is unknown; known are {string.Join(", ", Keys)}");
            }

            mapping = (role, value) switch
            {
                ("name", YamlScalarNode s) => mapping with { Name = s.Value ?? "" },
                ("kind", YamlScalarNode s) => mapping with { Kind = s.Value ?? "" },
                ("unit", YamlScalarNode s) => mapping with { Unit = s.Value ?? "" },
                ("recognise", YamlSequenceNode l) => mapping with { Recognise = Texts(l) },
                ("about", YamlSequenceNode l) => mapping with { About = Texts(l) },
                ("attributes", YamlMappingNode m) => mapping with { Attributes = m.Children.ToImmutableSortedDictionary(p => p.Key.ToString(), p => p.Value.ToString(), StringComparer.Ordinal) },
                (_, YamlScalarNode s) => Column(mapping, columns, role, s.Value ?? ""),
                _ => throw new DamagedFileException($"the mapping, line {value.Start.Line}: \"{role}\" must be a single value"),
            };
        }

        return mapping.Kind.Length == 0 && !columns.ContainsKey("text") ? throw new DamagedFileException("the mapping names neither 'text' (reports) nor 'kind' (events)")
            : mapping.Kind.Length > 0 && Claims.Words.Parse<Claims.ClaimKind>(mapping.Kind) is null ? throw new DamagedFileException($"the mapping: '{mapping.Kind}' is no kind of claim")
            : mapping with { Columns = columns.ToImmutable() };
    }

    private static TableMapping Column(TableMapping mapping, ImmutableDictionary<string, string>.Builder columns, string role, string column)
    {
        columns[role] = column;
        return mapping;
    }

    private static ImmutableArray<string> Texts(YamlSequenceNode list) => [.. list.Children.Select(c => c.ToString())];

    private static TableMapping Ship(string file)
    {
        using var stream = typeof(TableMapping).Assembly.GetManifestResourceStream($"Tidemark.Reading.Tables.{file}") ?? throw new System.Diagnostics.UnreachableException(file);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }
}
