using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Formats;

/// <summary>
/// The text of a PDF, pages apart by form feeds, as poppler's <c>pdftotext</c> gives it. A process of its own: what a hostile file does to it ends with it.
/// It gets the bytes and nothing else, so much time, so much memory, and so much output.
/// </summary>
internal static class PdfText
{
    /// <summary>The extractor's name in records.</summary>
    internal const string Extractor = "pdf/1";

    // The command is fixed; no name of a file ever reaches the shell. The limits hold for the child alone.
    private const string Bounded = "ulimit -v 2097152 2>/dev/null; ulimit -t 60 2>/dev/null; exec pdftotext -q -enc UTF-8 -eol unix -f \"$0\" -l \"$1\" - -";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Whether bytes are a PDF.</summary>
    internal static bool Is(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a PDF.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="pages">First and last page, from 1; 0 for the last means all.</param>
    /// <param name="sidecar">What is stated of it elsewhere.</param>
    /// <param name="options">How to read.</param>
    internal static ReportRead Read(byte[] bytes, string name, (int First, int Last) pages, Details sidecar, ReadingOptions options)
    {
        if (!Is(bytes))
        {
            return new ReportRead.Failed(name, "is no PDF (it does not begin with %PDF-)", "check that it was saved whole");
        }

        var (text, fault, toDo) = Text(bytes, pages, options.SizeLimit);
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            return new ReportRead.Failed(name, fault ?? "holds no text (pictures of pages?)", toDo ?? "run a text recognition program over it (ocrmypdf) and read the result");
        }

        return DraftAssembly.Assemble(new Draft { Id = ReportId.Of(bytes), Bytes = bytes, Name = name, Text = text, Sidecar = sidecar, Extractor = Extractor }, options);
    }

    private static (string? Text, string? Fault, string? ToDo) Text(byte[] bytes, (int First, int Last) pages, int limit)
    {
        using var process = new Process { StartInfo = Start(pages) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return Missing;
        }

        using var late = new CancellationTokenSource(Longest);
        var feeding = FeedAsync(process, bytes);
        var reading = Task.Run(() => ByteReads.All(process.StandardOutput.BaseStream, limit));
        var ended = reading.Wait(Longest) && process.WaitForExit(Longest);
        if (!ended || reading.Result is null)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (null, ended ? "holds more text than the size limit" : $"takes more than {Longest.TotalSeconds:0} seconds to read", "split it, or convert it to text yourself");
        }

        feeding.Wait(Longest);
        var text = Encoding.UTF8.GetString(reading.Result);
        return process.ExitCode == 127 ? Missing : process.ExitCode != 0 && text.Length == 0
            ? (null, $"cannot be read as a PDF (pdftotext ends with code {process.ExitCode}: damaged, or locked with a password)", "save it anew, without a password") : (text, null, null);
    }

    private static (string? Text, string? Fault, string? ToDo) Missing =>
        (null, "is a PDF, and pdftotext is not installed", "install poppler-utils (Debian, Ubuntu: apt-get install poppler-utils), or convert it to text");

    private static ProcessStartInfo Start((int First, int Last) pages)
    {
        string[] range = [pages.First.ToString(System.Globalization.CultureInfo.InvariantCulture), pages.Last.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", "-f", range[0], "-l", range[1], "-", "-"])
            : new ProcessStartInfo("/bin/sh", ["-c", Bounded, .. range]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        return start;
    }

    // The child may end before it has taken everything; and what it says of errors is not kept, but must not block it.
    private static async Task FeedAsync(Process process, byte[] bytes)
    {
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it ended early; its exit code tells why
        }

        await errors.ConfigureAwait(false);
    }
}
