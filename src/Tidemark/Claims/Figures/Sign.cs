using Tidemark.Names;

namespace Tidemark.Claims.Figures;

/// <summary>The function words that patterns of number name, as folded hashes.</summary>
internal static class Sign
{
    internal static readonly uint
        A = Hash("a"), An = Hash("an"), The = Hash("the"), Of = Hash("of"), And = Hash("and"), Or = Hash("or"), To = Hash("to"), Between = Hash("between"), From = Hash("from"),
        At = Hash("at"), Least = Hash("least"), Most = Hash("most"), More = Hash("more"), Less = Hash("less"), Fewer = Hash("fewer"), Greater = Hash("greater"), Than = Hash("than"),
        No = Hash("no"), Not = Hash("not"), Up = Hash("up"), As = Hash("as"), Many = Hash("many"), Much = Hash("much"), Few = Hash("few"), Little = Hash("little"), Upwards = Hash("upwards"),
        Excess = Hash("excess"), In = Hash("in"), Maximum = Hash("maximum"), Minimum = Hash("minimum"), Close = Hash("close"), Total = Hash("total"), Estimated = Hash("estimated"),
        Another = Hash("another"), Some = Hash("some"), Only = Hash("only"), Just = Hash("just"), Further = Hash("further"), Additional = Hash("additional"), Well = Hash("well"), Still = Hash("still"),
        So = Hash("so"), Per = Hash("per"), Cent = Hash("cent"), Percent = Hash("percent"), Square = Hash("square"), Sq = Hash("sq"), Km2 = Hash("km2"), Km2Raised = Hash("km²"), SqKm = Hash("sqkm"),
        One = Hash("one"), This = Hash("this"), That = Hash("that"), Its = Hash("its"), Their = Hash("their"), Half = Hash("half"), His = Hash("his"), Points = Hash("points"), Point = Hash("point"),
        St = Hash("st"), Nd = Hash("nd"), Rd = Hash("rd"), Th = Hash("th"), K = Hash("k"), M = Hash("m"), Us = Hash("us"), UsDots = Hash("u.s."), Pm = Hash("pm"), Am = Hash("am"),
        PmDots = Hash("p.m."), AmDots = Hash("a.m."), Gmt = Hash("gmt"), Oclock = Hash("o'clock"), Aged = Hash("aged"), Age = Hash("age"), Old = Hash("old"), Mm = Hash("mm"), Cm = Hash("cm"), Kg = Hash("kg"),
        Took = Hash("took"), Take = Hash("take"), Takes = Hash("takes"), Taken = Hash("taken"), Taking = Hash("taking"), Other = Hash("other"), Latter = Hash("latter"), Last = Hash("last"),
        Men = Hash("men"), Women = Hash("women"), People = Hash("people"), Children = Hash("children"), Police = Hash("police"), Personnel = Hash("personnel"), Troops = Hash("troops"), S = Hash("'s"),
        Since = Hash("since"), By = Hash("by"), Until = Hash("until"), During = Hash("during"), Early = Hash("early"), Late = Hash("late"), Mid = Hash("mid"), Times = Hash("times"), Exceed = Hash("exceed"), Exceeds = Hash("exceeds"), Exceeded = Hash("exceeded"), Nt = Hash("n't");

    private static uint Hash(string word) => Folding.Hash(word);
}
