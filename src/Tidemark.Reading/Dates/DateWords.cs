using System.Globalization;

namespace Tidemark.Reading.Dates;

/// <summary>Names of months and weekdays, and zones, in the languages that reports come in. Folded: no diacritics of Arabic, one form of each letter.</summary>
internal static class DateWords
{
    private const int ZoneShift = 1000;

    private static readonly string[] MonthRows =
    [
        "january jan janvier janv januar jänner januari ocak oca января январь янв січня січень enero ene gennaio gen يناير جانفي ژانویه ינואר",
        "february feb février fevrier févr fevr februar şubat subat şub февраля февраль фев лютого лютий febrero febbraio febb شباط فبراير فيفري فوریه פברואר",
        "march mar mars märz maerz mär mart марта март мар березня березень marzo آذار مارس מרץ",
        "april apr avril avr nisan nis апреля апрель апр квітня квітень abril abr aprile نيسان ابريل افريل آوریل אפריל",
        "may mai mayıs мая май травня травень mayo maggio mag ايار مايو ماي مه מאי",
        "june jun juin juni haziran haz июня июнь июн червня червень junio giugno giu حزيران يونيو جوان ژوئن יוני",
        "july jul juillet juil juli temmuz tem июля июль июл липня липень julio luglio lug تموز يوليو يوليوز جويلية ژوئیه جولای יולי",
        "august aug août aout ağustos agustos ağu августа август авг серпня серпень agosto ago آب اغسطس غشت اوت אוגוסט",
        "september sep sept septembre eylül eylul eyl сентября сентябрь сен сент вересня вересень septiembre settembre sett set ايلول سبتمبر شتنبر سپتامبر ספטמבר",
        "october oct octobre oktober okt ekim eki октября октябрь окт жовтня жовтень octubre ottobre ott اكتوبر اکتبر אוקטובר",
        "november nov novembre kasım kasim kas ноября ноябрь ноя листопада листопад noviembre نوفمبر نونبر نوامبر נובמבר",
        "december dec décembre decembre déc dezember dez aralık aralik ara декабря декабрь дек грудня грудень diciembre dic dicembre ديسمبر دجنبر دسامبر דצמבר",
    ];

    private static readonly string[] WeekdayRows =
    [
        "sunday sun dimanche sonntag pazar воскресенье вс неділя domingo domenica الاحد یکشنبه ראשון",
        "monday mon lundi montag pazartesi понедельник пн понеділок lunes lunedì الاثنين دوشنبه שני",
        "tuesday tue tues mardi dienstag salı sali вторник вт вівторок martes martedì الثلاثاء سه‌شنبه שלישי",
        "wednesday wed mercredi mittwoch çarşamba carsamba среда ср середа miércoles mercoledì الاربعاء چهارشنبه רביעי",
        "thursday thu thur thurs jeudi donnerstag perşembe persembe четверг чт четвер jueves giovedì الخميس پنجشنبه חמישי",
        "friday fri vendredi freitag cuma пятница пт п'ятниця viernes venerdì الجمعة جمعه שישי",
        "saturday sat samedi samstag cumartesi суббота сб субота sábado sabato السبت شنبه שבת",
    ];

    private static readonly string[] PersianMonths = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly WordTable Months = WordTable.OfRows(MonthRows, ' ', 1);
    private static readonly WordTable Weekdays = WordTable.OfRows(WeekdayRows, ' ', 0);
    private static readonly WordTable Solar = WordTable.OfRows(PersianMonths, ' ', 1);
    private static readonly WordTable Zones = ZoneTable();

    /// <summary>The month of a name, 1 to 12, or 0. The two-word months of the Levant give 0 for their first word alone.</summary>
    internal static int Month(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 24)];
        var key = Fold(word, folded);
        var month = Months.Find(key);
        return Math.Max(month < 0 && IsHebrewIn(key) ? Months.Find(key[1..]) : month, 0);
    }

    /// <summary>The month of two words, كانون الثاني and its like, or 0.</summary>
    internal static int Month(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<char> foldedFirst = stackalloc char[Math.Min(first.Length, 24)], foldedSecond = stackalloc char[Math.Min(second.Length, 24)];
        ReadOnlySpan<char> name = Fold(first, foldedFirst), ordinal = Fold(second, foldedSecond);
        return (name is "تشرين", name is "كانون", ordinal is "الاول", ordinal is "الثاني") switch
        {
            (true, _, true, _) => 10,
            (true, _, _, true) => 11,
            (_, true, true, _) => 12,
            (_, true, _, true) => 1,
            _ => 0,
        };
    }

    /// <summary>The month of the Persian solar calendar, 1 to 12, or 0.</summary>
    internal static int SolarMonth(ReadOnlySpan<char> word) => Math.Max(Solar.Find(word), 0);

    /// <summary>The day of the week, or null.</summary>
    internal static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Math.Min(word.Length, 24)];
        return Weekdays.Find(Fold(word, folded)) is >= 0 and var day ? (DayOfWeek)day : null;
    }

    /// <summary>Minutes east of Greenwich of a zone's abbreviation, or null.</summary>
    internal static int? Zone(ReadOnlySpan<char> word) => Zones.Find(word) is >= 0 and var shifted ? shifted - ZoneShift : null;

    private static bool IsHebrewIn(ReadOnlySpan<char> key) => key is ['ב' or 'ל', _, _, ..];

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word[..into.Length])
        {
            if (c is (< '\u064B' or > '\u0652') and not '\u0640')
            {
                into[length++] = c is 'أ' or 'إ' ? 'ا' : char.ToLowerInvariant(c);
            }
        }

        return into[..length];
    }

    // Minutes east of Greenwich, shifted above zero. Abbreviations that stand for several zones (IST, CST) are left out.
    private static WordTable ZoneTable()
    {
        var table = new WordTable();
        foreach (var zone in "z:0 utc:0 gmt:0 wet:0 bst:60 cet:60 cest:120 eet:120 eest:180 msk:180 ksa:180 est:-300 edt:-240 pst:-480 pdt:-420".Split(' '))
        {
            var colon = zone.IndexOf(':', StringComparison.Ordinal);
            table.Add(zone[..colon], int.Parse(zone.AsSpan(colon + 1), CultureInfo.InvariantCulture) + ZoneShift);
        }

        return table;
    }
}
