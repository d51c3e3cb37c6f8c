using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Tidemark.Reading.Containers;

namespace Tidemark.Reading.Formats;

/// <summary>A channel's <c>result.json</c> as Telegram Desktop exports it, or any JSON file that is one report or a list of them. Every message with text is a report.</summary>
internal static class TelegramChat
{
    private const int Depth = 64;

    /// <summary>Reads a JSON file.</summary>
    internal static IEnumerable<ReportRead> Read(byte[] bytes, string name, ReadingOptions options) =>
        Guard.Items(name, "save it anew", () => Items(bytes, name, options));

    private static IEnumerable<ReportRead> Items(byte[] bytes, string name, ReadingOptions options)
    {
        using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { MaxDepth = Depth });
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            var number = 0;
            foreach (var item in root.EnumerateArray())
            {
                yield return JsonLines.ReadLine(Raw(item), $"{name}#{++number}", options);
            }
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("chats", out var chats) && chats.ValueKind == JsonValueKind.Object && chats.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var read in list.EnumerateArray().SelectMany(chat => Chat(chat, name, options)))
            {
                yield return read;
            }
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("messages", out _))
        {
            foreach (var read in Chat(root, name, options))
            {
                yield return read;
            }
        }
        else
        {
            yield return JsonLines.ReadLine(bytes, name, options);
        }
    }

    private static IEnumerable<ReportRead> Chat(JsonElement chat, string name, ReadingOptions options)
    {
        if (chat.ValueKind != JsonValueKind.Object || !chat.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
        {
            yield return new ReportRead.Failed(name, "has no list of messages", "export the channel as JSON (machine-readable) anew");
            yield break;
        }

        var channel = Text(chat, "name");
        var any = false;
        foreach (var message in messages.EnumerateArray())
        {
            if (message.ValueKind != JsonValueKind.Object || Text(message, "type") is not ("message" or "") || Words(message) is not { Length: > 0 } words)
            {
                continue; // services ("pinned a message"), pictures without words
            }

            any = true;
            var id = message.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetRawText() : "";
            var details = Details.None.With("source", Text(message, "forwarded_from") is { Length: > 0 } from ? from : channel).With("author", Text(message, "from")).With("published", Published(message));
            var raw = Raw(message);
            yield return DraftAssembly.Assemble(
                new Draft { Id = ReportId.Of(raw), Bytes = raw, Name = $"{name}#{id}", Text = words, Own = details, Extractor = "telegram/1" }, options);
        }

        if (!any)
        {
            yield return new ReportRead.Failed(name, "holds no message with text", "check that the export is whole");
        }
    }

    /// <summary>The instant in UTC where it is given, else the local time as written.</summary>
    private static string Published(JsonElement message)
    {
        var unix = Text(message, "date_unixtime");
        return long.TryParse(unix, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 4_102_444_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : Text(message, "date");
    }

    /// <summary>The words of a message: a string, or a list of strings and of pieces with a format.</summary>
    private static string Words(JsonElement message)
    {
        if (!message.TryGetProperty("text", out var text))
        {
            return "";
        }

        if (text.ValueKind != JsonValueKind.Array)
        {
            return String(text);
        }

        var words = new StringBuilder();
        foreach (var piece in text.EnumerateArray())
        {
            words.Append(piece.ValueKind == JsonValueKind.Object ? Text(piece, "text") : String(piece));
        }

        return words.ToString();
    }

    private static string Text(JsonElement of, string field) => of.TryGetProperty(field, out var value) ? String(value) : "";

    private static byte[] Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();

    // A string may hold bytes that are no UTF-8, or half a surrogate pair.
    private static string String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)).Trim('"');
        }
    }
}
