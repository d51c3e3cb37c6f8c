namespace Tidemark.Claims;

/// <summary>In what mood the content is put. The default is asserted.</summary>
public enum Modality
{
    /// <summary>Put as fact.</summary>
    Asserted,

    /// <summary>Intended by somebody.</summary>
    Planned,

    /// <summary>Expected to happen.</summary>
    Forecast,

    /// <summary>Asked for.</summary>
    CalledFor,

    /// <summary>Under a condition.</summary>
    Conditional,

    /// <summary>Put with doubt.</summary>
    Doubted,
}
