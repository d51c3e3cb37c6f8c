using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using Tidemark.Pictures;

namespace Tidemark.Contracts.Tests.Cli;

public class PicturesTest
{
    [Fact]
    public void Only_the_command_knows_what_draws_pixels_and_that_knows_nothing_of_the_house()
    {
        Assembly[] rooms = [typeof(Claims.ClaimKind).Assembly, typeof(Storage.CaseFile).Assembly, typeof(Tidemark.Reading.ReportReader).Assembly, typeof(Tidemark.Web.ServedCase).Assembly];
        Assert.DoesNotContain(rooms.SelectMany(r => r.GetReferencedAssemblies()), Draws);
        Assert.Contains(typeof(Tidemark.Cli.ExitCode).Assembly.GetReferencedAssemblies(), a => a.Name == "Tidemark.Pictures");
        Assert.DoesNotContain(typeof(SvgPicture).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Tidemark", StringComparison.Ordinal));
        static bool Draws(AssemblyName a) => a.Name!.Contains("Skia", StringComparison.Ordinal) || a.Name == "Tidemark.Pictures";
    }

    [Fact]
    public void A_packed_font_is_unpacked_table_by_table()
    {
        var table = Enumerable.Range(0, 1000).Select(i => (byte)(i % 7)).ToArray();
        var font = Woff.Unpack(Packed(table));
        Assert.Equal((ushort)1, BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)));
        Assert.Equal((12 + 16, table.Length), (BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(20)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(24))));
        Assert.Equal(table, font[28..]);
    }

    [Fact]
    public void A_font_that_is_cut_off_is_told()
    {
        var packed = Packed([.. Enumerable.Repeat((byte)7, 100)]);
        Assert.Throws<InvalidDataException>(() => Woff.Unpack(packed[..^6]));
        Assert.Equal([1, 2, 3], Woff.Unpack([1, 2, 3]));
    }

    [Theory]
    [InlineData("<ellipse/>", "<ellipse> is no element")]
    [InlineData("<path d=\"M1 1C2\" fill=\"#000000\"/>", "'C' is no command")]
    [InlineData("<rect x=\"wide\" fill=\"#000000\"/>", "x=\"wide\" is no number")]
    public void What_maps_do_not_hold_is_refused(string element, string fault)
    {
        var fonts = Path.Combine(Tool.Home, "fonts");
        if (!Directory.Exists(fonts))
        {
            Assert.Contains("no fonts", Assert.Throws<FileNotFoundException>(() => SvgPicture.Png("<svg/>", fonts)).Message, StringComparison.Ordinal);
            return;
        }

        var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"100\">{element}</svg>";
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => SvgPicture.Png(svg, fonts, 400)).Message, StringComparison.Ordinal);
    }

    /// <summary>A font of one table.</summary>
    private static byte[] Packed(byte[] table)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(table);
        }

        var font = new byte[44 + 20 + zipped.Length];
        "wOFF"u8.CopyTo(font);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(12), 1);
        "glyf"u8.CopyTo(font.AsSpan(44));
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(48), 64);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(52), (int)zipped.Length);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(56), table.Length);
        zipped.ToArray().CopyTo(font, 64);
        return font;
    }
}
