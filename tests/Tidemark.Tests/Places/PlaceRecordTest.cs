using Tidemark.Places;

namespace Tidemark.Tests.Places;

public class PlaceRecordTest
{
    [Theory]
    [InlineData("1", "Q2", "geonames:1")]
    [InlineData("", "Q2", "wikidata:Q2")]
    [InlineData("", "", "place:x")]
    public void The_best_known_id_names_a_place(string geonames, string wikidata, string id) => Assert.Equal(id, Place(PlaceType.Town, geonames, wikidata).CanonicalId);

    [Fact]
    public void Precision_follows_the_sort()
    {
        Assert.Equal(1, Place(PlaceType.Village).Precision);
        Assert.Equal(3, Place(PlaceType.District).Precision);
        Assert.Equal(4, Place(PlaceType.Governorate).Precision);
        Assert.Equal(5, Place(PlaceType.River).Precision);
        Assert.Equal(6, Place(PlaceType.Country).Precision);
    }

    private static PlaceRecord Place(PlaceType type, string geonames = "", string wikidata = "") =>
        new() { Id = "x", Name = "X", Type = type, Latitude = 1, Longitude = 2, GeoNames = geonames, Wikidata = wikidata };
}
