using System.CommandLine;

namespace Tidemark.Cli.Verbs;

/// <summary>The files and folders that a command reads.</summary>
internal static class PathArgument
{
    /// <summary>One path or more; what looks like an option and is no file is refused, not read as a path.</summary>
    internal static Argument<string[]> Make(ArgumentArity? arity = null)
    {
        var paths = new Argument<string[]>("PATH") { Arity = arity ?? ArgumentArity.OneOrMore, Description = "Files, folders, addresses (https://...), or - for standard input." };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Select(t => t.Value).Where(t => t.Length > 1 && t[0] == '-' && !Path.Exists(t)))
            {
                result.AddError($"'{token}' is no option");
            }
        });
        return paths;
    }
}
