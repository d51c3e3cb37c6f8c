using System.Text;
using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Archives;

public class PackingTest
{
    private const string Text = "The army said on Tuesday that it had recaptured Palmyra from Islamic State. It rained.";

    [Fact]
    public void A_text_that_was_made_of_the_bytes_is_packed_with_them_and_both_come_back()
    {
        var bytes = Encoding.UTF8.GetBytes($"<html><p>{Text}</p></html>");
        var (how, packed, text) = Packing.Pack(bytes, Text);
        Assert.Equal((Packing.Together, null), (how, text));
        Assert.Equal(bytes, Packing.Unpack(how, packed));
        Assert.Equal(Text, Packing.UnpackText(text, how, packed));
        Assert.InRange(packed.Length, 1, Packing.Pack(bytes, "").Bytes.Length + (Text.Length / 3));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFFWar.", "War.")]
    [InlineData("x", "y")]
    [InlineData("{}", "تدمر")]
    public void Bytes_and_text_come_back_whatever_they_are(string first, string second)
    {
        var bytes = Encoding.UTF8.GetBytes(first);
        var (how, packed, text) = Packing.Pack(bytes, second);
        Assert.Equal(bytes, Packing.Unpack(how, packed));
        Assert.Equal(second, Packing.UnpackText(text, how, packed));
    }

    [Fact]
    public void A_text_that_a_later_reader_makes_is_kept_where_it_is_another()
    {
        var (how, packed, _) = Packing.Pack(Encoding.UTF8.GetBytes($"<html><p>{Text}</p></html>"), Text);
        Assert.Null(Packing.PackText(Text, how, packed));
        var later = Packing.PackText(Text + " Again.", how, packed);
        Assert.Equal(Text + " Again.", Packing.UnpackText(later, how, packed));
    }

    [Fact]
    public void What_was_packed_apart_is_still_read()
    {
        var (how, packed, _) = Packing.Pack(Encoding.UTF8.GetBytes(Text + Text), Text + Text);
        Assert.Equal(Packing.Brotli, how);
        var text = Packing.PackText(Text, how, packed);
        Assert.Equal(Text, Packing.UnpackText(text, how, packed));
        Assert.Equal(Text + Text, Packing.UnpackText(null, how, packed));
    }

    [Fact]
    public void Damaged_bytes_are_told()
    {
        var (how, packed, _) = Packing.Pack(Encoding.UTF8.GetBytes($"<html><p>{Text}</p></html>"), Text);
        Assert.Throws<InvalidDataException>(() => Packing.Unpack(how, packed[..^4]));
    }
}
