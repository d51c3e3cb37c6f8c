using System.Collections;
using System.Collections.Immutable;

namespace Tidemark.Claims.Passes;

/// <summary>The few attributes of a draft, in the order of their keys. A list, because a draft has three at most as a rule.</summary>
internal sealed class AttributeList : IEnumerable<KeyValuePair<string, string>>
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly List<KeyValuePair<string, string>> _pairs = [];

    /// <summary>Sets an attribute, whether it was there or not.</summary>
    internal string this[string key]
    {
        set
        {
            var at = 0;
            while (at < _pairs.Count && string.CompareOrdinal(_pairs[at].Key, key) < 0)
            {
                at++;
            }

            if (at < _pairs.Count && _pairs[at].Key == key)
            {
                _pairs[at] = new(key, value);
            }
            else
            {
                _pairs.Insert(at, new(key, value));
            }
        }
    }

    internal void Set(ImmutableArray<KeyValuePair<string, string>> pairs)
    {
        foreach (var pair in pairs)
        {
            this[pair.Key] = pair.Value;
        }
    }

    /// <summary>Takes over what another draft has, this one having none.</summary>
    internal void Copy(AttributeList others) => _pairs.AddRange(others._pairs);

    internal bool ContainsKey(string key) => GetValueOrDefault(key) is not null;

    internal string? GetValueOrDefault(string key)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Key == key)
            {
                return pair.Value;
            }
        }

        return null;
    }

    internal ImmutableSortedDictionary<string, string> ToImmutable() => _pairs.Count == 0 ? None : None.AddRange(_pairs);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
