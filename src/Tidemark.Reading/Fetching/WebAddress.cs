using System.Diagnostics.CodeAnalysis;

namespace Tidemark.Reading.Fetching;

/// <summary>Addresses as they may be asked: http or https, no user or password in them, a port of web servers, not endlessly long.</summary>
internal static class WebAddress
{
    private const int Longest = 4096;
    private const int FirstHigh = 8000, LastHigh = 8999;

    /// <summary>Whether the words are meant as an address rather than a file.</summary>
    internal static bool IsMeant(string written) =>
        written.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || written.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address; the part behind # is dropped, for it is never sent.</summary>
    /// <param name="written">The address as written.</param>
    /// <param name="rules">What may be asked.</param>
    /// <param name="address">The address.</param>
    /// <param name="fault">Why it may not be asked; it never repeats a user or a password.</param>
    internal static bool TryRead(string written, FetchRules rules, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out FetchOutcome.Failed? fault)
    {
        (address, fault) = (null, null);
        if (written.Length > Longest)
        {
            fault = new(written[..80] + "...", $"is an address of {written.Length} characters", "give one of at most 4096");
        }
        else if (!Uri.TryCreate(written.Trim(), UriKind.Absolute, out var read) || read.Host.Length == 0)
        {
            fault = new(Shown(written), "is no address", "write https://...");
        }
        else
        {
            fault = Fault(read, rules);
            address = fault is not null ? null : read.Fragment.Length > 0 && Uri.TryCreate(read.GetLeftPart(UriPartial.Query), UriKind.Absolute, out var sent) ? sent : read;
        }

        return fault is null;
    }

    /// <summary>Why an address may not be asked, or null.</summary>
    internal static FetchOutcome.Failed? Fault(Uri address, FetchRules rules)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return new(Shown(address.OriginalString), $"is an address of the kind {address.Scheme}:", "only http and https are read");
        }

        if (HostOf(address) is not { } host)
        {
            return new(Shown(address.OriginalString), "names no server that can be asked", "write the name as the browser shows it");
        }

        if (address.UserInfo.Length > 0)
        {
            return new($"{address.Scheme}://{host}", "has a user or password in its address", "addresses are kept and shown, so take it out");
        }

        return rules.AllowPrivate || address.IsDefaultPort || address.Port is 80 or 443 or (>= FirstHigh and <= LastHigh) || rules.MorePorts.Contains(address.Port)
            ? null
            : new(Shown(address.OriginalString), $"asks for port {address.Port}", "80, 443 and 8000 to 8999 are asked; --allow-private lifts that");
    }

    // A name can stand in an address that has no form for the network (RFC 5891): asking for that form throws.
    private static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>An address as it may be shown: without what stands before an @ in its host.</summary>
    internal static string Shown(string written)
    {
        var from = written.IndexOf("://", StringComparison.Ordinal) is >= 0 and var colon ? colon + 3 : 0;
        var end = written.AsSpan(from).IndexOfAny("/?#") is >= 0 and var slash ? from + slash : written.Length;
        var at = written.LastIndexOf('@', Math.Max(end - 1, 0));
        var shown = at >= from && at < end ? string.Concat(written.AsSpan(0, from), "...", written.AsSpan(at)) : written;
        return shown.Length <= 300 ? shown : shown[..300] + "...";
    }
}
