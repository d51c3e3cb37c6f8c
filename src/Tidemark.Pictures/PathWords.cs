using System.Globalization;
using SkiaSharp;

namespace Tidemark.Pictures;

/// <summary>Reads the path data of maps: M, L, H, V, h and Z.</summary>
internal static class PathWords
{
    /// <summary>The path.</summary>
    /// <exception cref="InvalidDataException">It has another command or a number is missing.</exception>
    internal static SKPath Read(string data)
    {
        using var path = new SKPathBuilder();
        var (at, x, y, command) = (0, 0f, 0f, ' ');
        while (Skip(data, ref at))
        {
            if (char.IsAsciiLetter(data[at]))
            {
                command = data[at++];
            }

            switch (command)
            {
                case 'M':
                    path.MoveTo(x = Number(data, ref at), y = Number(data, ref at));
                    command = 'L';
                    break;
                case 'L':
                    path.LineTo(x = Number(data, ref at), y = Number(data, ref at));
                    break;
                case 'H':
                    path.LineTo(x = Number(data, ref at), y);
                    break;
                case 'h':
                    path.LineTo(x += Number(data, ref at), y);
                    break;
                case 'V':
                    path.LineTo(x, y = Number(data, ref at));
                    break;
                case 'Z':
                    path.Close();
                    command = ' ';
                    break;
                default:
                    throw new InvalidDataException($"path data: '{command}' is no command of maps");
            }
        }

        return path.Detach();
    }

    private static bool Skip(string data, ref int at)
    {
        while (at < data.Length && data[at] is ' ' or ',' or '\n')
        {
            at++;
        }

        return at < data.Length;
    }

    private static float Number(string data, ref int at)
    {
        Skip(data, ref at);
        var from = at;
        while (at < data.Length && (char.IsAsciiDigit(data[at]) || data[at] is '.' || (data[at] is '-' && at == from)))
        {
            at++;
        }

        return float.TryParse(data.AsSpan(from, at - from), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InvalidDataException($"path data: a number is missing at '{data[from..Math.Min(data.Length, from + 20)]}'");
    }
}
