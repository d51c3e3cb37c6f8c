using System.Buffers.Binary;
using Tidemark.Claims.Syntax;

namespace Tidemark.Tests.Claims.Syntax;

public sealed class SyntaxNetworkTest
{
    private static readonly SyntaxSizes Sizes = new(TableBits: 4, Words: Vocabulary.First + Vocabulary.Shared, TagHidden: 64, TagShift: 1, ParseHidden: 128, ParseShift: 2);

    /// <summary>Weights of at most 64 are summed in pairs before they are widened, larger ones are not: both must give what plain reckoning gives.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    public void Scores_are_those_of_plain_reckoning_whatever_the_size_of_the_weights(int largest)
    {
        var image = Filled(largest);
        using var model = SyntaxModel.Load(image);
        var rows = SlotLayout.OfParser(Sizes.Words).Rows;
        var (chance, floor, scores) = (new Random(7), new int[SyntaxNetwork.Outputs], new int[SyntaxNetwork.Outputs]);
        for (var round = 0; round < 50; round++)
        {
            var active = Enumerable.Range(0, 38).Select(_ => chance.Next(rows)).ToArray();
            floor[chance.Next(floor.Length)] = ScoreFloor.Closed;
            model.Parser.Score(active, floor, new byte[Sizes.ParseHidden], scores);
            Assert.Equal(Plain(image, rows, active, floor), scores);
        }
    }

    /// <summary>All weights at one end, all units full: the largest sums that there can be.</summary>
    [Theory]
    [InlineData(64)]
    [InlineData(-64)]
    [InlineData(127)]
    [InlineData(-127)]
    public void The_largest_sums_do_not_overflow(int weight)
    {
        var image = Filled(1);
        var rows = SlotLayout.OfParser(Sizes.Words).Rows;
        var weights = WeightsAt(rows);
        image.AsSpan(Sizes.ParserAt, rows * Sizes.ParseHidden).Fill(127);
        image.AsSpan(weights, SyntaxNetwork.Outputs * Sizes.ParseHidden).Fill(unchecked((byte)weight));
        using var model = SyntaxModel.Load(image);
        var (active, floor, scores) = (Enumerable.Range(0, 38).ToArray(), new int[SyntaxNetwork.Outputs], new int[SyntaxNetwork.Outputs]);
        model.Parser.Score(active, floor, new byte[Sizes.ParseHidden], scores);
        Assert.Equal(Plain(image, rows, active, floor), scores);
    }

    private static int WeightsAt(int rows) => Sizes.ParserAt + ((rows + 2) * Sizes.ParseHidden);

    /// <summary>An image with weights by chance, from -<paramref name="largest"/> to <paramref name="largest"/>, both ends among them.</summary>
    private static byte[] Filled(int largest)
    {
        var (image, chance) = (SyntaxImage.Blank(Sizes), new Random(largest));
        for (var at = Sizes.ParserAt; at < image.Length; at++)
        {
            image[at] = unchecked((byte)chance.Next(-largest, largest + 1));
        }

        var rows = SlotLayout.OfParser(Sizes.Words).Rows;
        image.AsSpan(Sizes.ParserAt + (rows * Sizes.ParseHidden), 2 * Sizes.ParseHidden).Clear(); // no bias: numbers of several bytes by chance would be too large
        image.AsSpan(image.Length - (4 * SyntaxNetwork.Outputs)).Clear();
        return image;
    }

    private static int Signed(byte value) => unchecked((sbyte)value);

    private static int[] Plain(byte[] image, int rows, int[] active, int[] floor)
    {
        var (hidden, weights) = (Sizes.ParseHidden, WeightsAt(rows));
        var units = Enumerable.Range(0, hidden).Select(u => Math.Clamp(active.Sum(row => Signed(image[Sizes.ParserAt + (row * hidden) + u])) >> Sizes.ParseShift, 0, 127)).ToArray();
        var bias = weights + (SyntaxNetwork.Outputs * hidden);
        return
        [
            .. Enumerable.Range(0, SyntaxNetwork.Outputs).Select(output => floor[output] + BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(bias + (4 * output)))
                + units.Select((unit, u) => unit * Signed(image[weights + (SyntaxNetwork.Outputs * (u & ~3)) + (4 * output) + (u & 3)])).Sum()),
        ];
    }
}
