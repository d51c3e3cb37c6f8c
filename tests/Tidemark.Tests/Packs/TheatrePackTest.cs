using Tidemark.Reading.Packs;

namespace Tidemark.Tests.Packs;

public class TheatrePackTest
{
    private static readonly PackRead Read = PackReader.Read(Path.Combine(FactWithSharedAttribute.RepoRoot, "packs", "iraq-syria-libya"));

    [Fact]
    public void The_pack_has_no_errors() => Assert.Empty(Read.Errors);

    [Fact]
    public void The_pack_knows_enough()
    {
        Assert.True(Read.Pack.Actors.Length >= 300, $"{Read.Pack.Actors.Length} actors");
        Assert.True(Read.Pack.Sources.Length >= 150, $"{Read.Pack.Sources.Length} sources");
        Assert.True(Read.Pack.Places.Length >= 1500, $"{Read.Pack.Places.Length} places");
    }

    [Fact]
    public void Every_place_but_a_country_lies_in_its_parents_country()
    {
        var byId = Read.Pack.Places.ToDictionary(p => p.Id);
        Assert.Empty(
            from place in Read.Pack.Places
            where place.Parent.Length > 0 && byId.TryGetValue(place.Parent, out var parent) && parent.Country != place.Country
            select $"{place.Id} ({place.Country}) in {place.Parent} ({byId[place.Parent].Country})");
    }
}
