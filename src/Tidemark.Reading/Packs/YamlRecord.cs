using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tidemark.Reading.Packs;

/// <summary>One mapping of a YAML file with its lines.</summary>
internal sealed class YamlRecord
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly PackFaults _faults;

    private YamlRecord(YamlMappingNode map, PackFaults faults, ReadOnlySpan<string> keys)
    {
        _faults = faults;
        Line = checked((int)map.Start.Line);
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!keys.Contains(name))
            {
                faults.Add(checked((int)key.Start.Line), $"the key \"{name}\" is unknown; known are {string.Join(", ", keys.ToArray())}");
            }

            _values[name] = value;
        }
    }

    /// <summary>The line that it begins on, from 1.</summary>
    internal int Line { get; }

    /// <summary>The records of a file that is a list, or the one of a file that is a mapping; faults for all else.</summary>
    internal static List<YamlRecord> ReadAll(string text, PackFaults faults, params ReadOnlySpan<string> keys)
    {
        var records = new List<YamlRecord>();
        var stream = new YamlStream();
        try
        {
            if (YamlDepth.TooDeepAt(text) is { } line)
            {
                faults.Add(line, "this is nested too deep, or refers to itself (*); write plain lists and mappings");
                return records;
            }

            stream.Load(YamlDepth.Open(text));
        }
        catch (Exception e) when (YamlDepth.IsOfText(e))
        {
            faults.Add(e is YamlException yaml ? checked((int)yaml.Start.Line) : 1, $"this is no YAML: {(e.InnerException?.Message ?? e.Message).ReplaceLineEndings(" ")}; mend the line, put words with \": \", \"#\" or quotes in quotation marks");
            return records;
        }

        if (stream.Documents is [var document, ..])
        {
            var items = document.RootNode is YamlSequenceNode list ? list.Children : [document.RootNode];
            records.AddRange(Maps(items, faults, keys));
        }

        return records;
    }

    /// <summary>A value as text; empty when it is absent or null.</summary>
    internal string Text(string key)
    {
        if (!_values.TryGetValue(key, out var node))
        {
            return "";
        }

        if (node is YamlScalarNode scalar)
        {
            return scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } ? "" : scalar.Value?.Trim() ?? "";
        }

        _faults.Add(LineOf(key), $"\"{key}\" must be a single value");
        return "";
    }

    /// <summary>A text that must be there.</summary>
    internal string Required(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
        {
            _faults.Add(Line, $"no {key}; write \"{key}: ...\"");
        }

        return text;
    }

    /// <summary>A list of texts; empty when it is absent or null.</summary>
    internal ImmutableArray<string> List(string key)
    {
        if (Nodes(key) is not { } nodes)
        {
            return [];
        }

        var list = ImmutableArray.CreateBuilder<string>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node is YamlScalarNode { Value.Length: > 0 } scalar)
            {
                list.Add(scalar.Value.Trim());
            }
            else
            {
                _faults.Add(checked((int)node.Start.Line), $"\"{key}\" holds something that is no text; write [one, two]");
            }
        }

        return list.ToImmutable();
    }

    /// <summary>A list of mappings; empty when it is absent or null.</summary>
    internal List<YamlRecord> Records(string key, params ReadOnlySpan<string> keys) =>
        Nodes(key) is { } nodes ? Maps(nodes, _faults, keys) : [];

    /// <summary>The line of a key's value, or of the record when the key is absent.</summary>
    internal int LineOf(string key) => _values.TryGetValue(key, out var node) ? checked((int)node.Start.Line) : Line;

    private IList<YamlNode>? Nodes(string key)
    {
        if (!_values.TryGetValue(key, out var node) || node is YamlScalarNode { Value: null or "" or "null" or "~" })
        {
            return null;
        }

        if (node is YamlSequenceNode list)
        {
            return list.Children;
        }

        _faults.Add(LineOf(key), $"\"{key}\" must be a list; write [one, two]");
        return null;
    }

    private static List<YamlRecord> Maps(IEnumerable<YamlNode> nodes, PackFaults faults, ReadOnlySpan<string> keys)
    {
        var records = new List<YamlRecord>();
        foreach (var node in nodes)
        {
            if (node is YamlMappingNode map)
            {
                records.Add(new(map, faults, keys));
            }
            else
            {
                faults.Add(checked((int)node.Start.Line), "this is no record; write \"- id: ...\" and its keys below");
            }
        }

        return records;
    }
}
