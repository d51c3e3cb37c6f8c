using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tidemark.Fit;

/// <summary>
/// Fits a network with Adam (Kingma and Ba 2015) on batches of sentences, each batch shared out to two threads in a fixed way: the same
/// seed gives the same weights.
/// </summary>
internal sealed class NetworkFit
{
    private const int Threads = 2;
    private const int Batch = 32;

    private readonly Network network;
    private readonly NetworkWorker[] workers;
    private readonly float[] first;
    private readonly float[] second;

    private NetworkFit(Network network)
    {
        this.network = network;
        workers = [.. Enumerable.Range(0, Threads).Select(_ => new NetworkWorker(network))];
        (first, second) = (new float[network.Weights.Length], new float[network.Weights.Length]);
    }

    /// <summary>Runs over all sentences <paramref name="epochs"/> times; each thread has a runner of its own.</summary>
    internal static void Run(Network network, int sentences, int epochs, int seed, float rate, Func<NetworkWorker, Action<int, int, Random>> makeRunner)
    {
        var fit = new NetworkFit(network);
        var runners = fit.workers.Select(makeRunner).ToArray();
        var order = Enumerable.Range(0, sentences).ToArray();
        var chance = new Random(seed);
        int batches = (sentences + Batch - 1) / Batch, done = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            chance.Shuffle(order);
            for (var at = 0; at < sentences; at += Batch, done++)
            {
                var (now, from, to) = (epoch, at, Math.Min(sentences, at + Batch));
                Parallel.For(0, Threads, thread =>
                {
                    for (var i = from + thread; i < to; i += Threads)
                    {
                        runners[thread](order[i], now, new Random(unchecked((seed * 31) + (now * 1_000_003) + order[i])));
                    }
                });
                var share = done / (float)(batches * epochs);
                fit.Step(rate * Math.Min(1, (done + 1) / 100f) * (1 - (.98f * share)), done + 1);
            }
        }
    }

    private void Step(float rate, int time)
    {
        var steps = Math.Max(1, workers.Sum(w => w.Steps));
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(.999, time)) / (1 - Math.Pow(.9, time)));
        var length = network.Weights.Length / 16 * 8;
        Parallel.For(0, Threads, part => Move(part == 0 ? 0 : length, part == 0 ? length : network.Weights.Length, 1f / steps, corrected));
        Array.ForEach(workers, w => w.Steps = 0);
    }

    private void Move(int from, int to, float scale, float rate)
    {
        var weights = Vectors(network.Weights, from, to);
        var one = Vectors(workers[0].Gradient, from, to);
        var two = Vectors(workers[1].Gradient, from, to);
        var mean = Vectors(first, from, to);
        var square = Vectors(second, from, to);
        for (var i = 0; i < weights.Length; i++)
        {
            var gradient = (one[i] + two[i]) * scale;
            one[i] = two[i] = Vector256<float>.Zero;
            mean[i] = (mean[i] * .9f) + (gradient * .1f);
            square[i] = (square[i] * .999f) + (gradient * gradient * .001f);
            weights[i] -= mean[i] * rate / (Vector256.Sqrt(square[i]) + Vector256.Create(1e-7f));
        }
    }

    private static Span<Vector256<float>> Vectors(float[] values, int from, int to) => MemoryMarshal.Cast<float, Vector256<float>>(values.AsSpan(from, to - from));
}
