using System.Text.Json;
using Tidemark.Pipeline;
using Tidemark.Tests.Packs;

namespace Tidemark.Tests.Pipeline;

public class KnowledgeImageTest
{
    private static KnowledgeDraft Draft() => KnowledgeCompiler.Compile(new()
    {
        Rules = [("a.rules", "rule transfer.take\n  kind: transfer\n  says: takes\n  verb means=ground: take take+control\n  actor: subject\n  place: object | of\n  needs: place actor|target\n  set: extent=whole\n  flags: strict\n"), ("b.words", "[n]\none = 1\nten_fold = 10\n")],
        Packs = [TinyPack.Read().Pack],
        Version = "v1",
    });

    [Fact]
    public void What_is_written_is_read()
    {
        var draft = Draft();
        var read = KnowledgeImage.Read(KnowledgeImage.Write(draft))!;
        Assert.Equal("v1", read.Version);
        Assert.Equal(draft.Lexicon.Words, read.Lexicon.Words);
        Assert.Equal(draft.Lexicon.EdgeKeys, read.Lexicon.EdgeKeys);
        Assert.Equal(draft.Lexicon.Entries, read.Lexicon.Entries);
        Assert.Equal([.. draft.Lexicon.WordClasses.Names], read.Lexicon.WordClasses.Names.ToArray());
        Assert.Equal(draft.Lexicon.WordClasses.Values.OrderBy(v => v.Key), read.Lexicon.WordClasses.Values.OrderBy(v => v.Key));
        Assert.Equal(JsonSerializer.Serialize(draft.Actors.All.Select(a => a.ToString())), JsonSerializer.Serialize(read.Actors.All.Select(a => a.ToString())));
        Assert.Equal("2016-05", read.Actors[2].Sides[0].Until.ToString());
        Assert.Equal(draft.Places.All.Select(p => (p.Id, p.Latitude, p.Type)), read.Places.All.Select(p => (p.Id, p.Latitude, p.Type)));
        Assert.NotEmpty(draft.Namesakes.Keys);
        Assert.Equal(draft.Namesakes.Keys.AsEnumerable(), read.Namesakes.Keys);
        Assert.Equal([.. draft.Namesakes.Starts, .. draft.Namesakes.Places, .. draft.Namesakes.Ranks], new List<int>([.. read.Namesakes.Starts, .. read.Namesakes.Places, .. read.Namesakes.Ranks]));
        Assert.Equal(draft.CommonNames.All.AsEnumerable(), read.CommonNames.All);
        Assert.Equal([2, 2, -1], [read.CommonNames.Find("rebels", "NL", new(2016, 12, 31), speaks: true), read.CommonNames.Find("opposition", "NL", null, speaks: false), read.CommonNames.Find("opposition", "NL", null, speaks: true)]);
        Assert.Equal(0, read.Sources.Find("gazette"));
        Assert.Equal(-1, read.Places.Find("nowhere"));
    }

    [Fact]
    public void The_bytes_of_a_draft_read_are_the_same_bytes()
    {
        var bytes = KnowledgeImage.Write(Draft());
        Assert.Equal(bytes, KnowledgeImage.Write(Draft()));
        Assert.Equal(bytes, KnowledgeImage.Write(KnowledgeImage.Read((byte[])bytes.Clone())!));
    }

    [Fact]
    public void Damage_of_any_byte_is_noticed()
    {
        var bytes = KnowledgeImage.Write(Draft());
        for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 500))
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x40;
            Assert.Null(KnowledgeImage.Read(damaged));
        }

        Assert.Null(KnowledgeImage.Read([]));
        Assert.Null(KnowledgeImage.Read(bytes[..^1]));
        Assert.Null(KnowledgeImage.Read([.. bytes, 0]));
    }
}
