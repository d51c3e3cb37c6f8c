/** Days as whole numbers since 1970-01-01: no clock, no time zone, no reader's locale can move them. */
export type DayNumber = number;

const written = /^(-?\d{4,6})-(\d{2})-(\d{2})/;
const length = 86_400_000;

/** The day that a text begins with (`2016-06-20`, also of an instant), or null where it begins with none. */
export function dayOf(text: string | null | undefined): DayNumber | null {
  const found = written.exec(text ?? '');
  if (!found) {
    return null;
  }

  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? Math.round(time / length) : null;
}

/** A day as `2016-06-20`. */
export function isoOf(day: DayNumber): string {
  return new Date(day * length).toISOString().slice(0, 10);
}

/** The first day of the month that a day lies in, `months` later. */
export function monthOf(day: DayNumber, months = 0): DayNumber {
  const date = new Date(day * length);
  return Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / length);
}

/** The first day of the year that a day lies in, `years` later. */
export function yearOf(day: DayNumber, years = 0): DayNumber {
  return Math.round(Date.UTC(new Date(day * length).getUTCFullYear() + years, 0, 1) / length);
}

/** A day as a date at midnight UTC, for `Intl` with `timeZone: 'UTC'` only. */
export function dateOf(day: DayNumber): Date {
  return new Date(day * length);
}
