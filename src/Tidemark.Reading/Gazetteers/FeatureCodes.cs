using System.Collections.Frozen;
using Tidemark.Places;
using Tidemark.Places.Gazetteers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>GeoNames feature classes and codes (www.geonames.org/export/codes.html) as types of places.</summary>
internal static class FeatureCodes
{
    private static readonly FrozenDictionary<string, PlaceType> Types = Table(
        (PlaceType.Country, "PCL PCLD PCLF PCLI PCLIX PCLS"),
        (PlaceType.Governorate, "ADM1 ADM1H"),
        (PlaceType.District, "ADM2 ADM2H ADM3 ADM3H ADM4 ADM4H ADM5 ADMD ADMDH"),
        (PlaceType.City, "PPLC PPLA PPLG PPLCH"),
        (PlaceType.Town, "PPLA2 PPLA3 PPLA2CH"),
        (PlaceType.Neighbourhood, "PPLX"),
        (PlaceType.Camp, "CMP CMPRF RSTN STLMT"),
        (PlaceType.Airbase, "AIRB AIRQ"),
        (PlaceType.Airport, "AIRP AIRF AIRH"),
        (PlaceType.Dam, "DAM DAMQ DAMSB"),
        (PlaceType.Crossing, "PSTB CSTM CUST"),
        (PlaceType.Oilfield, "OILF GASF OILW"),
        (PlaceType.Refinery, "OILR OILT PS PSH PSN"),
        (PlaceType.Port, "PRT HBR MAR FYT"),
        (PlaceType.Bridge, "BDG BDGQ"),
        (PlaceType.Base, "MILB INSM FT NVB PST PSTP"),
        (PlaceType.Border, "BDRY BP"));

    private static readonly FrozenSet<string> Abandoned = FrozenSet.ToFrozenSet(
        ["PPLQ", "PPLW", "PPLH", "PPLCH", "RUIN", "ANS", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADMDH", "PCLH", "AIRQ", "DAMQ", "BDGQ", "RSRVQ"], StringComparer.Ordinal);

    /// <summary>The type of a feature.</summary>
    internal static PlaceType Type(string featureClass, string code) => Types.TryGetValue(code, out var type) ? type : featureClass switch
    {
        "A" => PlaceType.Region,
        "H" => code.StartsWith("LK", StringComparison.Ordinal) || code.StartsWith("RSV", StringComparison.Ordinal) || code is "LGN" or "SEA" or "GULF" or "BAY" ? PlaceType.Lake : PlaceType.River,
        "T" => PlaceType.Mountain,
        "R" => PlaceType.Road,
        "L" or "V" or "U" => PlaceType.Region,
        "S" => PlaceType.Facility,
        _ => PlaceType.Village,
    };

    /// <summary>What a code says beyond the type.</summary>
    internal static PlaceMarks Marks(string code) =>
        (Abandoned.Contains(code) ? PlaceMarks.Abandoned : PlaceMarks.None) | (code is "PPLC" or "PPLA" or "PPLA2" or "PPLA3" or "PPLA4" ? PlaceMarks.Seat : PlaceMarks.None);

    /// <summary>How well known, 0 to 15: by rank, or by inhabitants where these say more.</summary>
    internal static int Importance(PlaceType type, string code, int population)
    {
        var rank = code switch
        {
            "PPLC" => 11,
            "PPLA" => 9,
            "PPLA2" => 7,
            "PPLA3" => 6,
            "PPLA4" => 5,
            "PPL" or "STLMT" => 3,
            "PPLL" or "PPLF" => 2,
            "PPLQ" or "PPLW" or "PPLH" => 1,
            _ => ByType(type),
        };
        return population < 1 ? rank : Math.Clamp(Math.Max(rank, (int)Math.Round(2 * Math.Log10(population)) - 2), 0, 15);
    }

    private static int ByType(PlaceType type) => type switch
    {
        PlaceType.Country => 15,
        PlaceType.Governorate => 10,
        PlaceType.City => 8,
        PlaceType.District or PlaceType.Airport or PlaceType.Airbase or PlaceType.Region => 6,
        PlaceType.Town => 6,
        PlaceType.Village or PlaceType.Neighbourhood or PlaceType.Camp or PlaceType.Crossing or PlaceType.Dam or PlaceType.Oilfield or PlaceType.Base => 4,
        PlaceType.Facility => 1,
        _ => 3,
    };

    private static FrozenDictionary<string, PlaceType> Table(params ReadOnlySpan<(PlaceType Type, string Codes)> rows)
    {
        var table = new Dictionary<string, PlaceType>(StringComparer.Ordinal);
        foreach (var (type, codes) in rows)
        {
            foreach (var code in codes.Split(' '))
            {
                table.Add(code, type);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
