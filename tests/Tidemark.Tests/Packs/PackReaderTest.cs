using Tidemark.Actors;

namespace Tidemark.Tests.Packs;

public class PackReaderTest
{
    [Fact]
    public void A_whole_pack_reads_without_errors()
    {
        var read = TinyPack.Read();
        Assert.Empty(read.Errors);
        Assert.Equal("tiny", read.Pack.Id);
        Assert.Equal("NL", Assert.Single(read.Pack.Countries));
        Assert.Equal((4, 6, 1), (read.Pack.Actors.Length, read.Pack.Places.Length, read.Pack.Sources.Length));
        var front = read.Pack.Actors[2];
        Assert.Equal((ActorType.ArmedGroup, "2014-06", ""), (front.Type, front.From.ToString(), front.Until.ToString()));
        Assert.Equal(("norland-army", "2016-05"), (front.Sides[0].Side, front.Sides[0].Until.ToString()));
        Assert.Equal(("rebel groups", "NL", true, "2016-12"), (front.CommonUses[0].Words[1], Assert.Single(front.CommonUses[0].Countries), front.CommonUses[0].Speaks, front.CommonUses[0].Until.ToString()));
        Assert.False(front.CommonUses[1].Speaks);
        Assert.Equal("geonames:1002", read.Pack.Places[2].CanonicalId);
        Assert.Equal("wikidata:Q1001", read.Pack.Places[1].CanonicalId);
        Assert.Equal("place:hit", read.Pack.Places[5].CanonicalId);
    }

    [Theory]
    [InlineData("- id: a\n  name: A\n  type: army\n  colour: red\n", ":4:", "colour")]
    [InlineData("- name: A\n  type: army\n", ":1:", "no id")]
    [InlineData("- id: A B\n  name: A\n  type: army\n", ":1:", "A B")]
    [InlineData("- id: a\n  name: A\n  type: army\n- id: a\n  name: B\n  type: army\n", ":4:", "twice")]
    [InlineData("- id: a\n  name: A\n  type: navy\n", ":3:", "navy")]
    [InlineData("- id: a\n  name: A\n  type: army\n  parents: [b]\n", ":4:", "\"b\"")]
    [InlineData("- id: a\n  name: A\n  type: army\n  sides: [{side: b, source: S}]\n", ":4:", "\"b\"")]
    [InlineData("- id: a\n  name: A\n  type: army\n  common-names: [{words: [rebels], countries: [Norland]}]\n", ":4:", "two capitals")]
    [InlineData("- id: a\n  name: A\n  type: army\n  common-names: [{words: [Rebels], countries: [NL], until: 2014}]\n- id: b\n  name: B\n  type: army\n  common-names: [{words: [rebels], countries: [NL], from: 2014-06}]\n", ":8:", "also means a")]
    [InlineData("- id: a\n  name: Al-Nusra\n  type: army\n- id: b\n  name: B\n  type: army\n  aliases: [al nusra]\n", ":7:", "also a name of a")]
    [InlineData("- id: a\n  name: A\n  type: army\n  from: June\n", ":4:", "June")]
    [InlineData("- id: a\n  name: A\n  type: army\n  aliases: one\n", ":4:", "must be a list")]
    [InlineData("- id: a\n  name: [A\n", ":3:", "no YAML")]
    [InlineData("- just words\n", ":1:", "no record")]
    public void A_fault_in_actors_is_told_with_its_line(string yaml, string line, string word)
    {
        var error = Assert.Single(TinyPack.Read(actors: yaml, sources: "[]").Errors);
        Assert.StartsWith(Path.Combine("tiny", "actors.yaml") + line, error, StringComparison.Ordinal);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,A,town,NL,,91,30,,,,,,", "lat \"91\"")]
    [InlineData("a,A,town,NL,,40,x,,,,,,", "lon \"x\"")]
    [InlineData("a,A,hamlet,NL,,40,30,,,,,,", "hamlet")]
    [InlineData("a,A,town,NL,b,40,30,,,,,,", "\"b\"")]
    [InlineData("a,A,town,Norland,,40,30,,,,,,", "country code")]
    [InlineData("a,,town,NL,,40,30,,,,,,", "no name")]
    [InlineData("a,A,town,NL,,40,30,,,-1,,,", "geonames")]
    [InlineData("a,A,town,NL,,40,30,,,,99,,", "wikidata")]
    [InlineData("a,A,town,NL,,40,30,,,,,then,", "then")]
    [InlineData("a,A,town,NL,,40,30", "fields")]
    public void A_fault_in_places_is_told_with_its_line(string row, string word)
    {
        var header = TinyPack.Places.Split('\n')[0].Trim();
        var error = Assert.Single(TinyPack.Read(places: $"{header}\n{row}\n").Errors);
        Assert.StartsWith(Path.Combine("tiny", "places.csv") + ":2:", error, StringComparison.Ordinal);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_columns_are_told() =>
        Assert.Contains("first line", Assert.Single(TinyPack.Read(places: "id,name\na,A\n").Errors), StringComparison.Ordinal);

    [Theory]
    [InlineData("- id: s\n  name: S\n  kind: blog\n", "blog")]
    [InlineData("- id: s\n  name: S\n  kind: agency\n  country: Norland\n", "country code")]
    [InlineData("- id: s\n  name: S\n  kind: agency\n  actor: nobody\n", "nobody")]
    [InlineData("- id: s\n  name: S\n  kind: agency\n  hosts: [http://s.example/]\n", "no host")]
    public void A_fault_in_sources_is_told(string yaml, string word) =>
        Assert.Contains(word, Assert.Single(TinyPack.Read(sources: yaml).Errors), StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_an_error_and_the_rest_is_read()
    {
        var files = TinyPack.Files();
        files.Remove("sources.yaml");
        var read = Tidemark.Reading.Packs.PackReader.Read("tiny", files);
        Assert.Contains("missing", Assert.Single(read.Errors), StringComparison.Ordinal);
        Assert.Equal(4, read.Pack.Actors.Length);
    }
}
