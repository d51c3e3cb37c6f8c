using System.Text.Json;

namespace Tidemark.Web.Describing;

/// <summary>
/// The shape of a JSON value in a short notation, and as JSON Schema (2020-12, as OpenAPI 3.1 has it). <c>{name:string, day:day?}</c> is an object with exactly these
/// members (<c>name?</c> may be left out, <c>...</c> lets others be there), <c>[int]</c> a list, <c>?</c> behind a type lets null be there, <c>#Name</c> another
/// shape, <c>&lt;number&gt;</c> an object whose members all have one type and any name.
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
        reader.Value(json);
        reader.Skip();
        if (reader._at < shape.Length)
        {
            throw new FormatException($"no shape, from '{shape[reader._at..]}' on");
        }
    }

    private void Value(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (Peek())
        {
            case '{':
                Object(json);
                break;
            case '[':
                List(json);
                break;
            case '<':
                Map(json);
                break;
            case '#':
                Reference(json);
                break;
            default:
                Simple(json);
                break;
        }

        json.WriteEndObject();
    }

    private void Object(Utf8JsonWriter json)
    {
        _at++;
        json.WriteString("type"u8, "object"u8);
        var (required, open) = (new List<string>(), false);
        json.WriteStartObject("properties"u8);
        for (var next = Peek(); next != '}'; next = Peek())
        {
            if (next == '.')
            {
                (open, _at) = (true, _at + 3);
            }
            else
            {
                var name = Word();
                var optional = Take('?');
                if (!optional)
                {
                    required.Add(name);
                }

                Expect(':');
                json.WritePropertyName(name);
                Value(json);
            }

            Take(',');
        }

        _at++;
        json.WriteEndObject();
        json.WriteStartArray("required"u8);
        required.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        if (!open)
        {
            json.WriteBoolean("additionalProperties"u8, false);
        }
    }

    private void List(Utf8JsonWriter json)
    {
        _at++;
        json.WriteString("type"u8, "array"u8);
        json.WritePropertyName("items"u8);
        Value(json);
        Expect(']');
    }

    private void Map(Utf8JsonWriter json)
    {
        _at++;
        json.WriteString("type"u8, "object"u8);
        json.WritePropertyName("additionalProperties"u8);
        Value(json);
        Expect('>');
    }

    private void Reference(Utf8JsonWriter json)
    {
        _at++;
        json.WriteString("$ref"u8, "#/components/schemas/" + Word());
    }

    private void Simple(Utf8JsonWriter json)
    {
        var (type, format) = Word() switch
        {
            "int" => ("integer", ""),
            "number" => ("number", ""),
            "boolean" => ("boolean", ""),
            "day" => ("string", "date"),
            "string" => ("string", ""),
            "any" => ("", ""),
            var other => throw new FormatException($"no type: {other}"),
        };
        if (Take('?'))
        {
            json.WriteStartArray("type"u8);
            json.WriteStringValue(type);
            json.WriteStringValue("null"u8);
            json.WriteEndArray();
        }
        else if (type.Length > 0)
        {
            json.WriteString("type"u8, type);
        }

        if (format.Length > 0)
        {
            json.WriteString("format"u8, format);
        }
    }

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
