using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Tidemark.Reading.Gazetteers;

/// <summary>Loads the files of GeoNames down: goes on where a broken load stopped, and keeps nothing that is not whole.</summary>
/// <param name="client">Speaks HTTP.</param>
/// <param name="address">Where the dump lies; files are below it.</param>
/// <param name="folder">Where to keep the files.</param>
internal sealed class GeoNamesDownload(HttpClient client, Uri address, string folder)
{
    /// <summary>Where GeoNames publishes its dump.</summary>
    internal const string DefaultAddress = "https://download.geonames.org/export/dump/";

    private const int Tries = 4;
    private const int Piece = 1 << 16;

    /// <summary>How long to wait before the next try.</summary>
    internal TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Told how many bytes of a file there are.</summary>
    internal Action<string, long>? Progress { get; init; }

    /// <summary>Loads a file such as SY.zip; one that is there whole and unchanged is not loaded again.</summary>
    /// <returns>Its path, or what went wrong.</returns>
    internal async Task<(string? Path, string? Fault)> GetAsync(string name, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var (whole, part, tag) = (Path.Combine(folder, name), Path.Combine(folder, name + ".part"), Path.Combine(folder, name + ".tag"));
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!); // a path below the folder
        var last = "";
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (attempt > 0)
            {
                await Task.Delay(Pause * attempt, stop).ConfigureAwait(false);
            }

            try
            {
                var (done, fault) = await TryAsync(name, whole, part, tag, stop).ConfigureAwait(false);
                if (done)
                {
                    return (whole, null);
                }

                if (fault is not null)
                {
                    return (null, fault);
                }

                last = "the load broke off";
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
            {
                last = e.Message;
            }
        }

        return (null, $"{new Uri(address, name)}: {last}; try again, it will go on where it stopped");
    }

    private async Task<(bool Done, string? Fault)> TryAsync(string name, string whole, string part, string tag, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, name));
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        var known = File.Exists(tag) ? await File.ReadAllTextAsync(tag, stop).ConfigureAwait(false) : "";
        Ask(request, have, known, File.Exists(whole));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified && File.Exists(whole))
        {
            return (true, null);
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            File.Delete(part); // what is there is no part of what the server has now
            return (false, null);
        }

        if (!response.IsSuccessStatusCode)
        {
            var passing = (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests;
            return (false, passing ? null : $"{request.RequestUri}: the server answers {(int)response.StatusCode}; give two letters of a country, or another address with --from");
        }

        var goesOn = response.StatusCode == HttpStatusCode.PartialContent;
        await File.WriteAllTextAsync(tag, response.Headers.ETag?.ToString() ?? response.Content.Headers.LastModified?.ToString("r", CultureInfo.InvariantCulture) ?? "", stop).ConfigureAwait(false);
        var expected = (goesOn ? have : 0) + response.Content.Headers.ContentLength;
        await SaveAsync(name, response, part, goesOn, stop).ConfigureAwait(false);
        return Finish(name, whole, part, expected);
    }

    private static void Ask(HttpRequestMessage request, long have, string known, bool whole)
    {
        if (have > 0 && known.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            request.Headers.TryAddWithoutValidation("If-Range", known);
        }
        else if (whole && known.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(known.Contains('"', StringComparison.Ordinal) ? "If-None-Match" : "If-Modified-Since", known);
        }
    }

    private async Task SaveAsync(string name, HttpResponseMessage response, string part, bool goesOn, CancellationToken stop)
    {
        var from = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (from.ConfigureAwait(false))
        {
            var to = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
            await using (to.ConfigureAwait(false))
            {
                var buffer = new byte[Piece];
                for (int read; (read = await from.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0;)
                {
                    await to.WriteAsync(buffer.AsMemory(0, read), stop).ConfigureAwait(false);
                    Progress?.Invoke(name, to.Position);
                }
            }
        }
    }

    /// <summary>Takes a file that has its length and whose archive holds what its checksums say; throws any other away.</summary>
    private static (bool Done, string? Fault) Finish(string name, string whole, string part, long? expected)
    {
        if (expected is { } length && new FileInfo(part).Length < length)
        {
            return (false, null);
        }

        if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !IsWholeArchive(part))
        {
            File.Delete(part);
            return (false, null);
        }

        File.Move(part, whole, overwrite: true);
        File.WriteAllText(whole + ".sha256", $"{GazetteerShelf.Hash(whole)}  {Path.GetFileName(whole)}\n");
        return (true, null);
    }

    /// <summary>Whether every entry can be read and has the length and the checksum (CRC-32) that the archive states.</summary>
    private static bool IsWholeArchive(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var buffer = new byte[Piece];
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                var (sum, length) = (uint.MaxValue, 0L);
                for (int read; (read = stream.Read(buffer)) > 0; length += read)
                {
                    sum = Crc(sum, buffer.AsSpan(0, read));
                }

                if (length != entry.Length || ~sum != entry.Crc32)
                {
                    return false;
                }
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++)
        {
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }

        return c;
    })];

    private static uint Crc(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            sum = CrcTable[(sum ^ b) & 255] ^ (sum >> 8);
        }

        return sum;
    }
}
