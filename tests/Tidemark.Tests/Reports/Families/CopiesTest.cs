using Tidemark.Reports.Families;

namespace Tidemark.Tests.Reports.Families;

public class CopiesTest
{
    public static TheoryData<string> Copies => [Wire.Edited, Wire.Lead + Wire.Dispatch, Wire.Cut, Wire.Lead + Wire.Cut, Wire.Stripped(Wire.Dispatch), Wire.Stripped(Wire.Edited), Wire.Lead + Wire.Stripped(Wire.Edited)];

    public static TheoryData<string, string> Strangers => new()
    {
        { Wire.Dispatch, Wire.SameEvent },
        { Wire.TollNorth, Wire.TollSouth },
        { Wire.Stripped(Wire.TollNorth), Wire.Stripped(Wire.TollSouth) },
        { Wire.Dispatch, Wire.TollNorth },
        { Wire.Longer, Wire.SameEvent },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void An_edited_or_cut_or_led_in_wire_copy_is_of_the_family(string copy)
    {
        var family = Assert.Single(Wire.Find(Wire.Dispatch, copy).Families);
        Assert.Equal(2, family.Members.Length);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Two_reports_of_one_event_and_two_reports_on_one_form_are_strangers(string one, string other)
    {
        var found = Wire.Find(one, other);
        Assert.Empty(found.Families);
        Assert.Empty(found.Passages);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_paragraph_of_the_wire_in_a_longer_story_is_the_wires_word(bool stripped)
    {
        var story = stripped ? Wire.Stripped(Wire.Longer) : Wire.Longer;
        var reports = Wire.Reports(Wire.Dispatch, story);
        var found = Wire.Find(reports);
        Assert.Empty(found.Families);
        var passage = Assert.Single(found.Passages);
        Assert.Equal((reports[1].Id, reports[0].Id), (passage.Report, passage.Voice));
        var words = reports[1].Text[passage.Start..passage.End];
        Assert.StartsWith("The Lakeland Monitor", words, StringComparison.Ordinal);
        Assert.EndsWith("used as a shelter", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_holds_the_words_in_both_texts()
    {
        var reports = Wire.Reports(Wire.Dispatch, Wire.Edited);
        var tie = Assert.Single(Wire.Find(reports).Ties);
        Assert.Equal(CopyKind.Copy, tie.Kind);
        var byKey = Wire.Members(reports).Zip(reports).ToDictionary(p => p.First.Sketch.Key, p => CopyWords.Of(p.Second));
        foreach (var run in tie.Passages.SelectMany(p => p.Runs))
        {
            Assert.Equal(byKey[tie.First][run.First..run.FirstEnd].Select(w => w.Hash), byKey[tie.Second][run.Second..run.SecondEnd].Select(w => w.Hash));
        }
    }

    [Fact]
    public void The_earliest_known_member_comes_first()
    {
        var reports = Wire.Reports(Wire.Edited, Wire.Dispatch, Wire.Lead + Wire.Dispatch);
        Assert.Equal(reports.Select(r => r.Id), Assert.Single(Wire.Find(reports).Families).Members);
    }

    [Fact]
    public void A_tenth_copy_of_many_joins_too()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => Wire.Dispatch.Replace("on Tuesday", $"on Tuesday morning, dispatch {i}", StringComparison.Ordinal))];
        Assert.Equal(40, Assert.Single(Wire.Find(texts).Families).Members.Length);
    }

    [Fact]
    public void A_sketch_survives_its_bytes()
    {
        var sketch = new Sketcher().Of(Wire.Report(Wire.Dispatch));
        var again = CopySketch.From(sketch.ToBytes());
        Assert.Equal((sketch.Key, sketch.Words), (again!.Key, again.Words));
        Assert.Equal(sketch.Keys.ToArray(), again.Keys.ToArray());
        Assert.Null(CopySketch.From([9, 1, 2]));
    }
}
