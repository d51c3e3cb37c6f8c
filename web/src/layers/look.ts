import type { Outcome } from '../api/types';
import { isState, type Palette } from './palette';
import type { Stepper } from './stepper';

/** In what way a place is shown: no word of it, something said but no holder as likely as not, held, fought over. */
export type Look = 'no-word' | 'unknown' | 'held' | 'contested';

/** The look of an outcome with its probability. A holder that is less likely than not is not shown as one. */
export function lookOf(outcome: Outcome | undefined, probability: number): Look {
  if (!outcome) {
    return 'no-word';
  }

  return outcome.id === 'contested' ? 'contested' : outcome.id === 'unknown' || probability < 0.5 ? 'unknown' : 'held';
}

/** What the map is told of one unit. */
export interface UnitPaint {
  /** 0xRRGGBB; null where nothing is drawn. */
  readonly colour: number | null;
  readonly hatched: boolean;
  readonly dim: boolean;
}

/** The paint of a unit as the stepper stands. `only` dims all that is not this outcome. */
export function paintOf(stepper: Stepper, unit: number, outcomes: readonly Outcome[], palette: Palette, only: string | null): UnitPaint {
  const outcome = outcomes[stepper.outcome(unit)];
  const probability = stepper.probability(unit);
  const look = lookOf(outcome, probability);
  const colour = look === 'no-word' ? null
    : look === 'unknown' ? palette.unknown
      : look === 'contested' ? palette.contested
        : palette.colour(outcome!.id, probability);
  return {
    colour: colour === null ? null : parseInt(colour.slice(1), 16),
    hatched: look === 'contested',
    dim: only !== null && keyOf(outcome, look) !== only,
  };
}

/** The key of the legend that a unit belongs to: an actor's id, `contested`, `unknown` or `no-word`. */
export function keyOf(outcome: Outcome | undefined, look: Look): string {
  return look === 'held' ? outcome!.id : look;
}

/** How many units each key of the legend has, the most first; states come last. */
export function counted(stepper: Stepper, outcomes: readonly Outcome[]): { key: string; outcome: Outcome | null; units: number }[] {
  const counts = new Map<string, { key: string; outcome: Outcome | null; units: number }>();
  for (let unit = 0; unit < stepper.units; unit++) {
    const outcome = outcomes[stepper.outcome(unit)];
    const key = keyOf(outcome, lookOf(outcome, stepper.probability(unit)));
    const found = counts.get(key);
    if (found) {
      found.units++;
    } else {
      counts.set(key, { key, outcome: outcome && key === outcome.id ? outcome : null, units: 1 });
    }
  }

  const rank = (key: string): number => (key === 'no-word' ? 3 : key === 'unknown' ? 2 : key === 'contested' || isState(key) ? 1 : 0);
  return [...counts.values()].sort((a, b) => rank(a.key) - rank(b.key) || b.units - a.units || (a.key < b.key ? -1 : 1));
}
