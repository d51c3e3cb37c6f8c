using System.Text;
using System.Text.Json;
using Tidemark.Claims;
using Tidemark.Names;
using Tidemark.Resolution;

namespace Tidemark.Tests.Resolution;

public class ClaimRecordTest
{
    [Fact]
    public void The_fields_stand_in_their_order()
    {
        var report = ResolvedText.Report("The Hill Front took Ports.");
        var record = ResolvedText.Record(ResolvedText.Claim(report) with { Exclusive = true, Condition = "if so" }, report);
        Assert.Equal(
            ["id", "report", "kind", "modality", "negated", "exclusive", "condition", "quote", "sentence", "actor", "target", "place", "attributes", "figure", "time", "attribution", "about", "confidence", "rule"],
            record.EnumerateObject().Select(p => p.Name));
        Assert.Equal(0.832, record.GetProperty("confidence").GetDouble());
        Assert.Equal(JsonValueKind.Null, record.GetProperty("figure").ValueKind);
    }

    [Fact]
    public void Offsets_are_code_points()
    {
        var report = ResolvedText.Report("\U0001F600 the Hill Front took Ports.");
        var record = ResolvedText.Record(ResolvedText.Claim(report) with { QuoteStart = 3, Actor = [ResolvedText.Mention(report, "Hill Front", EntryKind.Actor, 2)] }, report);
        var actor = record.GetProperty("actor")[0];
        Assert.Equal(("actor:hill-front", 6, 16), (actor.GetProperty("id").GetString(), actor.GetProperty("start").GetInt32(), actor.GetProperty("end").GetInt32()));
        Assert.Equal(2, record.GetProperty("quote").GetProperty("start").GetInt32());
        Assert.Equal("the Hill Front took Ports.", record.GetProperty("quote").GetProperty("exact").GetString());
        Assert.Equal(28, record.GetProperty("sentence").GetProperty("end").GetInt32());
    }

    [Fact]
    public void A_place_has_its_point_and_precision()
    {
        var report = ResolvedText.Report("The Hill Front took Ports.");
        var place = ResolvedText.Record(ResolvedText.Claim(report) with { Place = ResolvedText.Mention(report, "Ports", EntryKind.Place, 2) }, report).GetProperty("place")[0];
        Assert.Equal(["id", "name", "lat", "lon", "mention", "start", "end", "precision"], place.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("geonames:1002", 40.51, 1), (place.GetProperty("id").GetString(), place.GetProperty("lat").GetDouble(), place.GetProperty("precision").GetInt32()));
    }

    [Fact]
    public void A_described_place_has_its_anchors_and_a_region()
    {
        var report = ResolvedText.Report("a village 10 km NE of Ports");
        var anchor = ResolvedText.Mention(report, "Ports", EntryKind.Place, 2);
        var village = ResolvedText.Mention(report, "a village") with { Relation = new("distance", [new(anchor, 10, "NE")]) };
        var place = ResolvedText.Record(ResolvedText.Claim(report) with { Place = village }, report).GetProperty("place")[0];
        Assert.Equal(JsonValueKind.Null, place.GetProperty("id").ValueKind);
        Assert.Equal((2, "distance"), (place.GetProperty("precision").GetInt32(), place.GetProperty("relation").GetString()));
        Assert.InRange(place.GetProperty("lat").GetDouble(), 40.55, 40.59);
        Assert.Equal(("geonames:1002", 10.0, "NE"), (place.GetProperty("anchors")[0].GetProperty("id").GetString(), place.GetProperty("anchors")[0].GetProperty("km").GetDouble(), place.GetProperty("anchors")[0].GetProperty("bearing").GetString()));
        var region = place.GetProperty("region");
        Assert.Equal("distance", region.GetProperty("type").GetString());
        Assert.InRange(region.GetProperty("radius_km").GetDouble(), 2, 10);
        Assert.InRange(region.GetProperty("area_km2").GetDouble(), 20, 120);
    }

    [Fact]
    public void A_place_nobody_knows_has_no_point()
    {
        var report = ResolvedText.Report("They took Farfield.");
        var place = ResolvedText.Record(ResolvedText.Claim(report) with { Place = ResolvedText.Mention(report, "Farfield") }, report).GetProperty("place")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "Farfield"), (place.GetProperty("id").ValueKind, place.GetProperty("lat").ValueKind, place.GetProperty("name").GetString()));
        Assert.False(place.TryGetProperty("precision", out _));
    }

    [Fact]
    public void Figure_time_attribution_and_about_are_written_as_the_codebook_says()
    {
        var report = ResolvedText.Report("The army said 45 percent of Norland by May.");
        var answered = ResolvedText.Claim(report) with { Kind = ClaimKind.Holds };
        var record = ResolvedText.Record(
            ResolvedText.Claim(report) with
            {
                About = answered,
                Figure = new() { Value = 45, Approximate = true, Unit = "percent", Of = "Norland", High = double.NaN, Mention = "45 percent" },
                Time = new(null, "by May"),
                Attribution = [new(ResolvedText.Mention(report, "The army", EntryKind.ActorAdjective, 1) with { Implied = true }, Stance.ConfirmsInPart, "video")],
            },
            report);
        var figure = record.GetProperty("figure");
        Assert.Equal((45.0, JsonValueKind.Null, true, "Norland"), (figure.GetProperty("value").GetDouble(), figure.GetProperty("high").ValueKind, figure.GetProperty("approximate").GetBoolean(), figure.GetProperty("of").GetString()));
        Assert.False(figure.TryGetProperty("since", out _));
        Assert.Equal(JsonValueKind.Null, record.GetProperty("time").GetProperty("edtf").ValueKind);
        var speaker = record.GetProperty("attribution")[0];
        Assert.Equal(("actor:norland-army", true, "confirms-in-part", "video"), (speaker.GetProperty("id").GetString(), speaker.GetProperty("implied").GetBoolean(), speaker.GetProperty("stance").GetString(), speaker.GetProperty("basis").GetString()));
        Assert.Equal(answered.Id, record.GetProperty("about").GetString());
    }

    [Fact]
    public void A_record_is_one_line_and_Arabic_stays_readable()
    {
        var report = ResolvedText.Report("سيطر الجيش\nعلى الحلة.");
        var line = Encoding.UTF8.GetString(ClaimRecord.Bytes(ResolvedText.Resolver.Resolve(ResolvedText.Claim(report)), report));
        Assert.DoesNotContain('\n', line);
        Assert.Contains("سيطر الجيش", line, StringComparison.Ordinal);
    }
}
