using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidemark.Web.Describing;

/// <summary>
/// The shape of a JSON value in a short notation, and as JSON Schema (2020-12, as OpenAPI 3.1 has it). <c>{name:string, day:day?}</c> is an object with exactly these
/// members (<c>name?</c> may be left out, <c>...</c> lets others be there), <c>[int]</c> a list, <c>(day, day)</c> a list of exactly these in order, <c>'word'</c> or
/// <c>0</c> this value alone, <c>|</c> stands between what it may be, <c>?</c> behind it all lets null be there, <c>#Name</c> is another shape, <c>&lt;number&gt;</c> an
/// object whose members all have one type and any name. A line <c>// words</c> before a shape or a member tells what it means.
/// </summary>
internal sealed class Shape
{
    private readonly string _text;
    private int _at;

    private Shape(string text) => _text = text;

    /// <summary>Writes a shape as JSON Schema.</summary>
    /// <exception cref="FormatException">It is no shape: a fault of ours.</exception>
    internal static void Write(string shape, Utf8JsonWriter json)
    {
        var reader = new Shape(shape);
        var schema = reader.Told(reader.Value);
        reader.Skip();
        if (reader._at < shape.Length)
        {
            throw new FormatException($"no shape, from '{shape[reader._at..]}' on");
        }

        schema.WriteTo(json);
    }

    /// <summary>The schema of what follows, with what the lines before it tell of it.</summary>
    private JsonObject Told(Func<JsonObject> read)
    {
        var told = new StringBuilder();
        while (Peek() == '/')
        {
            Expect('/');
            Expect('/');
            var end = _text.IndexOf('\n', _at);
            end = end < 0 ? _text.Length : end;
            told.Append(told.Length > 0 ? " " : "").Append(_text[_at..end].Trim());
            _at = end;
        }

        var schema = read();
        if (told.Length > 0)
        {
            schema.Insert(0, "description", told.ToString());
        }

        return schema;
    }

    private JsonObject Value()
    {
        var all = new List<JsonObject> { One() };
        while (Take('|'))
        {
            all.Add(One());
        }

        var schema = all.Count == 1 ? all[0] : AnyOf(all);
        return Take('?') ? OrNull(schema) : schema;
    }

    private JsonObject One() => Peek() switch
    {
        '{' => Object(),
        '[' => List(),
        '(' => Row(),
        '<' => Map(),
        '#' => Reference(),
        '\'' => Text(),
        >= '0' and <= '9' => new() { ["type"] = "integer", ["const"] = int.Parse(Word(), CultureInfo.InvariantCulture) },
        _ => Simple(),
    };

    /// <summary>Values of one type are an enumeration; all else is one of several schemas.</summary>
    private static JsonObject AnyOf(List<JsonObject> all)
    {
        var types = all.Select(s => (string?)s["type"]).Distinct(StringComparer.Ordinal).ToArray();
        return all.TrueForAll(s => s.ContainsKey("const")) && types is [{ } type]
            ? new() { ["type"] = type, ["enum"] = new JsonArray([.. all.Select(s => s["const"]!.DeepClone())]) }
            : new() { ["oneOf"] = new JsonArray([.. all]) };
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["oneOf"] is JsonArray all)
        {
            all.Add((JsonNode)new JsonObject { ["type"] = "null" });
            return schema;
        }

        if ((string?)schema["type"] is not { } type)
        {
            return schema.Count == 0 ? schema : new() { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        schema["type"] = new JsonArray(type, "null");
        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
        }
        else if (schema["const"] is { } value)
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value, null);
        }

        return schema;
    }

    private JsonObject Object()
    {
        _at++;
        var (members, required, open) = (new JsonObject(), new JsonArray(), false);
        for (var next = Peek(); next != '}'; next = Peek())
        {
            if (next == '.')
            {
                (open, _at) = (true, _at + 3);
            }
            else
            {
                var (name, isOptional) = ("", false);
                var member = Told(() =>
                {
                    (name, isOptional) = (Word(), Take('?'));
                    Expect(':');
                    return Value();
                });
                members.Add(name, member);
                if (!isOptional)
                {
                    required.Add((JsonNode)name);
                }
            }

            Take(',');
        }

        _at++;
        var schema = new JsonObject { ["type"] = "object", ["properties"] = members, ["required"] = required };
        if (!open)
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    private JsonObject List()
    {
        _at++;
        var item = Value();
        Expect(']');
        return new() { ["type"] = "array", ["items"] = item };
    }

    private JsonObject Row()
    {
        _at++;
        var items = new JsonArray();
        for (var next = Peek(); next != ')'; next = Peek())
        {
            items.Add((JsonNode)Value());
            Take(',');
        }

        _at++;
        return new() { ["type"] = "array", ["prefixItems"] = items, ["items"] = false, ["minItems"] = items.Count, ["maxItems"] = items.Count };
    }

    private JsonObject Map()
    {
        _at++;
        var member = Value();
        Expect('>');
        return new() { ["type"] = "object", ["additionalProperties"] = member };
    }

    private JsonObject Reference()
    {
        _at++;
        return new() { ["$ref"] = "#/components/schemas/" + Word() };
    }

    private JsonObject Text()
    {
        var end = _text.IndexOf('\'', _at + 1);
        var text = end < 0 ? throw new FormatException($"the end of '{_text[_at..]}' is missing") : _text[(_at + 1)..end];
        _at = end + 1;
        return new() { ["type"] = "string", ["const"] = text };
    }

    private JsonObject Simple() => Word() switch
    {
        "int" => new() { ["type"] = "integer" },
        "number" => new() { ["type"] = "number" },
        "boolean" => new() { ["type"] = "boolean" },
        "day" => new() { ["type"] = "string", ["format"] = "date" },
        "string" => new() { ["type"] = "string" },
        "any" => new(),
        var other => throw new FormatException($"no type: {other}"),
    };

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private char Peek()
    {
        Skip();
        return _at < _text.Length ? _text[_at] : throw new FormatException("the shape ends too early");
    }

    private bool Take(char sign)
    {
        Skip();
        if (_at < _text.Length && _text[_at] == sign)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Expect(char sign)
    {
        if (!Take(sign))
        {
            throw new FormatException($"'{sign}' is missing at '{_text[_at..Math.Min(_text.Length, _at + 20)]}'");
        }
    }

    private string Word()
    {
        Skip();
        var from = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or '@' or '$'))
        {
            _at++;
        }

        return _at > from ? _text[from.._at] : throw new FormatException($"a word is missing at '{_text[from..Math.Min(_text.Length, from + 20)]}'");
    }
}
