using Tidemark.Names;

namespace Tidemark.Claims.Spaces;

/// <summary>The closed classes of English words that tell where something lies, by folded hash.</summary>
internal static class SpaceWords
{
    private static readonly string[] Compass = ["N north", "S south", "E east", "W west", "NE northeast", "NW northwest", "SE southeast", "SW southwest", "NNE northnortheast", "ENE eastnortheast",
        "ESE eastsoutheast", "SSE southsoutheast", "SSW southsouthwest", "WSW westsouthwest", "WNW westnorthwest", "NNW northnorthwest"];

    private static readonly (SpaceRole Role, string Words)[] Lists =
    [
        (SpaceRole.Filler, "the a an just due some about located situated lying lies away directly road approximately roughly nearly almost only far immediately straight further drive town's city's s"),
        (SpaceRole.Of, "of"), (SpaceRole.From, "from off"), (SpaceRole.To, "to"), (SpaceRole.With, "with"), (SpaceRole.And, "and &"), (SpaceRole.In, "in within inside throughout across"),
        (SpaceRole.On, "on along at astride"), (SpaceRole.Near, "near nearby outside by beside adjacent close vicinity"), (SpaceRole.Around, "around surrounding encircling surroundings environs"),
        (SpaceRole.Between, "between"), (SpaceRole.Halfway, "halfway midway"),
        (SpaceRole.Outskirts, "outskirts outskirt suburbs suburb edge edges perimeter rim gates gate entrance fringes periphery approaches"),
        (SpaceRole.Countryside, "countryside hinterland rural farmland farmlands rif reef"),
        (SpaceRole.Quarters, "neighbourhoods neighborhoods neighbourhood neighborhood districts quarters quarter"),
        (SpaceRole.Centre, "centre center heart downtown central middle"), (SpaceRole.Part, "part parts side half portion section corner end swathes swaths areas area region regions"),
        (SpaceRole.Border, "border borders frontier boundary"), (SpaceRole.Road, "highway motorway route roads routes way line corridor"), (SpaceRole.Bank, "bank banks shore shores"),
        (SpaceRole.Linking, "linking connecting links connects leading link that which joining"),
        (SpaceRole.Thing, "villages village towns town farms farm hamlets hamlet positions position point place places land lands territory checkpoint checkpoints base bases hill hills camp camps city cities countryside's settlement settlements dozens several many others other all"),
    ];

    private static readonly (uint Hash, SpaceRole Role, string Point)[] All = Make();

    /// <summary>"road" is filler in "15 km by road from", and a road elsewhere.</summary>
    internal static readonly uint Road = Folding.Hash("road");

    /// <summary>The role of a word, and the compass point where it is one.</summary>
    internal static (SpaceRole Role, string Point) Of(uint hash)
    {
        var at = Slot(All, hash);
        return (All[at].Role, All[at].Point);
    }

    /// <summary>Where a word stands, or the free entry where it would.</summary>
    private static int Slot((uint Hash, SpaceRole Role, string Point)[] table, uint hash)
    {
        var at = (int)(hash & (uint)(table.Length - 1));
        while (table[at].Role != SpaceRole.None && table[at].Hash != hash)
        {
            at = (at + 1) & (table.Length - 1);
        }

        return at;
    }

    // a table of our own, as it is asked of every word, and code for the runtime's frozen dictionary of numbers is compiled anew at every start
    private static (uint Hash, SpaceRole Role, string Point)[] Make()
    {
        var all = new Dictionary<uint, (SpaceRole, string)>();
        foreach (var (role, words) in Lists)
        {
            foreach (var word in words.Split(' '))
            {
                all.TryAdd(Folding.Hash(word), (role, ""));
            }
        }

        foreach (var line in Compass)
        {
            var (point, word) = (line.Split(' ')[0], line.Split(' ')[1]);
            all[Folding.Hash(word)] = all[Folding.Hash(word + "wards")] = all[Folding.Hash(word + "ward")] = (SpaceRole.Compass, point);
            all[Folding.Hash(word + "ern")] = all[Folding.Hash(word + "erly")] = (SpaceRole.CompassAdjective, point);
        }

        var table = new (uint Hash, SpaceRole Role, string Point)[1024];
        Array.Fill(table, (0u, SpaceRole.None, ""));
        foreach (var (hash, (role, point)) in all)
        {
            table[Slot(table, hash)] = (hash, role, point);
        }

        return table;
    }
}
