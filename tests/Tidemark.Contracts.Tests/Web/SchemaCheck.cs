using System.Text.Json;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>Holds a JSON value to a JSON Schema, as far as the description uses it.</summary>
internal static class SchemaCheck
{
    /// <summary>What does not fit, each with its place.</summary>
    internal static IEnumerable<string> Faults(JsonElement value, JsonElement schema, JsonElement all, string at = "$")
    {
        if (schema.TryGetProperty("$ref", out var name))
        {
            return Faults(value, all.GetProperty(name.GetString()!.Split('/')[^1]), all, at);
        }

        if (schema.TryGetProperty("oneOf", out var several))
        {
            string[][] each = [.. several.EnumerateArray().Select(s => Faults(value, s, all, at).ToArray())];
            return each.Count(f => f.Length == 0) switch
            {
                1 => [],
                0 => [$"{at}: fits none of {each.Length} ({string.Join("; ", each.Select(f => f[0]))})"],
                var many => [$"{at}: fits {many} of {each.Length}"],
            };
        }

        if (schema.TryGetProperty("type", out var type))
        {
            string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
            if (!allowed.Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && allowed.Contains("number")))
            {
                return [$"{at}: is {TypeOf(value)}, not {string.Join(" or ", allowed)}"];
            }
        }

        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(value, only))
        {
            return [$"{at}: is {value.GetRawText()}, not {only.GetRawText()}"];
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => JsonElement.DeepEquals(value, w)))
        {
            return [$"{at}: is {value.GetRawText()}, none of {words.GetRawText()}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => Members(value, schema, all, at),
            JsonValueKind.Array => Items(value, schema, all, at),
            _ => [],
        };
    }

    private static IEnumerable<string> Items(JsonElement value, JsonElement schema, JsonElement all, string at)
    {
        var length = value.GetArrayLength();
        if ((schema.TryGetProperty("minItems", out var least) && length < least.GetInt32()) || (schema.TryGetProperty("maxItems", out var most) && length > most.GetInt32()))
        {
            return [$"{at}: has {length} items"];
        }

        JsonElement[] first = schema.TryGetProperty("prefixItems", out var row) ? [.. row.EnumerateArray()] : [];
        schema.TryGetProperty("items", out var rest);
        return value.EnumerateArray().SelectMany((v, i) =>
            i < first.Length ? Faults(v, first[i], all, $"{at}[{i}]")
            : rest.ValueKind == JsonValueKind.Object ? Faults(v, rest, all, $"{at}[{i}]")
            : rest.ValueKind == JsonValueKind.False ? [$"{at}[{i}]: is not described"] : []);
    }

    private static IEnumerable<string> Members(JsonElement value, JsonElement schema, JsonElement all, string at)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var missing in required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)))
            {
                yield return $"{at}.{missing.GetString()}: is missing";
            }
        }

        schema.TryGetProperty("properties", out var known);
        schema.TryGetProperty("additionalProperties", out var others);
        foreach (var member in value.EnumerateObject())
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out var own))
            {
                foreach (var fault in Faults(member.Value, own, all, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
            else if (others.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}.{member.Name}: is not described";
            }
            else if (others.ValueKind == JsonValueKind.Object)
            {
                foreach (var fault in Faults(member.Value, others, all, $"{at}.{member.Name}"))
                {
                    yield return fault;
                }
            }
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };
}
