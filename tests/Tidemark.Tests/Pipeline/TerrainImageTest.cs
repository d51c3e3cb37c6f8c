using Tidemark.Pipeline;
using Tidemark.Places.Ground;

namespace Tidemark.Tests.Pipeline;

public class TerrainImageTest
{
    private static readonly GroundArea _north = new("Northland", GroundLevel.Country, [[[new(10, 10), new(10, 20), new(20, 20), new(20, 10)], [new(12, 12), new(14, 12), new(14, 14)]], [[new(30, 1), new(30, 2), new(31, 2)]]]) { Iso = "NN", LocalName = "الشمال" };

    private static readonly GroundArea _shore = new("Shore", GroundLevel.District, [[[new(11, 11), new(11, 13), new(13, 13)]]]) { Parent = "NN-01" };

    private static readonly DisputedLine _dispute = new()
    {
        Id = "hills",
        Name = "The hills",
        Course = [new(10, 12), new(10.5, 13)],
        WithinKilometres = 7.5,
        Between = ["NN", "SS"],
        BorderFor = ["NN"],
        NotFor = ["un"],
        Since = "1967",
        Basis = "a ceasefire",
    };

    private static byte[] Bytes() => TerrainImage.Write(new([_north, _shore], [_dispute]), [new("river", [[new(1, 2), new(3, 4)], [new(5, 6), new(7, 8)]])]);

    [Fact]
    public void What_is_written_is_read()
    {
        var (map, lines) = TerrainImage.Read(Bytes())!.Value;
        Assert.Equal(["Northland", "Shore"], map.Areas.Select(a => a.Name));
        Assert.Equal(("NN", "الشمال", "", GroundLevel.Country), (map.Areas[0].Iso, map.Areas[0].LocalName, map.Areas[0].Parent, map.Areas[0].Level));
        Assert.Equal(("", "NN-01", GroundLevel.District), (map.Areas[1].Iso, map.Areas[1].Parent, map.Areas[1].Level));
        Assert.Equal(_north.Polygons.SelectMany(p => p.SelectMany(r => r)), map.Areas[0].Polygons.SelectMany(p => p.SelectMany(r => r)));
        Assert.Equal([2, 1], map.Areas[0].Polygons.Select(p => p.Length));
        Assert.Equal([_shore.Name, _north.Name], map.Containing(new(11.5, 12.9)).Select(a => a.Name));
        Assert.Empty(map.Containing(new(13.5, 12.5)));
        var dispute = Assert.Single(map.Disputes);
        Assert.Equal(_dispute with { Course = dispute.Course, Between = dispute.Between, BorderFor = dispute.BorderFor, NotFor = dispute.NotFor }, dispute);
        Assert.Equal([.. _dispute.Course], dispute.Course.ToArray());
        Assert.Equal(["NN", "SS", "NN", "un"], [.. dispute.Between, .. dispute.BorderFor, .. dispute.NotFor]);
        var line = Assert.Single(lines);
        Assert.Equal("river", line.Place);
        Assert.Equal([new(1, 2), new(3, 4), new(5, 6), new(7, 8)], line.Parts.SelectMany(p => p));
    }

    [Fact]
    public void The_bytes_of_ground_read_are_the_same_bytes()
    {
        var (map, lines) = TerrainImage.Read(Bytes())!.Value;
        Assert.Equal(Bytes(), TerrainImage.Write(map, lines));
    }

    [Fact]
    public void Damage_is_noticed()
    {
        var bytes = Bytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            Assert.Null(TerrainImage.Read(damaged));
        }

        Assert.Null(TerrainImage.Read(bytes[..^8]));
        Assert.Null(TerrainImage.Read([]));
    }
}
