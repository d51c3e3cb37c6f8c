import type { Changes } from '../api/types';
import type { DayNumber } from '../state/days';

/**
 * The states of all units on a day, taken from the change list. Going from one day to another touches only what changed between them, so that a
 * step costs as little as there is to show.
 */
export class Stepper {
  readonly #columns: Changes['changes'];
  /** Changes by their day. */
  readonly #order: Uint32Array;
  /** By unit: the change in force, -1 for none. */
  readonly #now: Int32Array;
  readonly #touched: Uint8Array;
  #at = 0;
  readonly units: number;

  constructor(changes: Changes) {
    this.#columns = changes.changes;
    this.units = changes.units;
    this.#now = new Int32Array(changes.units).fill(-1);
    this.#touched = new Uint8Array(changes.units);
    const { day } = this.#columns;
    this.#order = Uint32Array.from(day.keys()).sort((a, b) => day[a]! - day[b]! || a - b);
  }

  /** Goes to a day; gives the units whose state differs from before. */
  move(day: DayNumber): number[] {
    const to = this.#after(day);
    const { unit } = this.#columns;
    const before = new Map<number, number>();
    const touch = (u: number): void => {
      if (this.#touched[u] === 0) {
        this.#touched[u] = 1;
        before.set(u, this.#now[u]!);
      }
    };
    for (; this.#at < to; this.#at++) {
      const change = this.#order[this.#at]!;
      touch(unit[change]!);
      this.#now[unit[change]!] = change;
    }

    while (this.#at > to) {
      const change = this.#order[--this.#at]!;
      const u = unit[change]!;
      touch(u);
      this.#now[u] = change > 0 && unit[change - 1] === u ? change - 1 : -1;
    }

    const moved: number[] = [];
    for (const [u, was] of before) {
      this.#touched[u] = 0;
      if (was !== this.#now[u]) {
        moved.push(u);
      }
    }

    return moved;
  }

  /** The change in force for a unit, -1 for none; its columns are `outcome` and so on. */
  change(unit: number): number {
    return this.#now[unit] ?? -1;
  }

  outcome(unit: number): number {
    const change = this.change(unit);
    return change < 0 ? -1 : this.#columns.outcome[change]!;
  }

  probability(unit: number): number {
    const change = this.change(unit);
    return change < 0 ? 0 : this.#columns.probability[change]!;
  }

  besieged(unit: number): boolean {
    const change = this.change(unit);
    return change >= 0 && this.#columns.besieged[change] === 1;
  }

  newest(unit: number): DayNumber | null {
    const change = this.change(unit);
    return change < 0 ? null : (this.#columns.newest[change] ?? null);
  }

  origins(unit: number): number {
    const change = this.change(unit);
    return change < 0 ? 0 : (this.#columns.origins[change] ?? 0);
  }

  /** The nearest day before or after one on which anything changes; null where there is none. */
  neighbour(day: DayNumber, way: 1 | -1): DayNumber | null {
    const { day: days } = this.#columns;
    const at = way > 0 ? this.#after(day) : this.#after(day - 1) - 1;
    const change = this.#order[at];
    return change === undefined ? null : (days[change] ?? null);
  }

  /** How many changes come no later than a day. */
  #after(day: DayNumber): number {
    const { day: days } = this.#columns;
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (days[this.#order[middle]!]! <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    return low;
  }
}
