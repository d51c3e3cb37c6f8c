using System.Buffers.Binary;
using System.Diagnostics;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;
using Tidemark.Reading.Gazetteers;

namespace Tidemark.Tests.Places.Gazetteers;

public sealed class GazetteerFileTest : IDisposable
{
    private readonly Land _land = new();

    public void Dispose() => _land.Dispose();

    [Fact]
    public void Another_version_is_refused_with_what_to_do()
    {
        var path = Built();
        var bytes = File.ReadAllBytes(path);
        bytes[7] = (byte)'9';
        var fault = Assert.Throws<InvalidDataException>(() => GazetteerFile.Load(bytes));
        Assert.Contains("version 09", fault.Message, StringComparison.Ordinal);
        Assert.Contains("gazetteer add", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_indexed_by_another_function_are_refused_with_what_to_do()
    {
        var bytes = File.ReadAllBytes(Built());
        bytes[GazetteerFormat.KeysAt] ^= 1;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(GazetteerFormat.HeaderLength - 8), GazetteerFormat.Sum(0, bytes.AsSpan(0, GazetteerFormat.HeaderLength - 8)));
        var fault = Assert.Throws<InvalidDataException>(() => GazetteerFile.Load(bytes));
        Assert.Contains("indexed by another version", fault.Message, StringComparison.Ordinal);
        Assert.Contains("gazetteer add", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gazetteer_opens_in_under_a_tenth_of_a_second()
    {
        var path = Built();
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            using var places = GazetteerFile.Open(path);
            return watch.ElapsedMilliseconds;
        });
        Assert.InRange(best, 0, 100);
    }

    [Fact]
    public void Every_damaged_byte_of_a_small_file_and_every_cut_is_noticed()
    {
        var bytes = File.ReadAllBytes(Built());
        for (var at = 0; at < bytes.Length; at += 37)
        {
            var broken = (byte[])bytes.Clone();
            broken[at] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => GazetteerFile.Load(broken));
            Assert.Throws<InvalidDataException>(() => GazetteerFile.Load(bytes.AsSpan(0, at)));
        }
    }

    [Fact]
    public void A_closed_gazetteer_refuses_questions()
    {
        var places = GazetteerFile.Open(Built());
        places.Dispose();
        places.Dispose();
        Assert.Throws<ObjectDisposedException>(() => places.Type(0));
    }

    [Fact]
    public void Near_finds_what_measuring_every_place_finds()
    {
        var random = new Random(7);
        using var places = _land.Open(_land.Write("NL.txt", [.. Enumerable.Range(1, 3000).Select(i => Land.Row(i, $"N{i}", Math.Round((random.NextDouble() * 20) + (i % 3 * 35), 5), Math.Round((random.NextDouble() * 4) + (i % 2 == 0 ? 176 : -180), 5)))]));
        foreach (var (latitude, longitude, kilometres) in new[] { (5.0, 179.9, 150.0), (78.0, -179.0, 300.0), (45.0, 178.0, 1.0), (89.9, 0.0, 1500.0) })
        {
            var point = new GeoPoint(latitude, longitude);
            var near = places.Near(point, kilometres).Select(n => n.Place).Order().ToArray();
            Assert.Equal(Enumerable.Range(0, places.Count).Where(p => point.KilometresTo(places.Point(p)) <= kilometres), near);
        }
    }

    [Fact]
    public void What_cannot_be_right_is_found()
    {
        using var places = _land.Open(_land.Write("NL.txt", Land.Row(1, "Hammar", 0, 0), Land.Row(2, "Write to me@example.org", 40, 30), Land.Row(3, "Dunes", 41, 30), Land.Row(4, "Dunes", 41.0001, 30), Land.Row(5, "aaaaaa", 44, 30), Land.Row(6, "Westmark", 10, 10, "ADM1", province: "05"), Land.Row(7, "Faraway", 60, 60, province: "05")));
        var findings = new GazetteerCheck(places).Run();
        Assert.Equal(["impossible", "twins", "vandalised"], findings.Select(f => f.Kind));
        Assert.Equal([2, 1, 2], findings.Select(f => f.Count));
        Assert.Contains("geonames:1 Hammar", findings[0].Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_gazetteer_has_no_findings()
    {
        using var places = GazetteerFile.Open(Built());
        Assert.Empty(new GazetteerCheck(places).Run());
    }

    private string Built()
    {
        _land.Build("f.tidegaz", _land.Write("NL.txt", Land.Row(1, "Hammar", 40, 30, alternates: "Khammar"), Land.Row(2, "Dunes", 41, 31)));
        return Path.Combine(_land.Folder, "f.tidegaz");
    }
}
