namespace Tidemark.Names;

/// <summary>Scripts of names, as a switch: names in two scripts are compared only if both are on; names in one script always are.</summary>
[Flags]
internal enum NameScripts : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Latin letters.</summary>
    Latin = 1,

    /// <summary>Arabic letters, also those of Persian and Kurdish.</summary>
    Arabic = 2,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic = 4,

    /// <summary>All of them.</summary>
    All = Latin | Arabic | Cyrillic,
}
