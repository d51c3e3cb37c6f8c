using System.Collections.Frozen;
using Tidemark.Names;

namespace Tidemark.Places.Resolving;

/// <summary>Words of English and Arabic that say what a place is, and words that lead to another place.</summary>
internal static class TypeWords
{
    private static readonly FrozenDictionary<string, PlaceHint> Hints = Table(
        (PlaceHint.Settlement, "village villages town towns township city hamlet قرية قريه القرية بلدة بلده البلدة مدينة مدينه المدينة"),
        (PlaceHint.Quarter, "neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters suburb suburbs hayy حي الحي أحياء حارة ضاحية"),
        (PlaceHint.Area, "governorate province district subdistrict nahiya nahiyah countryside region محافظة المحافظة منطقة ناحية الناحية ريف قضاء"),
        (PlaceHint.Camp, "camp camps مخيم المخيم مخيمات"),
        (PlaceHint.Airfield, "airport airbase airfield aerodrome مطار المطار"),
        (PlaceHint.Base, "base barracks garrison brigade battalion checkpoint regiment installation كتيبة اللواء الفوج قاعدة معسكر حاجز ثكنة"),
        (PlaceHint.Works, "dam bridge port crossing field oilfield oilfields fields refinery station plant factory mill mills silo silos سد جسر ميناء معبر حقل حقول مصفاة محطة معمل مصنع صوامع"),
        (PlaceHint.Nature, "mountain mountains valley river lake desert plain hill hills island جبل وادي نهر بحيرة بادية صحراء تلة سهل"),
        (PlaceHint.Spot, "street road roundabout square junction intersection highway school hospital mosque church market souk clinic building farm farms park garden pool prison house houses club university college institute shop bakery corridor alley avenue gas شارع طريق دوار ساحة مفرق مدرسة مشفى مستشفى مسجد جامع كنيسة سوق مستوصف بناء مزرعة مزارع حديقة مسبح سجن بيت معهد جامعة كلية فرن"));

    private static readonly FrozenSet<string> Fillers = Set(
        "the a an of for area areas surroundings outskirts vicinity around near in at by town's north south east west northern southern eastern western rural " +
        "central idp idps refugee refugees displaced military oil gas international civilian old new possibly probably unknown location " +
        "عند قرب في من بلدية النفطي النفط العسكري العسكرية الغاز للنازحين النازحين للاجئين اللاجئين الدولي المدني شمال جنوب شرق غرب الشمالي الجنوبي الشرقي الغربي وسط محيط أطراف");

    private static readonly FrozenSet<string> Leading = Set("in near at outside behind opposite inside towards toward between beside along around under from within close قرب في بريف ريف عند جانب خلف بين داخل محيط أطراف مقابل");

    /// <summary>What a word says that a place is.</summary>
    internal static PlaceHint Hint(string word) => Hints.GetValueOrDefault(Key(word));

    /// <summary>Whether a word belongs to the description and not to the name, where it stands at an edge of it.</summary>
    internal static bool IsFiller(string word) => Fillers.Contains(Key(word));

    /// <summary>Whether another place follows.</summary>
    internal static bool Leads(string word) => Leading.Contains(Key(word));

    /// <summary>Whether a type of place is what a hint says.</summary>
    internal static bool Suits(PlaceHint hint, PlaceType type) => hint switch
    {
        PlaceHint.Settlement => type is PlaceType.City or PlaceType.Town or PlaceType.Village,
        PlaceHint.Quarter => type is PlaceType.Neighbourhood or PlaceType.Camp,
        PlaceHint.Area => type is PlaceType.Governorate or PlaceType.District or PlaceType.Region,
        PlaceHint.Camp => type == PlaceType.Camp,
        PlaceHint.Airfield => type is PlaceType.Airbase or PlaceType.Airport,
        PlaceHint.Base => type is PlaceType.Base or PlaceType.Airbase,
        PlaceHint.Works => type is PlaceType.Dam or PlaceType.Bridge or PlaceType.Port or PlaceType.Crossing or PlaceType.Oilfield or PlaceType.Refinery or PlaceType.Facility,
        PlaceHint.Nature => type is PlaceType.Mountain or PlaceType.River or PlaceType.Lake or PlaceType.Region,
        PlaceHint.Spot => type is PlaceType.Facility or PlaceType.Road,
        _ => true,
    };

    private static string Key(string word) => Folding.Fold(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, PlaceHint> Table(params ReadOnlySpan<(PlaceHint Hint, string Words)> rows)
    {
        var table = new Dictionary<string, PlaceHint>(StringComparer.Ordinal);
        foreach (var (hint, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table.TryAdd(Key(word), hint);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
