using Tidemark.Claims.Syntax;

namespace Tidemark.Fit;

/// <summary>Fits the parser: greedy, with a dynamic oracle, mostly on the states that its own moves lead to.</summary>
internal sealed class ParserFit
{
    private readonly ParseState state = new();
    private readonly Oracle oracle = new();
    private readonly int[] rows = new int[ParseInputs.Kinds.Length];
    private readonly Network network;
    private readonly NetworkWorker worker;
    private bool[] stacked = [];

    private ParserFit(Network network, NetworkWorker worker) => (this.network, this.worker) = (network, worker);

    /// <summary>Fits a parser on sentences with the tags that a tagger gave them.</summary>
    internal static Network Of(IReadOnlyList<Coded> sentences, Tag[][] tags, Lexicon lexicon, int hidden, int epochs, int seed)
    {
        var network = new Network(SlotLayout.OfParser(lexicon.Vocabulary.Count), lexicon.Vocabulary.Count, hidden, seed);
        NetworkFit.Run(network, sentences.Count, epochs, seed, .002f, worker =>
        {
            var fit = new ParserFit(network, worker);
            return (at, epoch, chance) =>
            {
                var words = sentences[at].Blurred(lexicon.Vocabulary, lexicon.Counts, chance);
                fit.Run(sentences[at].Sentence, words, tags[at], epoch == 0 ? 0 : .9, chance, (_, _) => { });
            };
        });
        return network;
    }

    /// <summary>Shows the hidden units' values on the way through a sentence, as they are without learning.</summary>
    internal static void Watch(Network network, Coded coded, Tag[] tags, Action<float> see)
    {
        var worker = new NetworkWorker(network);
        new ParserFit(network, worker).Run(coded.Sentence, coded.Words, tags, 1, null, (_, _) =>
        {
            foreach (var unit in worker.Units)
            {
                see(unit);
            }
        });
    }

    private void Run(TreeSentence sentence, WordCode[] words, Tag[] tags, double own, Random? chance, Action<int, int> seen)
    {
        state.Start(words, tags);
        oracle.Start(sentence);
        stacked = new bool[tags.Length + 2];
        stacked[tags.Length + 1] = true;
        while (!state.Finished)
        {
            if (state.Bare)
            {
                Make(ParseState.Shift);
            }
            else if (!state.Waiting && state.Single)
            {
                Make(ParseState.Right + (int)Relation.Root);
            }
            else
            {
                Step(own, chance);
                seen(0, 0);
            }
        }
    }

    private void Step(double own, Random? chance)
    {
        ParseInputs.Fill(state, network.Layout.Offsets, rows);
        worker.Score(rows, chance is null ? ScoreFloor.Of(state) : ScoreFloor.Possible(state), chance);
        var mine = worker.Scores.AsSpan().IndexOf(worker.Scores.Max());
        if (chance is null)
        {
            Make(mine);
            return;
        }

        Span<int> good = stackalloc int[3];
        good = good[..Good(good)];
        var best = good[0];
        foreach (var move in good)
        {
            best = worker.Scores[move] > worker.Scores[best] ? move : best;
        }

        worker.Learn(rows, good);
        Make(own > 0 && chance.NextDouble() < own ? mine : best);
    }

    /// <summary>The moves that put the fewest arcs out of reach.</summary>
    private int Good(Span<int> good)
    {
        var (shift, left, right) = oracle.Costs(state, stacked);
        var least = Math.Min(shift, Math.Min(left, right));
        var label = oracle.RelationOf(state.Stacked(0));
        label = label == (int)Relation.Root ? (int)Relation.Parataxis : label;
        var count = 0;
        ReadOnlySpan<(int Cost, int Move)> all = [(left, label), (right, ParseState.Right + label), (shift, ParseState.Shift)];
        foreach (var (cost, move) in all)
        {
            if (cost == least)
            {
                good[count++] = move;
            }
        }

        return count;
    }

    private void Make(int move)
    {
        stacked[move == ParseState.Shift ? state.Next : state.Stacked(0)] = move == ParseState.Shift;
        state.Make(move);
    }
}
