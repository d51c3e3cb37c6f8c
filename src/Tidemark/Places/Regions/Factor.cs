namespace Tidemark.Places.Regions;

/// <summary>One ground to expect a place here rather than there.</summary>
/// <param name="Weight">How well a point fits: at least 0; the scale does not count.</param>
/// <param name="Centre">The middle of where it is not nothing.</param>
/// <param name="Reach">How far from there it is not nothing, in kilometres; positive infinity when everywhere.</param>
/// <param name="Says">What it stands for, in words.</param>
internal readonly record struct Factor(Func<GeoPoint, double> Weight, GeoPoint Centre, double Reach, string Says)
{
    /// <summary>An S that falls from 1 to 0 around an edge.</summary>
    internal static double Below(double value, double edge, double softness) => 1 / (1 + Math.Exp(Math.Clamp((value - edge) / softness, -60, 60)));

    /// <summary>The bell of Gauss, 1 at 0.</summary>
    internal static double Bell(double sigmas) => Math.Exp(-0.5 * sigmas * sigmas);

    /// <summary>The angle between two directions, in degrees, 0 to 180.</summary>
    internal static double Angle(double a, double b) => Math.Abs(Math.IEEERemainder(a - b, 360));
}
