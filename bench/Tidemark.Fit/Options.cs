using System.Globalization;

namespace Tidemark.Fit;

/// <summary>Reads options of the form <c>--name value</c>.</summary>
internal static class Options
{
    /// <summary>The text after an option.</summary>
    internal static string Text(string[] options, string name, string otherwise)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : otherwise;
    }

    /// <summary>The number after an option.</summary>
    internal static int Number(string[] options, string name, int otherwise) =>
        int.Parse(Text(options, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
