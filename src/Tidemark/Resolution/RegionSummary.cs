using Tidemark.Places;
using Tidemark.Places.Regions;

namespace Tidemark.Resolution;

/// <summary>What a record tells of a region: its point and size. The region itself is drawn again from the relation when somebody asks.</summary>
/// <param name="Point">The balance of its density.</param>
/// <param name="Radius">Around the point, the kilometres that hold nine tenths of the mass.</param>
/// <param name="SquareKilometres">The smallest ground that holds nine tenths of the mass.</param>
/// <param name="Precision">UCDP's <c>where_prec</c>, 2 to 7.</param>
internal readonly record struct RegionSummary(GeoPoint Point, double Radius, double SquareKilometres, int Precision)
{
    /// <summary>Of a region, rounded to what it can bear: radius and ground to two figures.</summary>
    internal static RegionSummary Of(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new(region.Centroid, TwoFigures(region.Radius), TwoFigures(region.SquareKilometres(0.9)), region.Precision);
    }

    private static double TwoFigures(double number)
    {
        if (!(number > 0) || !double.IsFinite(number))
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        return Math.Round(Math.Round(number / unit) * unit, 3);
    }
}
