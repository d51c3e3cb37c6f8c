using System.Text;
using Tidemark.Pipeline;
using Tidemark.Reading.Packs;
using Tidemark.Tests.Claims.Cases;

namespace Tidemark.Tests.Claims.Evenness;

/// <summary>A second theatre: a made-up land with three actors and six places, read with the same rules.</summary>
internal static class Norland
{
    private const string Actors = """
        - id: north-front
          name: North Front
          type: armed-group
          aliases: [the Northerners]
          cased: [NOF]
        - id: norland-army
          name: Norlandish Army
          type: army
        - id: weir-brigade
          name: Weir Brigade
          type: armed-group
        """;

    private const string Places = """
        id,name,type,country,parent,lat,lon,arabic,spellings,geonames,wikidata,from,until
        norland,Norland,country,NL,,60,10,,,,,,
        ostvik,Ostvik,city,NL,norland,60.1,10.1,,,,,,
        grenholm,Grenholm,town,NL,norland,60.2,10.2,,,,,,
        tarnby,Tarnby,town,NL,norland,60.3,10.3,,,,,,
        lund-al-mar,Lund al-Mar,town,NL,norland,60.4,10.4,,,,,,
        ulfsund,Ulfsund,town,NL,norland,60.5,10.5,,,,,,
        """;

    private static readonly Lazy<CourseReader> Made = new(Make);

    /// <summary>A reader that knows this land and no other.</summary>
    internal static CourseReader Reader => Made.Value;

    private static CourseReader Make()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["pack.yaml"] = "id: norland\ntitle: The war of Norland\nperiod: 2011-01-01/2019-12-31\nlicence: CC0-1.0\ncountries: [NL]\n"u8.ToArray(),
            ["actors.yaml"] = Encoding.UTF8.GetBytes(Actors),
            ["places.csv"] = Encoding.UTF8.GetBytes(Places),
            ["sources.yaml"] = "- id: north-wire\n  name: North Wire\n  kind: agency\n  country: NL\n"u8.ToArray(),
        };
        var read = PackReader.Read("norland", files);
        Assert.Empty(read.Errors);
        var rules = Directory.GetFiles(FirstPack.Rules).Where(f => Path.GetExtension(f) is ".forms" or ".words" or ".rules").Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
        var draft = KnowledgeCompiler.Compile(new() { Rules = [.. rules], Packs = [read.Pack], Version = "norland" });
        Assert.Empty(draft.Errors);
        var knowledge = FirstPack.Knowledge with
        {
            Lexicon = new(draft.Lexicon),
            Rules = draft.Rules,
            Lemmas = draft.Lemmas,
            Actors = draft.Actors,
            Places = draft.Places,
            Sources = draft.Sources,
            Version = draft.Version,
        };
        return new Course(knowledge).NewReader(throws: true);
    }
}
