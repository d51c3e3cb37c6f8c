using System.Text;
using System.Text.Json;
using Tidemark.Web.Describing;

namespace Tidemark.Contracts.Tests.Web;

public class ShapeTest
{
    [Theory]
    [InlineData("day?", """{"type":["string","null"],"format":"date"}""")]
    [InlineData("(int, day)?", """{"type":["array","null"],"prefixItems":[{"type":"integer"},{"type":"string","format":"date"}],"items":false,"minItems":2,"maxItems":2}""")]
    [InlineData("'land'", """{"type":"string","const":"land"}""")]
    [InlineData("'land' | 'people'?", """{"type":["string","null"],"enum":["land","people",null]}""")]
    [InlineData("'land'?", """{"type":["string","null"],"enum":["land",null]}""")]
    [InlineData("[0|1]", """{"type":"array","items":{"type":"integer","enum":[0,1]}}""")]
    [InlineData("number|'too few'", """{"oneOf":[{"type":"number"},{"type":"string","const":"too few"}]}""")]
    [InlineData("#Geometry?", """{"oneOf":[{"$ref":"#/components/schemas/Geometry"},{"type":"null"}]}""")]
    [InlineData("#One|#Other?", """{"oneOf":[{"$ref":"#/components/schemas/One"},{"$ref":"#/components/schemas/Other"},{"type":"null"}]}""")]
    [InlineData("// All\n// of it.\n{\n// One.\na?:any, ...}", """{"description":"All of it.","type":"object","properties":{"a":{"description":"One."}},"required":[]}""")]
    public void A_shape_is_a_schema(string shape, string schema)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written))
        {
            Shape.Write(shape, json);
        }

        Assert.Equal(schema, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Theory]
    [InlineData("{a:int")]
    [InlineData("(int")]
    [InlineData("'land")]
    [InlineData("int?|day")]
    [InlineData("{a:int // after it\n}")]
    [InlineData("colour")]
    public void What_is_no_shape_is_told(string shape)
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        Assert.Throws<FormatException>(() => Shape.Write(shape, json));
    }

    [Theory]
    [InlineData("(int, day)?", "null", "[1, \"2016-06-20\"]", "[1]")]
    [InlineData("(int, int)", "[1, 2]", "[3, 4]", "[1, 2, 3]")]
    [InlineData("(int, day)", "[1, \"2016-06-20\"]", "[2, \"\"]", "[1, 2]")]
    [InlineData("'land'|'people'?", "\"land\"", "null", "\"sea\"")]
    [InlineData("0|1", "0", "1", "2")]
    [InlineData("{of:'land', km:number}|{of:'people'}", """{"of":"people"}""", """{"of":"land","km":1.5}""", """{"of":"people","km":1}""")]
    [InlineData("number|int", "1.5", "2.5", "1")]
    public void An_answer_is_held_to_all_that_a_shape_says(string shape, string one, string other, string wrong)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written))
        {
            Shape.Write(shape, json);
        }

        using var schema = JsonDocument.Parse(written.ToArray());
        string[] Faults(string value)
        {
            using var read = JsonDocument.Parse(value);
            return [.. SchemaCheck.Faults(read.RootElement, schema.RootElement, default)];
        }

        Assert.Empty(Faults(one));
        Assert.Empty(Faults(other));
        Assert.NotEmpty(Faults(wrong));
    }
}
