using Tidemark.Names;

namespace Tidemark.Claims.Times;

/// <summary>The function words that patterns of time name, as folded hashes.</summary>
internal static class Literal
{
    internal static readonly uint
        A = Hash("a"), An = Hash("an"), The = Hash("the"), Of = Hash("of"), On = Hash("on"), In = Hash("in"), At = Hash("at"), By = Hash("by"), To = Hash("to"),
        And = Hash("and"), Or = Hash("or"), Since = Hash("since"), Until = Hash("until"), Till = Hash("till"), Before = Hash("before"), After = Hash("after"),
        From = Hash("from"), Between = Hash("between"), During = Hash("during"), Over = Hash("over"), For = Hash("for"), Within = Hash("within"),
        Throughout = Hash("throughout"), Through = Hash("through"), As = Hash("as"), Up = Hash("up"), Around = Hash("around"), About = Hash("about"),
        Into = Hash("into"), This = Hash("this"), That = Hash("that"), These = Hash("these"), Last = Hash("last"), Past = Hash("past"), Next = Hash("next"), Previous = Hash("previous"),
        Coming = Hash("coming"), Upcoming = Hash("upcoming"), Following = Hash("following"), Current = Hash("current"), Same = Hash("same"), Recent = Hash("recent"),
        Earlier = Hash("earlier"), Later = Hash("later"), Ago = Hash("ago"), Now = Hash("now"), Old = Hash("old"), Long = Hash("long"), More = Hash("more"),
        Less = Hash("less"), Than = Hash("than"), Least = Hash("least"), Only = Hash("only"), Half = Hash("half"), Quarter = Hash("quarter"), Overnight = Hash("overnight"),
        Day = Hash("day"), Night = Hash("night"), Eve = Hash("eve"), Al = Hash("al"), El = Hash("el"), Ul = Hash("ul"), Fitr = Hash("fitr"), Adha = Hash("adha"), Early = Hash("early"), Late = Hash("late"),
        Small = Hash("small"), Hours = Hash("hours"), Shortly = Hash("shortly"), Just = Hash("just"), Straight = Hash("straight"), Consecutive = Hash("consecutive"),
        Successive = Hash("successive"), PmDots = Hash("p.m."), AmDots = Hash("a.m."), Pm = Hash("pm"), Am = Hash("am"), Gmt = Hash("gmt"), Local = Hash("local"), Time = Hash("time"),
        Oclock = Hash("o'clock"), St = Hash("st"), Nd = Hash("nd"), Rd = Hash("rd"), Th = Hash("th"), S = Hash("'s"), Its = Hash("its"), Their = Hash("their"), His = Hash("his"), Our = Hash("our"),
        Month = Hash("month"), Holy = Hash("holy"), Muslim = Hash("muslim"), Islamic = Hash("islamic"), Fasting = Hash("fasting"), Couple = Hash("couple"), All = Hash("all"), Onwards = Hash("onwards"), Starting = Hash("starting"),
        First = Hash("first"), Second = Hash("second"), Week = Hash("week"), Year = Hash("year"), So = Hash("so"), Far = Hash("far");

    private static uint Hash(string word) => Folding.Hash(word);
}
