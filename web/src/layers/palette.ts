import type { Changes } from '../api/types';
import { dayOf } from '../state/days';

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** Hues that the colour-blind tell apart (after M. Okabe and K. Ito, 2008, with more between them). */
const hues: readonly Colour[] = [
  [0, 114, 178], [230, 159, 0], [0, 158, 115], [204, 121, 167], [86, 180, 233], [213, 94, 0], [120, 94, 240], [140, 130, 20], [0, 140, 150], [160, 90, 60],
  [150, 190, 60], [225, 130, 130],
];

/** For those who hold little: none of the hues, so that nobody is taken for another. */
const plain: Colour = [104, 112, 128];

/** Steps of lightness: from which probability on, and how much of the hue is left. */
export const steps = [
  { from: 0.9, depth: 0.94 },
  { from: 0.7, depth: 0.64 },
  { from: 0, depth: 0.36 },
] as const;

/**
 * The colours of actors. The twelve that are the likeliest holders of most places for most days, in the whole case, take the hues in the order of their
 * ids; the others share one. Which day is shown and what is known changes no colour, and no hue means a side.
 */
export class Palette {
  readonly #hues = new Map<string, Colour>();
  readonly #dark: boolean;
  readonly #made = new Map<string, string>();

  /** @param changes All changes of the case, with everything known. */
  constructor(changes: Changes | null, dark: boolean) {
    this.#dark = dark;
    majors(changes).forEach((id, at) => this.#hues.set(id, hues[at]!));
  }

  /** Whether an actor has a hue of its own. */
  isMajor(id: string): boolean {
    return this.#hues.has(id);
  }

  /** An outcome's colour, the nearer to the ground the less likely it is. */
  colour(id: string, probability = 1): string {
    const step = steps.findIndex((s) => probability >= s.from);
    const key = `${id}|${step}`;
    let made = this.#made.get(key);
    if (made === undefined) {
      const hue = this.#hues.get(id) ?? plain;
      const ground: Colour = this.#dark ? [27, 35, 39] : [250, 249, 246];
      const depth = steps[step]?.depth ?? 1;
      made = '#' + hue.map((c, i) => Math.round(ground[i]! + (c - ground[i]!) * depth).toString(16).padStart(2, '0')).join('');
      this.#made.set(key, made);
    }

    return made;
  }

  /** Where something was said and no holder is as likely as not. */
  get unknown(): string {
    return this.#dark ? '#4a5258' : '#c9c6c0';
  }

  /** Under the hatching of a contested place. */
  get contested(): string {
    return this.#dark ? '#2c3338' : '#efece4';
  }

  /** The lines of the hatching, of rings and marks. */
  get ink(): string {
    return this.#dark ? '#f2f2f2' : '#22282c';
  }
}

/** Whether an outcome is a state (contested, unknown), not an actor. */
export function isState(id: string): boolean {
  return id === 'contested' || id === 'unknown' || id === 'other';
}

/** The ids of the actors that hold most, in their own order. */
function majors(changes: Changes | null): string[] {
  if (!changes) {
    return [];
  }

  const { unit, day, outcome } = changes.changes;
  const last = dayOf(changes.days[1]) ?? 0;
  const held = new Map<number, number>();
  for (let i = 0; i < unit.length; i++) {
    const until = unit[i + 1] === unit[i] ? day[i + 1]! : Math.max(last, day[i]!);
    held.set(outcome[i]!, (held.get(outcome[i]!) ?? 0) + until - day[i]!);
  }

  return [...held]
    .map(([number, days]) => ({ id: changes.outcomes[number]?.id ?? 'unknown', days }))
    .filter((o) => !isState(o.id))
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
    .slice(0, hues.length)
    .map((o) => o.id)
    .sort();
}
