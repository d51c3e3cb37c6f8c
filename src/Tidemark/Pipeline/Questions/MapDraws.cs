using System.Collections.Immutable;
using Tidemark.Beliefs.Control;
using Tidemark.Maps;

namespace Tidemark.Pipeline.Questions;

/// <summary>Draws of the outcomes of all settlements of a map together.</summary>
/// <param name="territory">The settlements.</param>
/// <param name="list">What is thought of them; one that is without a word on a day is drawn as such.</param>
/// <param name="limit">The known time in days.</param>
/// <param name="idOf">The id on the map of an actor's id.</param>
/// <param name="make">Makes names and model of all that was said; called once, when the first draw is asked for.</param>
internal sealed class MapDraws(Territory territory, ChangeList list, double limit, Func<string, string> idOf, Func<(Theatre Theatre, ControlModel Model)> make)
{
    private const int Seed = 1;

    private readonly Lock _lock = new();
    private (Theatre Theatre, ControlModel Model)? _made;

    /// <summary>The draws of a day, each an outcome's number by settlement; an outcome that is too unlikely to be on the list counts as unknown.</summary>
    internal short[][] On(DateOnly day, int count) => On([day], count)[0];

    /// <summary>The draws of several days, [day][draw][settlement].</summary>
    /// <param name="days">In order.</param>
    /// <param name="count">How many draws.</param>
    internal short[][][] On(ImmutableArray<DateOnly> days, int count)
    {
        lock (_lock)
        {
            var (theatre, model) = _made ??= make();
            var joint = new JointDraws(theatre, model, count, Seed);
            short[][][] draws = [.. days.Select(_ => Enumerable.Range(0, count).Select(_ => Enumerable.Repeat((short)-1, territory.Units.Length).ToArray()).ToArray())];
            for (var unit = 0; unit < territory.Units.Length; unit++)
            {
                int[] told = [.. Enumerable.Range(0, days.Length).Where(d => list.Last(unit, days[d].DayNumber) is not null)];
                var place = theatre.Place(territory.Units[unit].Place);
                if (told.Length == 0 || place < 0 || model.Of(place, limit) is not { } control)
                {
                    continue;
                }

                var drawn = joint.Of(place, [.. told.Select(d => (double)days[d].DayNumber)], limit);
                short[] numbers = [.. control.Cast.Holders.Select(h => (short)Math.Max(0, list.Outcomes.IndexOf(h < 0 ? "unknown" : idOf(theatre.Actors[h])))), ChangeList.Contested];
                for (var i = 0; i < told.Length; i++)
                {
                    for (var draw = 0; draw < count; draw++)
                    {
                        draws[told[i]][draw][unit] = numbers[drawn[i][draw]];
                    }
                }
            }

            return draws;
        }
    }
}
