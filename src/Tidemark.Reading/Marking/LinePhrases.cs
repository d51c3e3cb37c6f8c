using Tidemark.Reports;

namespace Tidemark.Reading.Marking;

/// <summary>Recognises a line that is no prose by its words alone: captions, credits, navigation, comment boxes.</summary>
internal static class LinePhrases
{
    private const int LengthLimit = 300;
    private const int CreditLimit = 80;

    // Row 0 is navigation, row 1 comments.
    private static readonly WordTable Whole = WordTable.OfRows(
        [
            "home|menu|search|share|share this|share this article|tweet|print|email|read also|read more|also read|related|related articles|related stories|related news|"
            + "more on this story|see also|you may also like|recommended|most read|most popular|sign up|sign in|log in|subscribe|subscribe now|follow us|follow us on twitter|advertisement|"
            + "skip to content|skip to main content|back to top|click here|english bulletin|facebook|twitter|whatsapp|telegram|linkedin|next|previous|next article|previous article|copy link|"
            + "news|world|middle east|اقرأ أيضا|اقرأ أيضاً|مشاركة|الرئيسية|partager|lire aussi|teilen|читайте также|поделиться|paylaş",
            "new comment|comments|comment|no comments|no comments yet|reply|leave a comment|leave a reply|post a comment|post comment|add a comment|add comment|write a comment|"
            + "view comments|show comments|load more comments|join the conversation|this will delete your current comment|تعليقات|commentaires|kommentare|yorumlar|комментарии|תגובה חדשה",
        ],
        '|',
        0);

    private static readonly (string Start, MarkKind Kind)[] Starts =
    [
        ("This will delete your current comment", MarkKind.Comment), ("See all talkbacks", MarkKind.Comment), ("See all comments", MarkKind.Comment), ("Log in to comment", MarkKind.Comment),
        ("You must be logged in to", MarkKind.Comment), ("Your email address will not be published", MarkKind.Comment),
        ("Photo:", MarkKind.Caption), ("Photos:", MarkKind.Caption), ("Photo by ", MarkKind.Caption), ("Photo credit", MarkKind.Caption), ("Photo courtesy", MarkKind.Caption), ("Photograph:", MarkKind.Caption),
        ("Image:", MarkKind.Caption), ("Image credit", MarkKind.Caption), ("Picture:", MarkKind.Caption), ("Caption:", MarkKind.Caption), ("FILE PHOTO", MarkKind.Caption), ("File photo", MarkKind.Caption),
        ("FILE - ", MarkKind.Caption), ("Foto:", MarkKind.Caption), ("צילום:", MarkKind.Caption),
        ("Reporting by ", MarkKind.Credit), ("Additional reporting by ", MarkKind.Credit), ("Editing by ", MarkKind.Credit), ("Writing by ", MarkKind.Credit), ("Edited by ", MarkKind.Credit),
        ("Written by ", MarkKind.Credit), ("Compiled by ", MarkKind.Credit), ("Translated by ", MarkKind.Credit), ("Source:", MarkKind.Credit), ("Sources:", MarkKind.Credit),
        ("© ", MarkKind.Credit), ("Copyright ", MarkKind.Credit), ("All rights reserved", MarkKind.Credit),
        ("Share on ", MarkKind.Navigation), ("Share this ", MarkKind.Navigation), ("Tags:", MarkKind.Navigation), ("Topics:", MarkKind.Navigation), ("Read more:", MarkKind.Navigation),
        ("Read also:", MarkKind.Navigation), ("Also read:", MarkKind.Navigation), ("Related:", MarkKind.Navigation), ("Click here to ", MarkKind.Navigation), ("Sign up for ", MarkKind.Navigation), ("Subscribe to ", MarkKind.Navigation),
        ("Follow us on ", MarkKind.Navigation),
    ];

