namespace Tidemark.Beliefs;

/// <summary>What is told on a day about holders that are one side.</summary>
internal sealed class Side
{
    private readonly List<Evidence> _for = [], _against = [];
    private readonly List<(string Holder, string Name)> _names = [];

    /// <summary>Evidence for it, the newest first.</summary>
    internal IReadOnlyList<Evidence> For => _for;

    /// <summary>Evidence against it, the newest first.</summary>
    internal IReadOnlyList<Evidence> Against => _against;

    /// <summary>All of it, what is for it before what is against it.</summary>
    internal IEnumerable<Evidence> All => _for.Concat(_against);

    /// <summary>The day of its newest evidence.</summary>
    internal DateOnly Newest => _for.Count == 0 ? _against[0].Seen : _against.Count == 0 || _for[0].Seen > _against[0].Seen ? _for[0].Seen : _against[0].Seen;

    /// <summary>Its holders with the names to show, in the order of their ids; most often one.</summary>
    internal IReadOnlyList<(string Holder, string Name)> Names => _names;

    internal void Add(Evidence evidence) => (evidence.For ? _for : _against).Add(evidence);

    internal void Name(string holder, string name) => _names.Add((holder, name));
}
