using Tidemark.Places.Resolving;

namespace Tidemark.Tests.Places.Resolving;

public class PlacePhraseTest
{
    [Theory]
    [InlineData("Hammar", "Hammar Head None")]
    [InlineData("Hammar village", "Hammar village Head Settlement; Hammar Head Settlement")]
    [InlineData("village of Hammar", "village of Hammar Head Settlement; Hammar Head Settlement")]
    [InlineData("Dunes, Westmark", "Dunes Head None in Westmark; Westmark Container None")]
    [InlineData("Dunes / Sands", "Dunes Head None; Sands Alternative None")]
    [InlineData("Dunes (Sands)", "Dunes Head None in Sands; Sands Alternative None")]
    [InlineData("near Hammar", "Hammar Anchor None")]
    [InlineData("camp for IDPs near Hammar", "Hammar Anchor None")]
    [InlineData("Sun street in Hammar", "Sun street Head Spot in Hammar; Sun Head Spot in Hammar; Hammar Container None")]
    [InlineData("حي النهر في همار", "حي النهر Head Quarter in همار; النهر Head Quarter in همار; همار Container None")]
    [InlineData("بلدة همار", "بلدة همار Head Settlement; همار Head Settlement")]
    [InlineData("المدينة", "المدينة Head Settlement")]
    [InlineData("", "")]
    [InlineData("(/),", "")]
    public void A_phrase_is_taken_apart(string phrase, string readings) =>
        Assert.Equal(readings, string.Join("; ", PlacePhrase.Read(phrase).Select(r => $"{r.Name} {r.Role} {r.Hint}{(r.Containers.IsEmpty ? "" : " in " + string.Join(", ", r.Containers))}")));

    [Fact]
    public void A_phrase_without_end_gives_few_readings() => Assert.InRange(PlacePhrase.Read(string.Concat(Enumerable.Repeat("Hammar/Dunes (", 5000))).Length, 1, 12);
}
