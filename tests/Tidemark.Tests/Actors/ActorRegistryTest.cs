using Tidemark.Actors;

namespace Tidemark.Tests.Actors;

public class ActorRegistryTest
{
    private static ActorRecord Actor(int number) => new() { Id = "a" + number, Name = "A" + number, Type = ActorType.Army };

    [Fact]
    public void Actors_are_found_by_number_and_id()
    {
        var registry = new ActorRegistry([Actor(0), Actor(1)]);
        Assert.Equal("actor:a1", registry[1].CanonicalId);
        Assert.Equal((1, -1, 2), (registry.Find("a1"), registry.Find("b"), registry.Count));
    }

    [Fact]
    public void A_record_is_decoded_once_and_only_when_asked_for()
    {
        var decoded = new List<int>();
        var registry = new ActorRegistry(3, number =>
        {
            decoded.Add(number);
            return Actor(number);
        });
        Assert.Empty(decoded);
        Assert.Same(registry[2], registry[2]);
        Assert.Equal([2], decoded);
        Assert.Equal(0, registry.Find("a0"));
    }
}
