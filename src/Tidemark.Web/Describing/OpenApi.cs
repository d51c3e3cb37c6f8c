using System.Text.Json;
using Tidemark.Pipeline.Questions;
using Tidemark.Web.Serving;

namespace Tidemark.Web.Describing;

/// <summary>Describes all questions as OpenAPI 3.1: from the same table that answers them, so that it cannot say anything else.</summary>
internal static class OpenApi
{
    /// <summary>The description.</summary>
    internal static Body Describe(IEnumerable<Endpoint> endpoints) => Body.Of(json =>
    {
        json.WriteString("openapi"u8, "3.1.0"u8);
        json.WriteStartObject("info"u8);
        json.WriteString("title"u8, "Tidemark"u8);
        json.WriteString("version"u8, MapQuestion.Version);
        json.WriteString("description"u8, "Who held what, when, according to whom, and as known on which day. What was said, not what was so. Everything is read-only; names of private persons are masked."u8);
        json.WriteEndObject();
        json.WriteStartObject("paths"u8);
        foreach (var endpoint in endpoints)
        {
            Path(json, endpoint);
        }

        json.WriteEndObject();
        json.WriteStartObject("components"u8);
        json.WriteStartObject("schemas"u8);
        foreach (var (name, shape) in Shapes.All)
        {
            json.WritePropertyName(name);
            Shape.Write(shape, json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Path(Utf8JsonWriter json, Endpoint endpoint)
    {
        json.WriteStartObject(endpoint.Path);
        json.WriteStartObject("get"u8);
        json.WriteString("summary"u8, endpoint.About);
        json.WriteStartArray("parameters"u8);
        foreach (var part in endpoint.Path.Split('/').Where(p => p.StartsWith('{')))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, part[1..part.IndexOf('}', StringComparison.Ordinal)]);
            json.WriteString("in"u8, "path"u8);
            json.WriteBoolean("required"u8, true);
            json.WriteStartObject("schema"u8);
            json.WriteString("type"u8, "string"u8);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (var parameter in endpoint.Parameters)
        {
            Query(json, parameter);
        }

        json.WriteEndArray();
        json.WriteStartObject("responses"u8);
        Response(json, "200", endpoint.About, endpoint.Type.Split(';')[0], endpoint.Shape);
        Response(json, "default", "What is wrong: what, where, what to do.", "application/problem+json", "Problem");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Query(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, parameter.Name);
        json.WriteString("in"u8, "query"u8);
        json.WriteString("description"u8, parameter.About);
        json.WriteBoolean("required"u8, parameter.Required);
        json.WriteStartObject("schema"u8);
        if (parameter.Many)
        {
            json.WriteString("type"u8, "array"u8);
            json.WriteStartObject("items"u8);
            Type(json, parameter);
            json.WriteEndObject();
        }
        else
        {
            Type(json, parameter);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, Parameter parameter)
    {
        json.WriteString("type"u8, parameter.Kind == ParameterKind.Number ? "integer" : "string");
        switch (parameter.Kind)
        {
            case ParameterKind.Day:
                json.WriteString("format"u8, "date"u8);
                break;
            case ParameterKind.Number:
                json.WriteNumber("minimum"u8, parameter.Least);
                json.WriteNumber("maximum"u8, parameter.Most);
                break;
            case ParameterKind.Choice:
                json.WriteStartArray("enum"u8);
                foreach (var choice in parameter.Choices)
                {
                    json.WriteStringValue(choice);
                }

                json.WriteEndArray();
                break;
            default:
                break;
        }
    }

    private static void Response(Utf8JsonWriter json, string status, string about, string type, string shape)
    {
        json.WriteStartObject(status);
        json.WriteString("description"u8, about);
        json.WriteStartObject("content"u8);
        json.WriteStartObject(type);
        if (shape.Length > 0)
        {
            json.WriteStartObject("schema"u8);
            json.WriteString("$ref"u8, "#/components/schemas/" + shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
