using FsCheck;
using FsCheck.Fluent;
using Tidemark.Places;
using Tidemark.Places.Ground;
using Tidemark.Places.Regions;

namespace Tidemark.Tests.Places.Regions;

public class RegionLawsTest
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20160531, 1);

    /// <summary>Anywhere, poles and the 180th meridian among it; a distance of 1 to 200 km; a direction of eight.</summary>
    private static Arbitrary<(double Latitude, double Longitude, int Km, int Way)> Anywhere => (
        from latitude in Gen.OneOf(Gen.Choose(-9000, 9000).Select(n => n / 100.0), Gen.Elements(90.0, -90.0, 89.95, -89.95))
        from longitude in Gen.OneOf(Gen.Choose(-18000, 18000).Select(n => n / 100.0), Gen.Elements(180.0, -180.0, 179.99))
        from km in Gen.Choose(1, 200)
        from way in Gen.Choose(0, 7)
        select (latitude, longitude, km, way)).ToArbitrary();

    [Fact]
    public void Masses_sum_to_one_and_nothing_is_without_number() => Prop.ForAll(Anywhere, at =>
    {
        var region = Made(at.Latitude, at.Longitude, at.Km, at.Way * 45, SomePlaces.Town("B", Math.Clamp(at.Latitude + 0.1, -90, 90), at.Longitude));
        var named = region.Places.Sum(p => p.Mass);
        GeoPoint[] points = [region.Centroid, region.Best(), .. region.Outline(0.9).SelectMany(p => p.SelectMany(r => r))];
        return named is >= 0 and < 1 && region.Radius > 0 && region.SquareKilometres(0.5) <= region.SquareKilometres(0.9)
            && points.All(p => double.IsFinite(p.Latitude) && double.IsFinite(p.Longitude) && Math.Abs(p.Latitude) <= 90);
    }).Check(Settings);

    [Fact]
    public void What_is_drawn_lies_between_the_meridians_and_turns_the_right_way() => Prop.ForAll(Anywhere, at =>
    {
        var region = Made(at.Latitude, at.Longitude, at.Km, null);
        var pieces = region.Outline(0.9).SelectMany(MeridianCut.Of).ToArray();
        return pieces.Length > 0 && pieces.All(p => p.All(r => r.Length > 2 && r.All(v => Math.Abs(v.Longitude) <= 180 && Math.Abs(v.Latitude) <= 90)));
    }).Check(Settings);

    [Fact]
    public void The_middle_lies_as_far_and_in_the_direction_that_is_said() => Prop.ForAll(Anywhere, at =>
    {
        if (Math.Abs(at.Latitude) > 80)
        {
            return true;
        }

        var anchor = new GeoPoint(at.Latitude, at.Longitude);
        var middle = Made(at.Latitude, at.Longitude, at.Km + 9, at.Way * 45).Centroid;
        return anchor.KilometresTo(middle) / (at.Km + 9) is > 0.8 and < 1.1 && Factor.Angle(anchor.BearingTo(middle), at.Way * 45) < 5;
    }).Check(Settings);

    [Fact]
    public void Moving_the_anchor_along_its_parallel_moves_the_region_and_nothing_else() => Prop.ForAll(Anywhere, at =>
    {
        if (Math.Abs(at.Latitude) > 85)
        {
            return true;
        }

        var (here, there) = (Made(at.Latitude, at.Longitude, at.Km, at.Way * 45), Made(at.Latitude, Geodesic.Wrapped(at.Longitude + 77), at.Km, at.Way * 45));
        return Math.Abs((here.SquareKilometres(0.9) / there.SquareKilometres(0.9)) - 1) < 0.02
            && Math.Abs(here.Centroid.Latitude - there.Centroid.Latitude) < 1e-3 * at.Km
            && Math.Abs(Geodesic.Wrapped(there.Centroid.Longitude - here.Centroid.Longitude) - 77) < 0.01 * at.Km / Math.Cos(at.Latitude * Math.PI / 180);
    }).Check(Settings);

    [Fact]
    public void A_rounder_number_leaves_more_room()
    {
        Assert.True(Made(35, 40, 20, 0).SquareKilometres(0.9) > Made(35, 40, 21, 0).SquareKilometres(0.9));
        Assert.True(Made(35, 40, 100, 0).SquareKilometres(0.9) > Made(35, 40, 99, 0).SquareKilometres(0.9));
        Assert.True(Made(35, 40, 30, null).SquareKilometres(0.9) > Made(35, 40, 30, 0).SquareKilometres(0.9));
        Assert.True(Made(35, 40, 30, 0).SquareKilometres(0.9) > Made(35, 40, 30, 45).SquareKilometres(0.9));
    }

    [Fact]
    public void The_same_question_has_the_same_answer() =>
        Assert.Equal(Made(35, 40, 15, 0).Outline(0.9).SelectMany(p => p.SelectMany(r => r)), Made(35, 40, 15, 0).Outline(0.9).SelectMany(p => p.SelectMany(r => r)));

    private static Region Made(double latitude, double longitude, double km, double? bearing, params KnownPlace[] more)
    {
        var anchor = SomePlaces.Town("A", latitude, longitude);
        var reading = new RegionMaker(new SomePlaces([anchor, .. more]), Terrain.None).Make([new(RelationKind.Distance, [new(anchor, km, bearing)])], 64);
        Assert.Equal("", reading.Reason);
        return reading.Region!;
    }
}