    private static readonly string[] PictureWords = ["photo", "image", "picture", "getty", "file:", "foto", "צילום"];
    private static readonly string[] CreditWords = ["reporting by", "editing by", "writing by", "edited by", "compiled by", "source:", "sources:", "translated by", "with reuters", "with afp", "with ap)", "with agencies", "agencies)"];
    private static readonly WordTable Agencies = WordTable.OfRows(["ap|afp|reuters|epa|getty|anadolu|aa|tass|xinhua|ria novosti|sana"], '|', 0);

    /// <summary>Why this line is no prose, or null.</summary>
    internal static MarkKind? Read(ReadOnlySpan<char> line)
    {
        if (line.Length > LengthLimit)
        {
            return null;
        }

        if (line.Length <= 60 && Whole.Find(line.Trim(" :>»«|•·[]()*#-….")) is >= 0 and var row)
        {
            return row == 0 ? MarkKind.Navigation : MarkKind.Comment;
        }

        foreach (var (start, of) in Starts)
        {
            if (line[0] == start[0] && line.StartsWith(start, StringComparison.Ordinal) && (line[^1] != '.' || of is MarkKind.Credit or MarkKind.Comment || line.Length < 40 + start.Length))
            {
                return of;
            }
        }

        return IsCreditInBrackets(line) || IsByline(line) || IsCommentCount(line) ? IsCommentCount(line) ? MarkKind.Comment : MarkKind.Credit
            : IsCaption(line) ? MarkKind.Caption : null;
    }

    /// <summary>Whether a bracketed part, brackets included, names who reported, edited or supplied.</summary>
    internal static bool IsCreditInBrackets(ReadOnlySpan<char> part)
    {
        part = part.TrimEnd('.');
        return part is ['(', .., ')'] or ['[', .., ']'] && (ContainsAny(part, CreditWords) || IsAgency(part[1..^1]));
    }

    /// <summary>Whether these words are the name of a news agency.</summary>
    internal static bool IsAgency(ReadOnlySpan<char> words) => Agencies.Find(words.Trim()) >= 0;

    /// <summary>Whether a bracketed part, brackets included, is the credit of a picture.</summary>
    internal static bool IsPictureCredit(ReadOnlySpan<char> part) =>
        part.Length <= CreditLimit && part is ['(', _, .., ')'] or ['[', _, .., ']'] && ContainsAny(part, PictureWords);

    // "Soldiers near Fallujah (Photo: AFP)", "... Photo: AFP", "... REUTERS/Name", "Smoke rises over Kobani (AFP)".
    private static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line[^1] is ')' or ']')
        {
            var open = line.LastIndexOfAny('(', '[');
            var before = open < 0 ? line : line[..open].TrimEnd();
            return open >= 0 && (IsPictureCredit(line[open..])
                || (open > 20 && line.Length <= 160 && IsAgency(line[(open + 1)..^1]) && before[^1] is not ('.' or '!' or '?' or '"')));
        }

        var photo = line.LastIndexOf("Photo:", StringComparison.Ordinal);
        photo = photo < 0 ? line.LastIndexOf("REUTERS/", StringComparison.Ordinal) : photo;
        photo = photo < 0 ? line.LastIndexOf("AP Photo/", StringComparison.Ordinal) : photo;
        return photo > 0 && line.Length - photo <= 50;
    }

    // "By Name Surname", nothing else on the line.
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || !(line.StartsWith("By ", StringComparison.Ordinal) || line.StartsWith("BY ", StringComparison.Ordinal)) || line[^1] is '.' or ':' or '?' or ',')
        {
            return false;
        }

        var names = 0;
        foreach (var range in line[3..].Split(' '))
        {
            var word = line[3..][range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && word is not ("and" or "in" or "|" or "&" or "al" or "de" or "von" or "van" or "-"))
            {
                return false;
            }

            names += word.IsEmpty ? 0 : 1;
        }

        return names is >= 2 and <= 10;
    }

    private static bool IsCommentCount(ReadOnlySpan<char> line) =>
        line.Length <= 24 && (line.EndsWith(" comments", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(line[0])
            || (line.StartsWith("Comments (", StringComparison.OrdinalIgnoreCase) && line[^1] == ')'));

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
