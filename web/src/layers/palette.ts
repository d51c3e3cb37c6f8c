import type { Outcome } from '../api/types';

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** Hues that the colour-blind tell apart (after M. Okabe and K. Ito, 2008, with more between them; the first eight are those of the server's pictures). */
const hues: readonly Colour[] = [
  [0, 114, 178], [230, 159, 0], [0, 158, 115], [204, 121, 167], [86, 180, 233], [213, 94, 0], [120, 94, 240], [140, 130, 20], [0, 140, 150], [160, 90, 60],
  [150, 190, 60], [225, 130, 130],
];

const plain: Colour = [130, 134, 138];

/** Steps of lightness: from which probability on, and how much of the hue is left. */
export const steps = [
  { from: 0.9, depth: 0.94 },
  { from: 0.7, depth: 0.64 },
  { from: 0, depth: 0.36 },
] as const;

/**
 * The colours of actors: by their numbers in the whole case, which follow the order of their ids and nothing else. So an actor's hue is the same on
 * every valid day and for every known day, and the same as on pictures that the server draws.
 */
export class Palette {
  readonly #hues = new Map<string, Colour>();
  readonly #dark: boolean;
  readonly #made = new Map<string, string>();

  constructor(outcomes: readonly Outcome[], dark: boolean) {
    this.#dark = dark;
    for (const { id, number } of outcomes) {
      if (!isState(id) && number > 0) {
        this.#hues.set(id, hues[(number - 1) % hues.length]!);
      }
    }
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
