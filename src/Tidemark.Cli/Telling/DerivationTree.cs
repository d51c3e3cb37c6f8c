using Tidemark.Claims;
using Tidemark.Claims.Rules;

namespace Tidemark.Cli.Telling;

/// <summary>Prints how a finding was made, indented, each rule with its words and the place where it is written.</summary>
internal sealed class DerivationTree(string text, RuleSet rules, string folder, Action<string> line)
{
    private const int Longest = 70;

    private readonly Dictionary<string, FrameRule> _byName = rules.Rules.GroupBy(r => r.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Writes a finding and all below it.</summary>
    internal void Write(Derivation derivation, int depth = 1)
    {
        var rule = _byName.GetValueOrDefault(derivation.Rule);
        var what = derivation.What.Length > 0 ? derivation.What : rule?.Says ?? "";
        line($"{new string(' ', 2 * depth)}{derivation.Rule}{(what.Length > 0 ? " - " + what : "")}{Words(derivation)}{(rule is null ? "" : $" ({Path.Combine(folder, rule.At)})")}");
        foreach (var child in derivation.Children.IsDefault ? [] : derivation.Children)
        {
            Write(child, depth + 1);
        }
    }

    private string Words(Derivation derivation)
    {
        var (start, end) = (Math.Clamp(derivation.Start, 0, text.Length), Math.Clamp(derivation.End, 0, text.Length));
        if (end <= start)
        {
            return "";
        }

        var words = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $": “{(words.Length <= Longest ? words : words[..(Longest - 1)] + "…")}”";
    }
}
