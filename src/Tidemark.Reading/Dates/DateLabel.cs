namespace Tidemark.Reading.Dates;

/// <summary>How sure the words before a date are that it is the date of publication; the higher the surer.</summary>
internal enum DateRank
{
    /// <summary>Not a date of publication.</summary>
    None,

    /// <summary>"Last updated".</summary>
    Updated,

    /// <summary>Behind a byline or an outlet, set off by a mark.</summary>
    SetOff,

    /// <summary>Alone, or behind a label that is not known.</summary>
    Alone,

    /// <summary>"Published on".</summary>
    Published,
}

/// <summary>Reads what stands before a date on its line.</summary>
internal static class DateLabel
{
    private static readonly string[] PublishedWords =
    [
        "published", "published on", "published at", "date of publication", "publication date", "first published", "posted", "posted on", "posted at",
        "created", "created on", "issued", "released", "publié le", "publié", "mis en ligne le", "veröffentlicht am", "veröffentlicht", "erschienen am",
        "yayınlanma", "yayınlanma tarihi", "yayın tarihi", "опубликовано", "дата публикации", "опубліковано", "نشر في", "نشر", "نشرت في", "تاريخ النشر", "تم النشر",
        "انتشار", "تاریخ انتشار", "منتشر شده", "פורסם", "פורסם ב", "פרסום ראשון", "publicado el", "publicado", "pubblicato il", "pubblicato",
    ];

    private static readonly string[] UpdatedWords =
    [
        "updated", "updated on", "updated at", "last updated", "last updated on", "last updated at", "last update", "last modified", "modified", "mis à jour le", "mis à jour", "modifié le",
        "aktualisiert am", "aktualisiert", "stand", "güncelleme", "güncellenme tarihi", "son güncelleme", "обновлено", "оновлено", "آخر تحديث", "تحديث", "عودכן", "עודכן", "עדכון אחרון",
        "actualizado el", "actualizado", "aggiornato il", "aggiornato", "به روز شده",
    ];

    private static readonly string[] PlainWords = ["date", "on", "datum", "fecha", "data", "tarih", "дата", "التاريخ", "تاریخ", "תאריך", "am", "le", "el", "il"];

    /// <summary>The rank of a date with this before it on its line.</summary>
    internal static DateRank Read(ReadOnlySpan<char> left)
    {
        left = left.Trim();
        if (left.IsEmpty)
        {
            return DateRank.Alone;
        }

        var bare = left.Trim(" \t:|-–—·•([<>*_#،,.");
        if (bare.IsEmpty)
        {
            return DateRank.Alone;
        }

        var labelled = left[^1] == ':';
        return Ends(bare, PublishedWords, labelled) ? DateRank.Published
            : Ends(bare, UpdatedWords, labelled) ? DateRank.Updated
            : labelled && (left.Length <= 40 && left.IndexOf(". ") < 0 || Ends(bare, PlainWords, labelled)) ? DateRank.Alone
            : left[^1] is '|' or '·' or '•' or '—' or '–' or '(' || left.EndsWith(" -") || (left[^1] is ',' or '،' && Words(left) <= 5) ? DateRank.SetOff
            : DateRank.None;
    }

    // A label is the whole of what stands before; behind other text only with a colon, or after a mark that sets it off.
    private static bool Ends(ReadOnlySpan<char> bare, string[] labels, bool labelled)
    {
        foreach (var label in labels)
        {
            if (!bare.EndsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var before = bare[..^label.Length];
            if (before.IsEmpty || (labelled && !char.IsLetter(before[^1])) || before.TrimEnd() is [.., '|' or '·' or '•' or '—' or '–' or ')' or '.'])
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var _ in text.Split(' '))
        {
            words++;
        }

        return words;
    }
}
