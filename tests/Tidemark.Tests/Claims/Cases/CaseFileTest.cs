using Tidemark.Claims;

namespace Tidemark.Tests.Claims.Cases;

public class CaseFileTest
{
    [Fact]
    public void A_case_is_a_text_with_what_must_and_what_must_not_be_found()
    {
        var (cases, errors) = CaseFile.Read("x.cases", "# comment\n\n[2016-05-30] The army took Hit. => transfer actor=the_army place=Hit not-negated by=army:denies ; no holds\n");
        Assert.Empty(errors);
        var read = Assert.Single(cases);
        Assert.Equal(("x", 3, "The army took Hit.", new DateOnly(2016, 5, 30)), (read.Topic, read.Line, read.Text, read.Published));
        Assert.Equal("x.cases:[2016-05-30] The army took Hit.", read.Key);
        Assert.Equal(["actor=the army", "place=Hit", "not-negated=", "by=army:denies"], read.Expectations[0].Demands.Select(d => $"{d.Key}={d.Value}"));
        Assert.Equal((true, ClaimKind.Transfer, false, ClaimKind.Holds), (read.Expectations[0].Wanted, read.Expectations[0].Kind, read.Expectations[1].Wanted, read.Expectations[1].Kind));
    }

    [Theory]
    [InlineData("The army took Hit.", "x.cases:1: write SENTENCE => EXPECTATION ; EXPECTATION")]
    [InlineData("A => B => transfer", "x.cases:1: write SENTENCE => EXPECTATION ; EXPECTATION")]
    [InlineData("A. => capture", "x.cases:1: 'capture' does not begin with a kind of claim")]
    [InlineData("A. => no", "x.cases:1: 'no' does not begin with a kind of claim")]
    [InlineData("A. => transfer ; ", "x.cases:1: ';' is not a demand")]
    [InlineData("A. => transfer who=army", "x.cases:1: 'who=army' is not a demand")]
    [InlineData("A. => transfer actor=", "x.cases:1: 'actor=' is not a demand")]
    [InlineData("A. => transfer by=army", "x.cases:1: 'army' is no value of by")]
    [InlineData("A. => transfer by=army:shouts", "x.cases:1: 'army:shouts' is no value of by")]
    [InlineData("A. => transfer figure=many", "x.cases:1: 'many' is no value of figure")]
    [InlineData("A. => transfer time=Monday", "x.cases:1: 'Monday' is no value of time")]
    [InlineData("A. => transfer about=him", "x.cases:1: 'him' is no value of about")]
    [InlineData("A. => transfer modality=maybe", "x.cases:1: 'maybe' is no value of modality")]
    [InlineData("[30-05-2016] A. => transfer", "x.cases:1: a date before the sentence is written [2016-05-30]")]
    [InlineData("A. => transfer\nA. => holds", "x.cases:2: the same left side stands above already")]
    public void A_line_that_is_not_understood_is_told_with_file_and_line(string text, string error) =>
        Assert.StartsWith(error, Assert.Single(CaseFile.Read("x.cases", text).Errors), StringComparison.Ordinal);

    [Theory]
    [InlineData("7", 7.0, 7.0, 7.0, true)]
    [InlineData("7", null, 7.0, 7.0, true)]
    [InlineData("7", null, 7.0, null, false)]
    [InlineData("7", 7.0, null, null, true)]
    [InlineData("500..700", null, 500.0, 700.0, true)]
    [InlineData("500..700", 600.0, 500.0, 800.0, false)]
    [InlineData("3..", null, 3.0, null, true)]
    [InlineData("3..", 3.0, 3.0, 3.0, false)]
    [InlineData("..5", null, null, 5.0, true)]
    [InlineData("..5", null, 0.0, 5.0, true)]
    [InlineData("..5", 5.0, 5.0, 5.0, false)]
    [InlineData("0.5", 0.5, 0.5, 0.5, true)]
    public void A_figure_is_held_to_its_value_or_its_bounds(string asked, double? value, double? low, double? high, bool met) =>
        Assert.Equal(met, FigureDemand.TryParse(asked)!.IsMetBy(new Figure { Value = value, Low = low, High = high }));
}
