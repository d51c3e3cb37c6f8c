using System.Text.Json;
using Tidemark.Contracts.Tests.Cli;
using Tidemark.Web.Answers;
using Tidemark.Web.Describing;

namespace Tidemark.Contracts.Tests.Web;

public class DescriptionTest
{
    private static readonly JsonSerializerOptions Spread = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page's types are made from this file (npm run types in web/), and its type check fails where they are older: so neither can drift.</summary>
    [Fact]
    public void The_page_is_built_against_the_description_that_is_served()
    {
        var file = Path.Combine(Tool.Home, "web", "openapi.json");
        using var served = JsonDocument.Parse(OpenApi.Describe(Board.All).Bytes);
        var actual = JsonSerializer.Serialize(served.RootElement, Spread).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("TIDEMARK_APPROVE") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == actual, $"{file} is not what is served: TIDEMARK_APPROVE=1 writes it anew, then npm run types in web/");
    }
}
