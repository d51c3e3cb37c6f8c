namespace Tidemark.Beliefs.Control;

/// <summary>A point on a place's time line: a vote, or a question.</summary>
/// <param name="At">The time, in days.</param>
/// <param name="Sign">The number of the vote in its list, or -1.</param>
/// <param name="Question">The number of the question, or -1.</param>
internal readonly record struct Moment(double At, int Sign, int Question)
{
    /// <summary>Votes that were known by a time, and questions, in the order of time; a vote goes before a question of its moment.</summary>
    internal static Moment[] Merge(ReadOnlySpan<Sign> signs, double known, ReadOnlySpan<double> questions)
    {
        var line = new List<Moment>(signs.Length + questions.Length);
        var asked = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            if (signs[i].Known > known)
            {
                continue;
            }

            for (; asked < questions.Length && questions[asked] < signs[i].At; asked++)
            {
                line.Add(new(questions[asked], -1, asked));
            }

            line.Add(new(signs[i].At, i, -1));
        }

        for (; asked < questions.Length; asked++)
        {
            line.Add(new(questions[asked], -1, asked));
        }

        return [.. line];
    }
}
