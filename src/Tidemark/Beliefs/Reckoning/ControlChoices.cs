namespace Tidemark.Beliefs.Reckoning;

/// <summary>What the model of control is to take account of. The default takes account of all.</summary>
/// <param name="Sides">Whether it counts who stands on which side.</param>
/// <param name="AgainstInterest">Whether who admits a loss is believed more than anybody.</param>
internal readonly record struct ControlChoices(bool Sides = true, bool AgainstInterest = true)
{
    /// <summary>Everything counts.</summary>
    internal static ControlChoices All { get; } = new(true, true);
}
