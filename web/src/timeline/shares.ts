import type { ShareSeries } from '../api/types';
import { dayOf, type DayNumber } from '../state/days';

/** One band of the stacked chart: an outcome with its share, and the share's bounds, day by day. */
export interface Band {
  readonly outcome: number;
  readonly share: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Under it in the stack, day by day. */
  readonly base: readonly number[];
}

export interface Stack {
  readonly days: readonly DayNumber[];
  readonly bands: readonly Band[];
  readonly top: number;
}

/** What stands for all actors without a hue of their own, put together. */
export const others = -2;

/**
 * The stack of a series: those that ever hold a visible share, in the order of their ranks and numbers, so that no day reorders them. Outcomes that
 * `apart` does not set apart are put together; their bounds are then those of the sum of single bounds, and so too wide rather than too narrow.
 */
export function stackOf(series: ShareSeries, rank: (outcome: number) => number, apart: (outcome: number) => boolean): Stack {
  const days = series.day.map((d) => dayOf(d) ?? 0);
  const columns = new Map<number, { share: number[]; low: number[]; high: number[] }>();
  // The last column is what nothing was said of: it is what the stack leaves free.
  for (let outcome = 0; outcome < series.outcomes.length; outcome++) {
    const key = apart(outcome) ? outcome : others;
    const sum = columns.get(key) ?? { share: days.map(() => 0), low: days.map(() => 0), high: days.map(() => 0) };
    for (const name of ['share', 'low', 'high'] as const) {
      const column = (name === 'share' ? series.shares : series[name])[outcome] ?? [];
      sum[name] = sum[name].map((v, i) => v + (column[i] ?? 0));
    }

    columns.set(key, sum);
  }

  const chosen = [...columns].filter(([, c]) => c.share.some((s) => s > 0.0005)).sort(([a], [b]) => rank(a) - rank(b) || a - b);
  const base = days.map(() => 0);
  const bands = chosen.map(([outcome, column]) => {
    const band = { outcome, ...column, base: [...base] };
    column.share.forEach((s, i) => (base[i] = (base[i] ?? 0) + s));
    return band;
  });
  const peak = base.reduce((a, b) => Math.max(a, b), 0);
  return { days, bands, top: peak > 0.6 ? 1 : ceiling(peak * 1.1) };
}

/** A round number not under a value. */
function ceiling(value: number): number {
  if (value <= 0) {
    return 1;
  }

  const power = 10 ** Math.floor(Math.log10(value));
  return Math.min(1, [1, 2, 2.5, 5, 10].map((m) => m * power).find((v) => v >= value) ?? value);
}

/** The place in a sorted list of the last day not after one; -1 before the first. */
export function indexAt(days: readonly DayNumber[], day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low - 1;
}

/** An area between two lines as an SVG path; values hold until the next day of the series. */
export function area(days: readonly DayNumber[], low: readonly number[], high: readonly number[], x: (day: DayNumber) => number, y: (value: number) => number): string {
  let there = '';
  let back = '';
  for (let i = 0; i < days.length; i++) {
    const [from, to] = [x(days[i]!).toFixed(1), x(days[i + 1] ?? days[i]!).toFixed(1)];
    there += `${i === 0 ? 'M' : 'L'}${from} ${y(high[i]!).toFixed(1)}H${to}`;
    back = `L${to} ${y(low[i]!).toFixed(1)}H${from}` + back;
  }

  return there && there + back + 'Z';
}
