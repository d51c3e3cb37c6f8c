using Tidemark.Names;
using Tidemark.Pipeline;
using Tidemark.Tests.House;

namespace Tidemark.Tests.Pipeline;

public class SpellingImageTest
{
    private static SpellingModel Model()
    {
        using var weights = File.OpenRead(Path.Combine(Repository.Root, "rules", "spelling.weights"));
        return SpellingModel.Load(weights);
    }

    [Theory]
    [InlineData("Fallujah", "Falluja")]
    [InlineData("Deir ez-Zor", "Dayr az Zawr")]
    [InlineData("Manbij", "منبج")]
    [InlineData("الرقة", "الرقه")]
    [InlineData("Mosul", "Basra")]
    public void A_model_read_back_judges_the_same(string one, string other)
    {
        var model = Model();
        var read = SpellingImage.Read(SpellingImage.Write(model))!;
        Assert.Equal(model.LogOdds(one, other), read.LogOdds(one, other));
        Assert.Equal(model.Same(one, other), read.Same(one, other));
        Assert.Equal(model.Version, read.Version);
        Assert.NotEmpty(read.Version);
    }

    [Fact]
    public void The_bytes_of_a_model_read_are_the_same_bytes()
    {
        var bytes = SpellingImage.Write(Model());
        Assert.Equal(bytes, SpellingImage.Write(SpellingImage.Read((byte[])bytes.Clone())!));
    }

    [Fact]
    public void Damage_is_noticed()
    {
        var bytes = SpellingImage.Write(Model());
        for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 200))
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            Assert.Null(SpellingImage.Read(damaged));
        }

        Assert.Null(SpellingImage.Read(bytes[..^4]));
    }
}
