using MimeKit;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Formats;

/// <summary>An e-mail: its text as a report, its attachments read as files of their own. Nothing is fetched.</summary>
internal static class EmailMessage
{
    private const int Depth = 20;
    private const int MostAttachments = 200;

    /// <summary>Reads a message.</summary>
    internal static IEnumerable<ReportRead> Read(byte[] bytes, string name, Details sidecar, ReadingOptions options, Func<byte[], string, IEnumerable<ReportRead>> readInner) =>
        Guard.Items(name, "save the message anew", () => Items(bytes, name, sidecar, options, readInner));

    private static IEnumerable<ReportRead> Items(byte[] bytes, string name, Details sidecar, ReadingOptions options, Func<byte[], string, IEnumerable<ReportRead>> readInner)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = Depth }, stream);
        yield return Body(message, bytes, name, sidecar, options);
        foreach (var part in message.Attachments.OfType<MimePart>().Where(p => !string.IsNullOrEmpty(p.FileName)).Take(MostAttachments))
        {
            foreach (var read in Attachment(part, $"{name}!{part.FileName}", options, readInner))
            {
                yield return read;
            }
        }
    }

    private static ReportRead Body(MimeMessage message, byte[] bytes, string name, Details sidecar, ReadingOptions options)
    {
        var draft = message.TextBody is { Length: > 0 } text ? new Draft { Id = default, Name = name, Text = text } : HtmlPage.Read(message.HtmlBody ?? "");
        var from = message.From.Mailboxes.FirstOrDefault();
        var details = Details.None.With("title", message.Subject ?? "").With("author", from?.Name ?? "").With("source", from?.Domain ?? "")
            .With("published", message.Headers[HeaderId.Date] ?? "");
        return draft.Text.Length == 0
            ? new ReportRead.Failed(name, "holds no text", "check that it was saved whole")
            : DraftAssembly.Assemble(draft with { Id = ReportId.Of(bytes), Bytes = bytes, Name = name, Own = details.FilledFrom(draft.Own), Sidecar = sidecar, Extractor = "eml/1" }, options);
    }

    private static IEnumerable<ReportRead> Attachment(MimePart part, string name, ReadingOptions options, Func<byte[], string, IEnumerable<ReportRead>> readInner)
    {
        if (part.Content is null)
        {
            return [];
        }

        using var packed = part.Content.Open();
        return ByteReads.All(packed, options.SizeLimit) is { } bytes ? readInner(bytes, name) : [ReportReader.TooLarge(name, options.SizeLimit + 1L, options)];
    }
}
