using Tidemark.Claims.Figures;
using Tidemark.Claims.Syntax;
using Tidemark.Claims.Times;

namespace Tidemark.Claims.Passes;

/// <summary>A sentence on its way through the cascade: tokens, units, tags, tree. Reused from sentence to sentence; grows as needed.</summary>
internal sealed class Sentence
{
    private int[] _firstChild = [], _nextSibling = [];

    /// <summary>The report's text.</summary>
    internal string Text { get; private set; } = "";

    /// <summary>The sentence's tokens.</summary>
    internal List<Token> Tokens { get; } = [];

    /// <summary>Number of units.</summary>
    internal int Count { get; set; }

    internal Unit[] Units { get; private set; } = new Unit[64];

    internal Tag[] Tags { get; private set; } = new Tag[64];

    internal WordForm[] Forms { get; private set; } = new WordForm[64];

    internal short[] Heads { get; private set; } = new short[64];

    internal Relation[] Relations { get; private set; } = new Relation[64];

    internal List<TimeMention> Times { get; } = [];

    internal List<FigureMention> Figures { get; } = [];

    /// <summary>Position in the report, counted from 0.</summary>
    internal int Number { get; set; }

    /// <summary>Whether this is the first sentence of a paragraph.</summary>
    internal bool OpensParagraph { get; set; }

    /// <summary>Whether this is a title or heading.</summary>
    internal bool IsHeading { get; set; }

    /// <summary>Direct speech: for every unit whether it stands between quotation marks.</summary>
    internal bool[] Quoted { get; private set; } = new bool[64];

    internal int Start => Tokens.Count == 0 ? 0 : Tokens[0].Start;

    internal int End => Tokens.Count == 0 ? 0 : Tokens[^1].End;

    internal void Begin(string text, int number)
    {
        Text = text;
        Number = number;
        Tokens.Clear();
        Times.Clear();
        Figures.Clear();
        Count = 0;
        IsHeading = false;
    }

    internal void Reserve(int units)
    {
        if (Units.Length >= units)
        {
            return;
        }

        var size = Math.Max(units, Units.Length * 2);
        Units = new Unit[size];
        Tags = new Tag[size];
        Forms = new WordForm[size];
        Heads = new short[size];
        Relations = new Relation[size];
        Quoted = new bool[size];
    }

    /// <summary>First UTF-16 unit of a unit.</summary>
    internal int StartOf(int unit) => Tokens[Units[unit].First].Start;

    /// <summary>Behind the last UTF-16 unit of a unit.</summary>
    internal int EndOf(int unit) => Tokens[Units[unit].End - 1].End;

    /// <summary>The words of a unit.</summary>
    internal ReadOnlySpan<char> WordsOf(int unit) => Text.AsSpan(StartOf(unit), EndOf(unit) - StartOf(unit));

    /// <summary>The first token of a unit.</summary>
    internal Token TokenOf(int unit) => Tokens[Units[unit].First];

    /// <summary>Links children to heads, left to right, after parsing.</summary>
    internal void Link()
    {
        if (_firstChild.Length < Units.Length)
        {
            _firstChild = new int[Units.Length];
            _nextSibling = new int[Units.Length];
        }

        Array.Fill(_firstChild, -1, 0, Count);
        for (var i = Count - 1; i >= 0; i--)
        {
            if (Heads[i] >= 0)
            {
                _nextSibling[i] = _firstChild[Heads[i]];
                _firstChild[Heads[i]] = i;
            }
            else
            {
                _nextSibling[i] = -1;
            }
        }
    }

    /// <summary>The children of a unit, left to right.</summary>
    internal ChildList Children(int unit) => new(this, unit);

    /// <summary>The first child in a relation, or -1.</summary>
    internal int Child(int unit, Relation relation)
    {
        for (var c = _firstChild[unit]; c >= 0; c = _nextSibling[c])
        {
            if (Relations[c] == relation)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Whether <paramref name="unit"/> is <paramref name="top"/> or below it.</summary>
    internal bool IsUnder(int unit, int top)
    {
        for (var at = unit; at >= 0; at = Heads[at])
        {
            if (at == top)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The unit that holds a token, or -1.</summary>
    internal int UnitAt(int token)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var mid = (low + high) / 2;
            if (token < Units[mid].First)
            {
                high = mid - 1;
            }
            else if (token >= Units[mid].End)
            {
                low = mid + 1;
            }
            else
            {
                return mid;
            }
        }

        return -1;
    }

    /// <summary>Whether a semicolon stands between two units.</summary>
    internal bool IsParted(int a, int b)
    {
        for (var i = Math.Max(0, Math.Min(a, b)); i < Math.Max(a, b); i++)
        {
            if (Units[i].Kind == UnitKind.Mark && Text[StartOf(i)] == ';')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last unit of the subtree of a unit.</summary>
    internal (int First, int Last) Span(int unit)
    {
        int first = unit, last = unit;
        for (var c = _firstChild[unit]; c >= 0; c = _nextSibling[c])
        {
            var (a, b) = Span(c);
            first = Math.Min(first, a);
            last = Math.Max(last, b);
        }

        return (first, last);
    }

    /// <summary>Children of a unit, without allocation.</summary>
    internal readonly struct ChildList(Sentence sentence, int unit)
    {
        public Enumerator GetEnumerator() => new(sentence, unit);

        internal struct Enumerator(Sentence sentence, int unit)
        {
            private int _next = sentence._firstChild[unit];

            public int Current { get; private set; } = -1;

            public bool MoveNext()
            {
                if (_next < 0)
                {
                    return false;
                }

                Current = _next;
                _next = sentence._nextSibling[_next];
                return true;
            }
        }
    }
}
