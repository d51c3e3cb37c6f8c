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

/** The stack of a series: those that ever hold a visible share, in the order of their numbers, so that no day reorders them. */
export function stackOf(series: ShareSeries, rank: (outcome: number) => number): Stack {
  const days = series.day.map((d) => dayOf(d) ?? 0);
  // The last column is what nothing was said of: it is what the stack leaves free.
  const most = series.shares.slice(0, series.outcomes.length).map((s) => s.reduce((a, b) => Math.max(a, b), 0));
  const chosen = most.map((m, outcome) => ({ m, outcome })).filter((o) => o.m > 0.0005).sort((a, b) => rank(a.outcome) - rank(b.outcome) || a.outcome - b.outcome);
  const base = new Array<number>(days.length).fill(0);
  const bands = chosen.map(({ outcome }) => {
    const share = series.shares[outcome]!;
    const band = { outcome, share, low: series.low[outcome] ?? share, high: series.high[outcome] ?? share, base: [...base] };
    share.forEach((s, i) => (base[i] = (base[i] ?? 0) + s));
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
