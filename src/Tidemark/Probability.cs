namespace Tidemark;

/// <summary>A probability in [0, 1]. The default value is 0.</summary>
public readonly record struct Probability
{
    /// <summary>Makes a probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1] or not a number.</exception>
    public Probability(double value) => Value = value;

    /// <summary>The value, in [0, 1].</summary>
    public double Value
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability lies between 0 and 1.");
    }
}
