using Tidemark.Storage;

namespace Tidemark.Contracts.Tests.Archives;

public sealed class ClaimBatchTest
{
    private const int Many = 20_000;

    [Fact]
    public void What_went_in_comes_out_in_its_order_whoever_read_it()
    {
        using var batch = new ClaimBatch<int, (int, byte)>((row, image) => (row, image[^1]), (row, image) => (row, image[^1]));
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < Many; i++)
            {
                batch.Add(i, [1, (byte)(i % 251)]);
            }

            Assert.Equal(Enumerable.Range(0, Many).Select(i => (i, (byte)(i % 251))), batch.Read());
            Assert.Empty(batch.Read());
        }
    }

    [Fact]
    public void A_row_that_the_second_thread_cannot_read_is_told_of_and_no_row_is_dropped()
    {
        using var failed = new ManualResetEventSlim();
        using var batch = new ClaimBatch<int, int>((row, _) => row, (row, _) =>
        {
            if (failed.IsSet)
            {
                return row;
            }

            failed.Set();
            throw new InvalidDataException("word 7 is missing");
        });
        for (var i = 0; i < 256; i++)
        {
            batch.Add(i, [1]);
        }

        Assert.True(failed.Wait(TimeSpan.FromMinutes(1)));
        for (var i = 0; i < Many; i++)
        {
            batch.Add(i, [1]);
        }

        Assert.Throws<InvalidDataException>(() => batch.Read());
    }

    [Fact]
    public void A_row_of_any_size_is_read_whole()
    {
        using var batch = new ClaimBatch<int, int>((_, image) => image.Length, (_, image) => image.Length);
        int[] sizes = [0, 1, 70_000, 300_000, 5];
        foreach (var size in sizes)
        {
            batch.Add(size, new byte[size]);
        }

        Assert.Equal(sizes, batch.Read());
    }
}
