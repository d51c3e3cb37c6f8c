namespace Tidemark.Reading.Languages;

/// <summary>Reads a stated language: a code with or without a region, or an English name.</summary>
internal static class LanguageCode
{
    /// <summary>The ISO 639-1 code, or null where nothing is stated that we can make one of.</summary>
    internal static string? Of(string? stated)
    {
        var code = (stated ?? "").Trim().ToLowerInvariant();
        return code switch
        {
            "english" or "eng" => "en",
            "arabic" or "ara" => "ar",
            "french" or "fra" or "fre" => "fr",
            "german" or "deu" or "ger" => "de",
            "turkish" or "tur" => "tr",
            "russian" or "rus" => "ru",
            "ukrainian" or "ukr" => "uk",
            "hebrew" or "heb" or "iw" => "he",
            "persian" or "farsi" or "fas" or "per" => "fa",
            "kurdish" or "kur" or "ckb" or "kmr" => "ku",
            "spanish" or "spa" => "es",
            "italian" or "ita" => "it",
            [>= 'a' and <= 'z', >= 'a' and <= 'z'] => code,
            [>= 'a' and <= 'z', >= 'a' and <= 'z', '-' or '_', ..] => code[..2],
            _ => null,
        };
    }
}
