using Tidemark.Pipeline;
using Tidemark.Reading;

namespace Tidemark.Cli.Runs;

/// <summary>What made a reading: rules, syntax model and packs by their content, the program by its build.</summary>
internal static class ReaderVersion
{
    private const int Digits = 24;

    /// <summary>The version, 24 hexadecimal digits.</summary>
    internal static string Of(Knowledge knowledge) =>
        ContentHash.OfFields([knowledge.Version, typeof(Knowledge).Module.ModuleVersionId.ToString(), typeof(ReportReader).Module.ModuleVersionId.ToString()])[..Digits];
}
