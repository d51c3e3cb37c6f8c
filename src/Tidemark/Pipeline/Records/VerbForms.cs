using Tidemark.Claims;

namespace Tidemark.Pipeline.Records;

/// <summary>A verb in its forms.</summary>
/// <param name="Base">"take".</param>
/// <param name="Past">"took".</param>
/// <param name="Participle">"taken".</param>
internal readonly record struct VerbForms(string Base, string Past, string Participle)
{
    /// <summary>A verb with regular forms.</summary>
    internal static VerbForms Regular(string word)
    {
        var past = word.EndsWith('e') ? word + "d" : word + "ed";
        return new(word, past, past);
    }

    /// <summary>The verb in the mood of a claim, in forms that fit one and many alike.</summary>
    internal string In(Modality modality, bool negated) => (modality, negated) switch
    {
        (Modality.Asserted, false) => Past,
        (Modality.Asserted, true) => $"did not {Base}",
        (Modality.Doubted, false) => $"may have {Participle}",
        (Modality.Doubted, true) => $"may not have {Participle}",
        (Modality.Forecast, false) => $"will {Base}",
        (Modality.Forecast, true) => $"will not {Base}",
        (Modality.CalledFor, false) => $"should {Base}",
        (Modality.CalledFor, true) => $"should not {Base}",
        (_, false) => $"would {Base}",
        (_, true) => $"would not {Base}",
    };
}
